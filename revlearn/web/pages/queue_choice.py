"""Which uncertain label to ask about first, and which can be settled together. Pure."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from revlearn.model import SUBTYPES, Label
from revlearn.store.review import Candidate

NO_RULE = "-"
"""In addresses: the label rests on likeness."""
SMALLEST_GROUP = 2
CATEGORY_KEYS = {"w": "wording", "l": "logic", "s": "structure", "t": "terminology"}
"""The first of the two keys that change a label; the second is the sub-type's number."""


@dataclass(frozen=True, slots=True)
class Group:
    """Uncertain edits with the same rule and the same suggestion. ``latest`` is the date of the last document."""

    rule: str
    label: str
    edits: tuple[int, ...]
    latest: date


@dataclass(frozen=True, slots=True)
class Choice:
    """A label that can be chosen, with its two keys."""

    label: str
    category: str
    keys: str


def label_of(label: Label) -> str:
    """``category.subtype``."""
    return f"{label.category}.{label.subtype}"


def margin(label: Label) -> float:
    """How far the suggestion is ahead of the next best label (0 to 1): the less, the more a word is worth."""
    return max(0.0, label.confidence - max((each.confidence for each in label.alternatives), default=0.0))


def ordered(candidates: Sequence[Candidate], skipped: Collection[int] = ()) -> list[Candidate]:
    """The most useful first; those of ``skipped`` last.

    A word is worth more the less sure the classifier is, and the more edits wait that are like this one: the same
    change counts fully, the same rule with the same suggestion by its logarithm.
    """
    changes = Counter(each.change for each in candidates)
    groups = Counter((each.label.rule, label_of(each.label)) for each in candidates)

    def worth(each: Candidate) -> float:
        alike = changes[each.change] + math.log2(groups[each.label.rule, label_of(each.label)])
        return (1 - margin(each.label)) * (1 + math.log2(1 + alike))

    passed = set(skipped)
    return sorted(
        candidates, key=lambda each: (each.edit in passed, -worth(each), -each.date.toordinal(), each.edit)
    )  # fmt: skip


def groups_of(candidates: Sequence[Candidate]) -> tuple[Group, ...]:
    """What can be settled together, the largest first."""
    members: dict[tuple[str, str], list[Candidate]] = {}
    for each in candidates:
        members.setdefault((each.label.rule or NO_RULE, label_of(each.label)), []).append(each)
    found = [
        Group(rule, label, tuple(each.edit for each in own), max(each.date for each in own))
        for (rule, label), own in members.items()
        if len(own) >= SMALLEST_GROUP
    ]
    return tuple(sorted(found, key=lambda group: (-len(group.edits), group.rule, group.label)))


def choices() -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """All labels by category, each with its keys: ``w1`` is the first of wording."""
    keys = {category: key for key, category in CATEGORY_KEYS.items()}
    return tuple(
        (
            category,
            tuple(
                Choice(f"{category}.{name}", category, f"{keys[category]}{number}")
                for number, name in enumerate(names, 1)
            ),
        )
        for category, names in SUBTYPES.items()
    )
