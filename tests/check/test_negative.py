"""Legitimate uses that look like mistakes (``data/negative``): the check accuses none of them.

A row that is accused is a false alarm. Those known and not yet mended are named in ``KNOWN`` with the reason; they may
be at most 2 % of all rows, and one that is mended has to leave the list.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from revlearn.check import check
from revlearn.rules.lexicon import read_table

FOLDER = Path(__file__).parents[2] / "data" / "negative"
COLUMNS = {"genre", "text", "shows", "source"}
KNOWN: Mapping[str, str] = {}
"""Id (``file:line``) → why it is accused."""
MOST_KNOWN = 0.02
FEWEST = 350


def rows() -> list[tuple[str, dict[str, str]]]:
    return [
        (f"{path.stem}:{number}", row)
        for path in sorted(FOLDER.glob("*.tsv"))
        for number, row in enumerate(read_table(path), 2)
    ]


ROWS = rows()


def case(identifier: str, row: dict[str, str]) -> object:
    marks = [pytest.mark.xfail(reason=KNOWN[identifier])] if identifier in KNOWN else []
    return pytest.param(row, id=identifier, marks=marks)


@pytest.mark.parametrize("row", [case(*each) for each in ROWS])
def test_a_legitimate_use_is_not_accused(row: dict[str, str]) -> None:
    report = check(row["text"].replace("¶", "\n"), name="", genre=row["genre"] or None)
    assert [(each.rule, each.text, each.suggestion) for each in report.accusations] == []


def test_the_rows_are_many_and_whole() -> None:
    assert len(ROWS) >= FEWEST
    for identifier, row in ROWS:
        assert set(row) == COLUMNS, identifier
        assert all(row[name].strip() for name in COLUMNS), identifier
    texts = [row["text"] for _, row in ROWS]
    assert len(set(texts)) == len(texts)


def test_known_failures_are_few_and_exist() -> None:
    assert KNOWN.keys() <= {identifier for identifier, _ in ROWS}
    assert len(KNOWN) <= MOST_KNOWN * len(ROWS)


@pytest.mark.parametrize(
    "text", ["职工要充份准备。", "截止6月底，共植树352株。", "长约3.6km。", "认真学习《章程》、《守则》。"]
)
def test_the_test_can_fail(text: str) -> None:
    assert check(text, name="").accusations != ()
