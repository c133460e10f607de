"""What must hold of every rule, for ever."""

from __future__ import annotations

import re

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.model import Edit
from revlearn.rules import Rule, all_rules, render
from tests.rules.reversed_edit import reversed_edit

RULES = all_rules()
NOTHING_QUOTED = re.compile(r"（无）|（删去）|\(nothing\)|\(deleted\)|“”|由“[^”]*”删去|‘’|\"\"")
"""What a reason must not say: that something became nothing."""
EXAMPLES_YES = [
    pytest.param(rule, example, id=f"{rule.id}-{n}") for rule in RULES for n, example in enumerate(rule.yes)
]
EXAMPLES_NO = [pytest.param(rule, example, id=f"{rule.id}-{n}") for rule in RULES for n, example in enumerate(rule.no)]


def found(rule: Rule, edits: list[Edit]) -> list[Edit]:
    return [edit for edit in edits if rule.check(edit) is not None]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_complete(rule: Rule) -> None:
    assert rule.title and rule.title_en and rule.message and rule.message_en and rule.source
    assert rule.advice, "the check's docstring is the advice to the writer"
    assert len(rule.yes) >= 2 and len(rule.no) >= 2
    assert rule.level in ("规定", "惯例", "偏好")


@pytest.mark.parametrize(("rule", "example"), EXAMPLES_YES)
def test_yes_example_is_found(rule: Rule, example) -> None:
    edits = found(rule, marked_edits(example))
    assert edits, example.text
    for edit in edits:
        facts = rule.check(edit)
        assert facts is not None
        for template, english in ((rule.message, False), (rule.message_en, True)):
            reason = render(template, edit, facts, english=english)
            assert "{" not in reason
            assert not NOTHING_QUOTED.search(reason), reason


@pytest.mark.parametrize(("rule", "example"), EXAMPLES_NO)
def test_no_example_is_left_alone(rule: Rule, example) -> None:
    edits = marked_edits(example)
    assert edits, "a no example marks the edit the rule must not claim"
    assert not found(rule, edits), example.text


@pytest.mark.parametrize(("rule", "example"), EXAMPLES_YES)
def test_reversed_edit_is_silent(rule: Rule, example) -> None:
    if not rule.both_ways:
        for edit in found(rule, marked_edits(example)):
            assert rule.check(reversed_edit(edit)) is None, example.text
