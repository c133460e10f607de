"""What the models learn from, and what must not reach the pairs they are judged by."""

from __future__ import annotations

from pathlib import Path

from revlearn.evaluate.gold import read_gold_folder
from revlearn.evaluate.training import example_rows
from revlearn.rules import all_rules
from revlearn.rules.registry import BRACE

HELD_OUT = Path(__file__).parents[2] / "data" / "gold" / "held_out"
BESIDE = 3
"""Characters of unchanged text: a rule example with the same change and the same words beside it was copied."""


def test_examples_that_show_a_judged_change_are_left_out() -> None:
    every = example_rows()
    fewer = example_rows({("马上", "立即")})
    shown = sum(("马上", "立即") in BRACE.findall(example.text) for rule in all_rules() for example in rule.yes)
    assert shown, "the change this test leaves out must stand in an example"
    assert 0 < len(every) - len(fewer) <= shown


def test_no_rule_example_is_taken_from_the_held_out_pairs() -> None:
    places: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for gold in read_gold_folder(HELD_OUT):
        for edit in gold.edits:
            start, end = edit.draft_spans[0]
            beside = gold.draft[max(0, start - BESIDE) : start], gold.draft[end : end + BESIDE]
            places.setdefault((edit.before, edit.after), []).append(beside)
    for rule in all_rules():
        for example in rule.yes:
            for brace in BRACE.finditer(example.text):
                left, right = example.text[: brace.start()][-BESIDE:], example.text[brace.end() :][:BESIDE]
                for other_left, other_right in places.get((brace[1], brace[2]), ()):
                    assert (left, right) != (other_left, other_right), f"{rule.id}: {example.text}"
