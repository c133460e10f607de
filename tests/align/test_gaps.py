"""The pairing inside one gap, and the search for similar sentences."""

from __future__ import annotations

from revlearn.align.candidates import similar_pairs, similarity
from revlearn.align.gaps import pair_gap
from revlearn.align.units import Unit, units_of
from revlearn.segment import segment


def units(*lines: str) -> list[Unit]:
    return units_of(segment("\n".join(("会议指出，要落实。", *lines))))[1:]


def gap(draft: list[Unit], final: list[Unit]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return pair_gap(draft, final, range(len(draft)), range(len(final)))


def test_every_sentence_is_in_one_group() -> None:
    draft = units("要加强领导，压实责任。", "要落实资金，保障供应。", "要明确时限。")
    final = units("要落实专项资金，保障供应。", "要广泛宣传。")
    groups = gap(draft, final)
    assert sorted(i for rows, _ in groups for i in rows) == [0, 1, 2]
    assert sorted(j for _, columns in groups for j in columns) == [0, 1]
    assert ((1,), (0,)) in groups


def test_an_empty_side_leaves_the_other_alone() -> None:
    only = units("要加强领导。", "要落实资金。")
    assert gap(only, []) == [((0,), ()), ((1,), ())]
    assert gap([], only) == [((), (0,)), ((), (1,))]


def test_two_headings_of_one_level_belong_together_whatever_they_say() -> None:
    assert gap(units("一、主要做法"), units("一、坚持三级联动")) == [((0,), (0,))]
    assert gap(units("主要做法如下。"), units("坚持三级联动。")) != [((0,), (0,))]


def test_units_cover_the_text_and_one_break_more() -> None:
    document = segment("标题\n第一句。第二句。\n\n一、标题二")
    found = units_of(document)
    assert "".join(unit.raw for unit in found) == document.text + "\n"
    assert [unit.key for unit in found] == ["标题", "第一句。", "第二句。", "", "标题二"]
    assert [(unit.opens, unit.ends) for unit in found[1:3]] == [(True, False), (False, True)]


def test_similarity_is_the_share_of_common_text() -> None:
    assert similarity("加强领导", "加强领导") == 1.0
    assert similarity("加强领导", "加强管理") == 0.5
    assert similarity("加强领导", "落实资金") == 0.0
    assert similarity("加强领导", "加强管理", 0.6) == 0.0


def test_similar_sentences_are_found_across_the_text() -> None:
    draft = units("要加强领导，压实责任。", "要落实资金，保障供应。")
    final = units("要落实专项资金，保障供应。", "天气很好。", "要加强组织领导，压实责任。")
    found = similar_pairs(draft, final, range(2), range(3), 0.6)
    assert sorted((i, j) for i, j, _ in found) == [(0, 2), (1, 0)]
    assert all(score >= 0.6 for _, _, score in found)
