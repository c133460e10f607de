"""Labels for all edits of one pair, each with its probability, alternatives and reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from revlearn.classify.arbiter import Arbiter, default_arbiter
from revlearn.classify.features import Features, features_of
from revlearn.model import Alternative, Edit, Finding, Label, Nature
from revlearn.rules import render, rule_named
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


def labels_of(edits: Sequence[Edit], findings: Sequence[Finding], arbiter: Arbiter | None = None) -> tuple[Label, ...]:
    """One label for each edit, in order. ``confidence`` is the calibrated probability of the category."""
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
            edit, by_edit[edit.id], label, confidence, row, classes, _nature(label, nature, arbiter),
            taught=label != untaught,
        )
        for edit, row, (label, confidence), nature, untaught in zip(
            edits, shares, chosen, natures, shipped, strict=True
        )
    )  # fmt: skip


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


def _nature(label: str, row: np.ndarray, arbiter: Arbiter) -> Nature | None:
    if label == CASCADE:
        return None
    return arbiter.nature.classes[int(row.argmax())]  # type: ignore[return-value]


def _label(
    edit: Edit, findings: Sequence[Finding], label: str, confidence: float, row: Sequence[float],
    classes: Sequence[str], nature: Nature | None, *, taught: bool,
) -> Label:  # fmt: skip
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
    """The finding whose rule explains ``label``: stable rules only, those with a rule behind them first."""
    rules = {finding.rule: rule_named(finding.rule) for finding in findings}

    def rank(finding: Finding) -> tuple[int, str]:
        return LEVELS.index(rules[finding.rule].level), finding.rule

    speaking = [each for each in findings if rules[each.rule].label == label and rules[each.rule].stage == "stable"]
    return min(speaking, key=rank, default=None)
