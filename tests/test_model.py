"""The nouns: the small amount of behaviour they have."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from revlearn.model import LABELS, SUBTYPES, RevlearnError, Token, TokenTable
from revlearn.rules.lexicon import read_table
from revlearn.segment import segment

TAXONOMY = Path(__file__).parents[1] / "revlearn" / "report" / "taxonomy.tsv"
TABLE = TokenTable((0, 2, 3, 7), ("n", "x", "v"))


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 7), [Token(0, 2, "n"), Token(2, 3, "x"), Token(3, 7, "v")]),
        ((2, 3), [Token(2, 3, "x")]),
        ((1, 5), [Token(1, 2, "n"), Token(2, 3, "x"), Token(3, 5, "v")]),
        ((3, 3), []),
        ((6, 9), [Token(6, 7, "v")]),
        ((7, 8), []),
    ],
)
def test_tokens_within_a_span_are_cut_to_it(span: tuple[int, int], expected: list[Token]) -> None:
    assert TABLE.within(span) == expected


def test_a_text_without_tokens_has_none_within_anything() -> None:
    assert TokenTable((0,), ()).within((0, 1)) == []


def test_the_paragraph_at_a_line_break_is_the_one_it_ends() -> None:
    document = segment("甲\n\n乙")
    found = [document.paragraph_at(offset).start for offset in range(5)]
    assert found == [0, 0, 2, 3, 3]


def test_occurrences_are_counted_and_kept() -> None:
    document = segment("落实责任，落实措施。")
    assert [document.occurrences("落实"), document.occurrences("落实"), document.occurrences("整改")] == [2, 2, 0]


def test_an_error_speaks_chinese_unless_it_has_english() -> None:
    assert RevlearnError("文件有误").english == "文件有误"
    assert RevlearnError("文件有误", "a bad file").english == "a bad file"
    assert str(RevlearnError("文件有误", "a bad file")) == "文件有误"


def test_the_labels_are_those_of_the_taxonomy() -> None:
    rows = read_table(TAXONOMY)
    assert {f"{row['category']}.{row['subtype']}" for row in rows} == set(LABELS)
    assert len(LABELS) == 25
    assert list(SUBTYPES) == ["wording", "logic", "structure", "terminology"]


def test_documents_compare_by_their_contents_not_by_what_was_counted() -> None:
    one, other = segment("落实责任。"), segment("落实责任。")
    one.occurrences("落实")
    assert one == other


def test_a_version_is_known_by_the_digest_of_its_text() -> None:
    from revlearn.analyse import analyse

    payload = analyse("甲。", "乙。").to_dict()
    assert payload["final"] == {"name": "final", "characters": 2, "sha256": hashlib.sha256("乙。".encode()).hexdigest()}
