"""Two documents → links: what stayed, changed, came, went, moved, was split or merged."""

from __future__ import annotations

import pytest

from revlearn.align import align
from revlearn.align import links as links_module
from revlearn.model import Document, Link
from revlearn.segment import segment

A = "近年来，全市认真贯彻落实上级决策部署，各项工作取得明显成效。"
B = "各有关单位要高度重视，切实加强组织领导，确保任务落到实处。"
C = "市发展改革委要会同财政部门研究制定资金管理办法。"
D = "截至9月底，累计完成投资12.6亿元，同比增长8%。"
E = "请于6月30日前将落实情况书面报送市政府办公室。"
B_EDITED = "各有关单位要高度重视，切实加强协调联动，确保任务落到实处。"

Shown = tuple[str, str, str]


def linked(draft: str, final: str) -> list[Shown]:
    """(relation, draft text, final text) of every link that is not "same"; parts joined by bars, breaks as ¶."""
    documents = segment(draft), segment(final)
    return [
        (each.relation, joined(documents[0], each.draft), joined(documents[1], each.final))
        for each in align(*documents)
        if each.relation != "same"
    ]


def joined(document: Document, spans: tuple[tuple[int, int], ...]) -> str:
    text = document.text + "\n"
    return "|".join(text[slice(*span)].replace("\n", "¶") for span in spans)


def test_equal_documents_are_same_throughout() -> None:
    text = f"{A}{B}\n{C}"
    assert [link.relation for link in align(segment(text), segment(text))] == ["same"] * 3


def test_a_changed_sentence_is_linked_with_what_it_became() -> None:
    assert linked(f"{A}\n{B}\n{C}", f"{A}\n{B_EDITED}\n{C}") == [("changed", f"{B}¶", f"{B_EDITED}¶")]


def test_a_sentence_that_came_and_one_that_went() -> None:
    assert linked(f"{A}\n{C}", f"{A}\n{B}\n{C}") == [("added", "", f"{B}¶")]
    assert linked(f"{A}\n{B}\n{C}", f"{A}\n{C}") == [("dropped", f"{B}¶", "")]


def test_a_sentence_with_nothing_in_common_is_no_partner() -> None:
    assert {relation for relation, _, _ in linked(f"{A}\n{B}\n{C}", f"{A}\n{D}\n{C}")} == {"dropped", "added"}


def test_a_moved_sentence_the_lighter_part_moves() -> None:
    assert linked(f"{A}\n{B}\n{C}\n{D}", f"{A}\n{C}\n{D}\n{B}") == [("moved", f"{B}¶", f"{B}¶")]


def test_a_sentence_moved_into_another_paragraph() -> None:
    """The lighter part moves, also when what stands beside it in its old paragraph stays behind."""
    found = linked(f"{A}{B}\n{C}\n{D}{E}", f"{A}\n{C}\n{D}{B}{E}")
    assert found == [("changed", A, f"{A}¶"), ("moved", f"{B}¶", B)]


def test_a_sentence_edited_while_it_moved() -> None:
    (moved,) = [link for link in linked(f"{A}\n{B}\n{C}\n{D}", f"{A}\n{C}\n{D}\n{B_EDITED}") if link[0] == "moved"]
    assert moved == ("moved", f"{B}¶", f"{B_EDITED}¶")


def test_a_short_heading_moves_with_what_stands_under_it() -> None:
    draft = f"会议指出，要落实。\n一、压实责任\n{B}\n二、资金\n{C}\n三、时限\n{E}\n{D}"
    final = f"会议指出，要落实。\n一、资金\n{C}\n二、时限\n{E}\n{D}\n三、压实责任\n{B}"
    moved = [(before, after) for relation, before, after in linked(draft, final) if relation == "moved"]
    assert moved == [("一、压实责任¶", "三、压实责任¶"), (f"{B}¶", f"{B}¶")]


