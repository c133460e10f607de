"""Corresponding paragraphs stand beside each other."""

from __future__ import annotations

from revlearn.report.rows import Row, rows_of
from tests.report.pairs import MOVED, TRAIN, analysis_of, gold_analyses, pair_of


def numbers(rows: list[Row]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(tuple(line.number for line in row.draft), tuple(line.number for line in row.final)) for row in rows]


def test_an_added_paragraph_has_a_row_of_its_own() -> None:
    assert numbers(rows_of(pair_of(("一\n", "", "新\n"), ("二", "", "")))) == [((1,), (1,)), ((), (2,)), ((2,), (3,))]


def test_a_dropped_last_paragraph_has_a_row_of_its_own() -> None:
    analysis = analysis_of("#genre: 通知\n\n题{¶末段||structure.section!error}")
    assert numbers(rows_of(analysis)) == [((1,), (1,)), ((2,), ())]


def test_a_split_paragraph_shares_a_row_with_its_parts() -> None:
    assert numbers(rows_of(pair_of(("一", "，", "。\n"), ("二\n三", "", "")))) == [((1,), (1, 2)), ((2,), (3,))]


def test_a_merged_paragraph_shares_a_row_with_its_parts() -> None:
    assert numbers(rows_of(pair_of(("一", "。\n", "，"), ("二\n三", "", "")))) == [((1, 2), (1,)), ((3,), (2,))]


def test_a_rewritten_paragraph_stands_beside_the_old_one() -> None:
    assert numbers(rows_of(pair_of(("一\n", "旧", "新"), ("\n二", "", "")))) == [((n,), (n,)) for n in (1, 2, 3)]


def test_a_moved_paragraph_has_a_row_at_either_place() -> None:
    assert numbers(rows_of(analysis_of(MOVED))) == [
        ((1,), (1,)), ((2,), (2,)), ((3,), ()), ((4,), (3,)), ((5,), (4, 5)), ((), (6,)), ((6,), (7,)), ((), (8,)),
    ]  # fmt: skip


def test_every_paragraph_is_in_exactly_one_row() -> None:
    for analysis in gold_analyses(TRAIN):
        rows = rows_of(analysis)
        assert [line.number for row in rows for line in row.draft] == list(range(1, len(analysis.draft.paragraphs) + 1))
        assert [line.number for row in rows for line in row.final] == list(range(1, len(analysis.final.paragraphs) + 1))
