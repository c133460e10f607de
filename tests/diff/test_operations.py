"""What kind of operation an edit is: moves with their inner edits, reordering, splits, merges, forced numbers."""

from __future__ import annotations

import pytest

from revlearn.analyse import analyse
from revlearn.diff.numbering import number_value
from revlearn.model import Edit
from tests.marked import versions

A = "近年来，全市认真贯彻落实上级决策部署，各项工作取得明显成效。"
B = "各有关单位要高度重视，切实加强组织领导，确保任务落到实处。"
C = "市发展改革委要会同财政部门研究制定资金管理办法。"
D = "截至9月底，累计完成投资12.6亿元，同比增长8%。"

Shown = tuple[str, str, str]


def edits(draft: str, final: str) -> tuple[Edit, ...]:
    return analyse(draft, final).edits


def shown(found: tuple[Edit, ...]) -> list[Shown]:
    return [(edit.operation, edit.before, edit.after) for edit in found]


def test_a_moved_paragraph_is_one_edit_on_both_sides() -> None:
    draft, final = f"{A}\n{B}\n{C}\n{D}", f"{A}\n{C}\n{B}\n{D}"
    assert len(C) < len(B)
    assert shown(edits(draft, final)) == [("move", f"{C}\n", f"{C}\n")]


def test_a_block_moves_as_one() -> None:
    draft = f"{A}\n{A[:-1]}！\n{D}\n{D[:-1]}、环比增长。\n{B}\n{C}\n{B[:-1]}？"
    final = f"{A}\n{A[:-1]}！\n{B}\n{C}\n{B[:-1]}？\n{D}\n{D[:-1]}、环比增长。"
    (move,) = edits(draft, final)
    assert (move.operation, move.before.strip()) == ("move", f"{D}\n{D[:-1]}、环比增长。")


def test_an_edit_inside_moved_text_stays_an_edit_of_its_own() -> None:
    after = B.replace("组织领导", "协调联动")
    move, inner = edits(f"{A}\n{B}\n{C}\n{D}", f"{A}\n{C}\n{D}\n{after}")
    assert (inner.operation, inner.before, inner.after) == ("replace", "组织领导", "协调联动")
    assert move.operation == "move"
    assert len(move.draft_spans) == len(move.final_spans) == 2
    assert "组织领导" not in move.before
    assert inner.context.relation == "moved"


@pytest.mark.parametrize(
    ("draft", "final"),
    [
        ("要统筹推进先部署后调研的各项工作。", "要统筹推进先调研后部署的各项工作。"),
        ("要抓好教育、医疗、养老等民生工作。", "要抓好养老、教育、医疗等民生工作。"),
    ],
)
def test_items_reordered_in_a_sentence_are_one_edit(draft: str, final: str) -> None:
    (edit,) = edits(draft, final)
    assert sorted(edit.before) == sorted(edit.after)


def test_an_item_carried_across_a_long_sentence_is_a_move_of_two_parts() -> None:
    draft = "要加强督促检查，市财政局、市教育局、市卫生健康委、市住房城乡建设局要密切配合、形成合力。"
    final = "市财政局、市教育局、市卫生健康委、市住房城乡建设局要密切配合、形成合力，要加强督促检查。"
    found = edits(draft, final)
    assert [edit for edit in found if edit.operation == "move" and "要加强督促检查" in edit.before]


def test_a_split_and_a_merge_are_named_by_their_line_breaks() -> None:
    assert shown(edits(f"{A}\n{B}{C}\n{D}", f"{A}\n{B}\n{C}\n{D}")) == [("split", "", "\n")]
    assert shown(edits(f"{A}\n{B}\n{C}\n{D}", f"{A}\n{B}{C}\n{D}")) == [("merge", "\n", "")]


def test_a_sentence_cut_in_two_is_marked_at_the_cut() -> None:
    draft, final = versions("各单位要加强组织领导，明确责任分工{，并于→。各单位要于}月底前报送落实情况和存在问题。")
    assert shown(edits(draft, final)) == [("replace", "，并于", "。各单位要于")]


def test_numbers_that_follow_from_an_insertion_are_forced() -> None:
    draft, final = versions(
        "会议指出，要落实。\n{→一、摸清底数，建立台账。¶}{一→二}、压实责任，形成合力。\n{二→三}、强化保障，落实资金。"
    )
    assert [edit.context.forced for edit in edits(draft, final)] == [False, True, True]


def test_a_number_put_right_is_not_forced() -> None:
    draft, final = versions("会议指出，要落实。\n一、压实责任，形成合力。\n{三→二}、强化保障，落实资金。")
    (edit,) = edits(draft, final)
    assert (edit.context.forced, edit.context.in_number) == (False, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("一百零三", 103),
        ("二〇", 20),
        ("7", 7),
        ("⑳", 20),
    ],
)
def test_values_of_numbers(text: str, value: int) -> None:
    assert number_value(text) == value
