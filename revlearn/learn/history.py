"""A writer's entries in order of time, and where in them each lesson came up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from revlearn.record import EditRecord, Entry, LessonKey

RECURRING = 2
"""An improvement teaches something once it came up in this many documents."""


def in_order(entries: Iterable[Entry], last: date | None = None) -> tuple[Entry, ...]:
    """The entries up to ``last``, the earliest first; of one day in the order of their keys in the ledger."""
    return tuple(
        sorted((each for each in entries if last is None or each.date <= last), key=lambda each: (each.date, each.id))
    )


def settled(edit: EditRecord) -> bool:
    """Whether the label is sure enough to be held against somebody: no mere suggestion, or a mentor's word."""
    return edit.corrected_by is not None or not edit.label.needs_review


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where one lesson came up: for each place in the ordered entries the edits that show it, in their order."""

    key: LessonKey
    edits: Mapping[int, tuple[EditRecord, ...]]

    @property
    def places(self) -> tuple[int, ...]:
        """The places in the ordered entries, the earliest first."""
        return tuple(self.edits)

    @property
    def error_places(self) -> tuple[int, ...]:
        """The places of those documents where it was an error."""
        return tuple(at for at, edits in self.edits.items() if any(edit.label.nature == "error" for edit in edits))

    def count(self) -> int:
        """How many edits there are."""
        return sum(map(len, self.edits.values()))


def occurrences(ordered: Sequence[Entry]) -> tuple[Occurrences, ...]:
    """Everything the entries have to teach, by lesson: all errors, and improvements that recur.

    Decisions, consequences of other edits, and labels that are mere suggestions teach nothing.
    """
    errors: dict[LessonKey, dict[int, list[EditRecord]]] = {}
    improvements: dict[LessonKey, dict[int, list[EditRecord]]] = {}
    for at, entry in enumerate(ordered):
        for edit in entry.edits:
            nature = edit.label.nature
            if (nature == "error" or nature == "improvement") and settled(edit):
                kind = errors if nature == "error" else improvements
                kind.setdefault(edit.lesson, {}).setdefault(at, []).append(edit)
    found = []
    for key in sorted(errors.keys() | improvements.keys(), key=sortable):
        places = dict(errors.get(key, {}))
        better = improvements.get(key, {})
        if len(better) >= RECURRING:
            for at, edits in better.items():
                places[at] = places.get(at, []) + edits
        if places:
            found.append(Occurrences(key, {at: _in_text(places[at]) for at in sorted(places)}))
    return tuple(found)


def sortable(key: LessonKey) -> tuple[str, str]:
    """What lessons are put in order by; a lesson without a rule comes before those with one."""
    return key.label, key.rule or ""


def _in_text(edits: Sequence[EditRecord]) -> tuple[EditRecord, ...]:
    return tuple(sorted(edits, key=lambda edit: (edit.number, edit.id)))
