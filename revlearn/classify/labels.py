"""Labels for all edits of one pair, each with its probability, alternatives and reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from revlearn.classify.arbiter import Arbiter, default_arbiter
from revlearn.classify.features import Features, features_of
from revlearn.model import Alternative, Edit, Finding, Label, Nature
from revlearn.rules import render, rule_named
from revlearn.rules.allowed import takes_an_allowed_word
from revlearn.rules.likeness import likeness_explanation

if TYPE_CHECKING:
    import numpy as np

REVIEW_BELOW = 0.6
"""A category less probable than this is shown as a suggestion and goes to the mentor."""
MIN_ALTERNATIVE = 0.05
MAX_ALTERNATIVES = 3
MIN_SAME = 2
"""Shorter changes (a mark, a numeral) recur for different reasons."""
LEVELS = ("规定", "惯例", "偏好")
CASCADE = "structure.cascade"
LAID_DOWN = 0.99
"""The confidence of what the office itself has laid down: it is not weighed, and a mentor may still say otherwise."""


def labels_of(edits: Sequence[Edit], findings: Sequence[Finding], arbiter: Arbiter | None = None) -> tuple[Label, ...]:
    """One label for each edit, in order. ``confidence`` is the calibrated probability of the category.

    Where a rule speaks for what the office itself has laid down, that rule decides. A word that the office has laid
    down to be right is no error, whatever a leader made of it.
    """
    if not edits:
        return ()
    arbiter = arbiter or default_arbiter()
    by_edit: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_edit[finding.edit].append(finding)
    rows = [features_of(edit, by_edit[edit.id]) for edit in edits]
    probabilities = _alike_for_the_same(edits, arbiter.label_probabilities(rows))
    classes = arbiter.label.classes
    categories = [name.split(".", 1)[0] for name in classes]
    shares = probabilities.tolist()
    chosen = [_choose(row, classes, categories) for row in shares]
    natures = arbiter.nature_probabilities(rows, probabilities)
    shipped = _shipped_labels(edits, rows, arbiter) if arbiter.office else [label for label, _ in chosen]
    return tuple(
        _label(
            edit, by_edit[edit.id], label, confidence, row, classes, _nature(edit, label, nature, arbiter),
            taught=label != untaught,
        )
        for edit, row, (label, confidence), nature, untaught in zip(
            edits, shares, chosen, natures, shipped, strict=True
        )
    )  # fmt: skip


def likeliest(rows: Sequence[Features], arbiter: Arbiter) -> list[str]:
    """The label each row of features would get, standing alone."""
    classes = arbiter.label.classes
    categories = [name.split(".", 1)[0] for name in classes]
    return [_choose(row, classes, categories)[0] for row in arbiter.label_probabilities(rows).tolist()]


def _shipped_labels(edits: Sequence[Edit], rows: Sequence[Features], arbiter: Arbiter) -> list[str]:
    """The labels there would be had the office taught nothing."""
    classes = arbiter.label.classes
    categories = [name.split(".", 1)[0] for name in classes]
    probabilities = _alike_for_the_same(edits, arbiter.label.probabilities(rows))
    return [_choose(row, classes, categories)[0] for row in probabilities.tolist()]


def _alike_for_the_same(edits: Sequence[Edit], probabilities: np.ndarray) -> np.ndarray:
    """The same change made in several places is the same lesson: its places share their mean probabilities."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, edit in enumerate(edits):
        if min(len(edit.before), len(edit.after)) >= MIN_SAME:
            places[edit.before, edit.after].append(at)
    for same in places.values():
        if len(same) > 1:
            probabilities[same] = probabilities[same].mean(axis=0)
    return probabilities


def _choose(row: Sequence[float], classes: Sequence[str], categories: Sequence[str]) -> tuple[str, float]:
    """The most probable category, and within it the most probable label; with the category's probability."""
    sums: dict[str, float] = defaultdict(float)
    for category, value in zip(categories, row, strict=True):
        sums[category] += value
    best = max(sums, key=lambda category: (sums[category], category))
    inside = [place for place, category in enumerate(categories) if category == best]
    return classes[max(inside, key=lambda place: row[place])], sums[best]


def _nature(edit: Edit, label: str, row: np.ndarray, arbiter: Arbiter) -> Nature | None:
    if label == CASCADE:
        return None
    nature: Nature = arbiter.nature.classes[int(row.argmax())]  # type: ignore[assignment]
    return "decision" if nature == "error" and takes_an_allowed_word(edit) else nature


def _label(
    edit: Edit, findings: Sequence[Finding], label: str, confidence: float, row: Sequence[float],
    classes: Sequence[str], nature: Nature | None, *, taught: bool,
) -> Label:  # fmt: skip
    by_the_office = next((rule for each in findings if (rule := rule_named(each.rule)).laid_down), None)
    if by_the_office is not None:
        label, nature, confidence = by_the_office.label, by_the_office.nature, LAID_DOWN
    category, subtype = label.split(".", 1)
    others = [(-value, name) for name, value in zip(classes, row, strict=True) if value >= MIN_ALTERNATIVE]
    likely = [(name.split(".", 1), -value) for value, name in sorted(others) if name != label][:MAX_ALTERNATIVES]
    alternatives = tuple(Alternative(names[0], names[1], round(value, 4)) for names, value in likely)
    finding = _speaker(findings, label)
    confidence = round(confidence, 4)
    if finding is None:
        return Label(
            category, subtype, nature, confidence, confidence < REVIEW_BELOW, alternatives, None,
            likeness_explanation(edit, label, taught=taught), "", "",
        )  # fmt: skip
    rule = rule_named(finding.rule)
    return Label(
        category, subtype, nature, confidence, confidence < REVIEW_BELOW, alternatives, rule.id,
        render(rule.message, edit, finding.facts), rule.source, rule.level,
    )  # fmt: skip


def _speaker(findings: Sequence[Finding], label: str) -> Finding | None:
    """The finding whose rule explains ``label``: stable rules only, those the office laid down first."""
    rules = {finding.rule: rule_named(finding.rule) for finding in findings}

    def rank(finding: Finding) -> tuple[bool, int, str]:
        speaker = rules[finding.rule]
        return not speaker.laid_down, LEVELS.index(speaker.level), finding.rule

    speaking = [each for each in findings if rules[each.rule].label == label and rules[each.rule].stage == "stable"]
    return min(speaking, key=rank, default=None)
