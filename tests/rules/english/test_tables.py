"""The word tables of the English rules: size, form, and no phrase that is its own cure."""

from __future__ import annotations

from pathlib import Path

import pytest

import revlearn.rules
from revlearn.rules.english.inflection import forms_of_one_word, number_differs
from revlearn.rules.lexicon import read_table

HOME = Path(revlearn.rules.__file__).parent
TABLES = sorted(HOME.glob("*/*/english_*.tsv"))
LARGE = ("english_wordy", "english_colloquial", "english_pairs", "english_misspellings", "english_doubled")


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_rows_are_clean_and_unique(path: Path) -> None:
    rows = [tuple(row.values()) for row in read_table(path)]
    assert len({row[0] for row in rows}) == len(rows) or path.stem == "english_opposites"
    for row in rows:
        assert all(cell == cell.strip() and cell for cell in row), row
        # The table of nouns gives the stems of their verbs, which may be the noun itself.
        assert row[0] not in row[1].split(";") or path.stem == "english_nominal", row


@pytest.mark.parametrize("name", LARGE)
def test_large_tables_stay_large(name: str) -> None:
    (path,) = (path for path in TABLES if path.stem == name)
    assert len(read_table(path)) >= 80


@pytest.mark.parametrize(
    ("one", "other"), [("need", "needs"), ("was", "were"), ("apply", "applies"), ("take", "took"), ("stop", "stopped")]
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert forms_of_one_word(one, other)


@pytest.mark.parametrize(("one", "other"), [("plan", "plant"), ("rose", "fell"), ("report", "request")])
def test_different_words(one: str, other: str) -> None:
    assert not forms_of_one_word(one, other)


def test_number() -> None:
    assert number_differs("has", "have") and number_differs("applies", "apply")
    assert not number_differs("take", "took")
