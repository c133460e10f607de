"""A rule speaks of documents in the languages of its examples only."""

from __future__ import annotations

from pathlib import Path

from revlearn.evaluate.gold import labelled_edits, read_gold_folder
from revlearn.rules import all_rules, findings_of, rule_named

GOLD = Path(__file__).parents[3] / "data" / "gold" / "english"


def test_no_rule_mixes_languages_in_its_examples() -> None:
    for rule in all_rules():
        assert len(rule.languages) == 1, rule.id
        assert rule.id.rpartition(".")[2].startswith("english_") == (rule.languages == {"en"}), rule.id
        assert all(example.language in rule.languages for example in rule.no), rule.id


def test_only_english_rules_speak_of_english_documents() -> None:
    spoken = 0
    for gold in read_gold_folder(GOLD):
        for edit, _, _ in labelled_edits(gold):
            assert edit.context.final.language == "en", gold.name
            for finding in findings_of(edit):
                assert rule_named(finding.rule).languages == {"en"}, finding.rule
                spoken += 1
    assert spoken > 300