def test_renumbering_is_no_move() -> None:
    draft = f"会议指出，要落实。\n一、压实责任。{B}\n二、落实资金。{C}\n三、明确时限。{E}"
    final = f"会议指出，要落实。\n一、统计。{D}\n二、压实责任。{B}\n三、落实资金。{C}\n四、明确时限。{E}"
    assert [relation for relation, _, _ in linked(draft, final)] == ["added", "added", "changed", "changed", "changed"]


def test_a_sentence_cut_in_two_and_two_made_one() -> None:
    whole = "各单位要加强组织领导，明确责任分工，并于月底前报送落实情况和存在问题。"
    first, second = "各单位要加强组织领导，明确责任分工。", "各单位要于月底前报送落实情况和存在问题。"
    assert linked(f"{A}\n{whole}\n{D}", f"{A}\n{first}{second}\n{D}") == [("split", f"{whole}¶", f"{first}|{second}¶")]
    assert linked(f"{A}\n{first}{second}\n{D}", f"{A}\n{whole}\n{D}") == [("merged", f"{first}|{second}¶", f"{whole}¶")]


def test_the_title_is_linked_however_much_it_changed() -> None:
    draft, final = f"关于加强冬季消防检查的通知\n{A}", f"关于印发《消防专项整治方案》的通知\n{A}"
    assert [relation for relation, _, _ in linked(draft, final)] == ["changed"]


def test_a_sentence_that_recurs_often_is_no_anchor_and_is_still_linked() -> None:
    formula = "责任单位：市财政局。"
    draft = "\n".join([A, formula, B, formula, C, formula, D, formula, E, formula, formula])
    final = draft.replace("12.6", "13.1")
    assert [relation for relation, _, _ in linked(draft, final)] == ["changed"]


def test_full_width_and_spaces_do_not_hide_a_partner() -> None:
    assert linked(f"{A}\n{D}", f"{A}\n　　{D.replace('12.6', '１２．６')}")[0][0] == "changed"


def test_empty_texts() -> None:
    assert linked("", "") == []
    assert linked("", A) == [("added", "", f"{A}¶"), ("dropped", "¶", "")] or linked("", A)[0][0] in (
        "changed",
        "added",
    )


def paragraphs(count: int, mark: str) -> list[str]:
    """Sentences that differ from one another enough to be told apart, and by ``mark`` from another such list."""
    return [
        f"第{number}号项目由第{number * 31 % 97}组负责，编号{number * 7919}{mark}，按期推进。"
        for number in range(count)
    ]


def test_a_gap_larger_than_the_matrix_is_cut_by_its_most_similar_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    draft, final = "\n".join(paragraphs(60, "甲")), "\n".join(paragraphs(60, "乙"))
    assert links_module.LARGE_GAP < 60 * 60
    found = align(segment(draft), segment(final))
    assert [link.relation for link in found] == ["changed"] * 60
    monkeypatch.setattr(links_module, "LARGE_GAP", 10_000)
    assert found == align(segment(draft), segment(final))


def test_a_large_gap_without_similar_pairs_is_all_dropped_and_added() -> None:
    draft = "\n".join(chr(0x4E00 + 3 * number) * 9 + "。" for number in range(50))
    final = "\n".join(chr(0x8000 + 3 * number) * 9 + "。" for number in range(50))
    relations = [link.relation for link in align(segment(draft), segment(final))]
    assert sorted(relations) == ["added"] * 50 + ["dropped"] * 50


def test_scores_are_shares_of_common_text() -> None:
    (changed,) = [
        link for link in align(segment(f"{A}\n{B}"), segment(f"{A}\n{B_EDITED}")) if link.relation == "changed"
    ]
    same = Link("same", ((0, len(A) + 1),), ((0, len(A) + 1),), 1.0)
    assert same in align(segment(f"{A}\n{B}"), segment(f"{A}\n{B_EDITED}"))
    assert 0.8 < changed.score < 1.0
