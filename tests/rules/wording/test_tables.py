"""The word tables of the wording rules hold together."""

from __future__ import annotations

import re

from revlearn.rules import registry
from revlearn.rules.lexicon import read_table
from revlearn.rules.synonyms import near_synonyms

HOME = registry.HOME


def test_confusable_pairs_differ_and_their_patterns_compile() -> None:
    rows = read_table(HOME / "wording" / "confusable" / "pairs.tsv")
    assert len({(row["wrong"], row["right"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["wrong"] and row["right"] and row["wrong"] != row["right"], row
        assert row["explanation"], row
        re.compile(row["when"])
        re.compile(row["avoid"])


def test_a_doubled_phrase_is_longer_than_its_single_forms() -> None:
    for row in read_table(HOME / "wording" / "concision" / "doubled.tsv"):
        assert any(len(single) < len(row["doubled"]) for single in row["single"].split("；")), row
        assert row["reason"], row


def test_synonym_sets_are_symmetric() -> None:
    assert near_synonyms("提高", "增强") and near_synonyms("增强", "提高")
    assert not near_synonyms("提高", "提高")
    assert not near_synonyms("提高", "降低")


def test_there_are_enough_sets() -> None:
    rows = read_table(HOME / "synonyms.tsv")
    assert len(rows) >= 150
    assert all(len(set(row["words"].split("；"))) == len(row["words"].split("；")) >= 2 for row in rows)
