"""How much a lesson weighs, and the three of them to go for next.

weight = nature x level x frequency x share x return x state, where

* nature is 1 for errors and 0.75 for improvements (their mean over the edits): errors come first;
* level is 1 for what is laid down (规定), 0.9 for convention (惯例), 0.8 for what rests on likeness and has no
  advice to give, 0.6 for taste (偏好);
* frequency is Σ cᵈ/√Cᵈ·½^(aᵈ/90) / Σ lᵈ·½^(aᵈ/90): cᵈ edits of the lesson and Cᵈ of its sub-type in document d of age
  aᵈ days, all documents' lengths lᵈ in thousands of characters. So a sub-type counts √Cᵈ in a document, however many
  rules it shows under: nine times the same there count for three; what lies three months back counts for half;
* share is 0.7 + 0.3·(wrong uses / all uses), 0.8 where right uses cannot be counted: a slip among many right uses
  weighs less than what is always wrong;
* return is 1 for what came up in one document, 1.25 in several, 1.5 if it came again after it was told, watched or
  closed;
* state is 0 for a closed lesson, 0.5 for a watched one, 1 for all others.

The focus takes the three sub-types with the greatest sums and of each the heaviest lesson, one with a rule behind it
before one that rests on likeness up to twice as heavy: three things to go for, not three faces of one. Where fewer
sub-types have anything, it goes on with the next lessons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from revlearn.learn.history import Occurrences, sortable
from revlearn.record import EditRecord, Entry, Lesson, LessonState

FOCUS = 3
"""Things to fix next time: no more can be kept in mind."""

HALF_LIFE = 90
"""Days after which what happened counts for half."""

IMPROVEMENT = 0.75
BINDING = {"规定": 1.0, "惯例": 0.9, "偏好": 0.6, "": 0.8}
SEVERAL, RETURNED = 1.25, 1.5
WATCHED = 0.5
EXPLAINED = 2.0
"""How much a rule's reason and advice are worth where one lesson stands for its sub-type."""


@dataclass(frozen=True, slots=True)
class Scales:
    """What lessons of one writer are weighed with.

    ``shares[i]`` is what document ``i`` still counts for, ``length`` all documents' lengths so counted (in thousands of
    characters, never 0), ``crowds`` the edits of each sub-type in each document.
    """

    shares: tuple[float, ...]
    length: float
    crowds: Mapping[tuple[str, int], int]

    @classmethod
    def of(cls, found: Sequence[Occurrences], ordered: Sequence[Entry], today: date) -> Scales:
        """As of ``today``: a document counts for half after 90 days, for a quarter after 180."""
        shares = tuple(0.5 ** ((today - entry.date).days / HALF_LIFE) for entry in ordered)
        length = sum(entry.draft_characters * share for entry, share in zip(ordered, shares, strict=True)) / 1000
        crowds: Counter[tuple[str, int]] = Counter()
        for each in found:
            for place, here in each.edits.items():
                crowds[each.key.label, place] += len(here)
        return cls(shares, length or 1.0, crowds)

    def frequency(self, occurrences: Occurrences) -> float:
        """How often a lesson comes up, by the formula above."""
        label = occurrences.key.label
        amount = sum(
            len(here) / sqrt(self.crowds[label, place]) * self.shares[place]
            for place, here in occurrences.edits.items()
        )
        return amount / self.length


def weight_of(
    occurrences: Occurrences, scales: Scales, *, state: LessonState, recurred: bool, opportunities: int | None
) -> float:
    """The weight by the formula above."""
    edits = [edit for here in occurrences.edits.values() for edit in here]
    errors = sum(edit.label.nature == "error" for edit in edits)
    nature = (errors + IMPROVEMENT * (len(edits) - errors)) / len(edits)
    level = max(_binding(edit) for edit in edits)
    share = 0.8 if opportunities is None else 0.7 + 0.3 * len(edits) / opportunities
    again = RETURNED if recurred or state == "back" else SEVERAL if len(occurrences.edits) > 1 else 1.0
    standing = {"closed": 0.0, "watched": WATCHED}.get(state, 1.0)
    return nature * level * scales.frequency(occurrences) * share * again * standing


def _binding(edit: EditRecord) -> float:
    return BINDING.get(edit.label.level, BINDING[""])


def heaviest_first(lesson: Lesson) -> tuple[float, tuple[str, str]]:
    """What lessons are sorted by; equal weights in the order of their keys."""
    return -lesson.weight, sortable(lesson.key)


def focus_of(lessons: Sequence[Lesson]) -> tuple[Lesson, ...]:
    """The lessons to go for next, at most three, the heaviest sub-type first."""
    able = sorted((lesson for lesson in lessons if lesson.weight > 0), key=heaviest_first)
    sums: dict[str, float] = {}
    for lesson in able:
        sums[lesson.key.label] = sums.get(lesson.key.label, 0.0) + lesson.weight
    told = sorted(
        able, key=lambda lesson: (-lesson.weight * (EXPLAINED if lesson.key.rule else 1), heaviest_first(lesson))
    )
    first = {lesson.key.label: lesson for lesson in reversed(told)}
    chosen = [first[label] for label in sorted(sums, key=lambda label: (-sums[label], label))][:FOCUS]
    return tuple(chosen + [lesson for lesson in able if lesson not in chosen][: FOCUS - len(chosen)])
