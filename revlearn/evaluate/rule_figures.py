"""How often each rule speaks on gold edits, and how often its label is the gold one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from revlearn.evaluate.gold import GoldPair, labelled_edits
from revlearn.rules import all_rules, findings_of


@dataclass(frozen=True, slots=True)
class RuleFigure:
    """``fired`` gold edits drew a finding; ``right`` of them have the rule's label, ``category_right`` its category."""

    rule: str
    stage: str
    fired: int
    right: int
    category_right: int

    @property
    def precision(self) -> float | None:
        """Right per fired; None for a rule that never spoke."""
        return self.right / self.fired if self.fired else None

    def to_dict(self) -> dict[str, Any]:
        """JSON, precision rounded to four digits."""
        precision = None if self.precision is None else round(self.precision, 4)
        return {
            "rule": self.rule,
            "stage": self.stage,
            "fired": self.fired,
            "right": self.right,
            "category_right": self.category_right,
            "precision": precision,
        }


def rule_figures(golds: Sequence[GoldPair]) -> tuple[RuleFigure, ...]:
    """One figure for every rule in the order of ids, over the edits as the annotators bounded them.

    Detection plays no part: a rule is judged on the edits it is meant to explain.
    """
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    category_right: Counter[str] = Counter()
    labels = {rule.id: rule.label for rule in all_rules()}
    for gold in golds:
        for edit, label, _ in labelled_edits(gold):
            for finding in findings_of(edit):
                own = labels[finding.rule]
                fired[finding.rule] += 1
                right[finding.rule] += own == label
                category_right[finding.rule] += own.split(".")[0] == label.split(".")[0]
    return tuple(
        RuleFigure(rule.id, rule.stage, fired[rule.id], right[rule.id], category_right[rule.id]) for rule in all_rules()
    )
