"""Entries of the simulated office from real documents: written, spoilt by habit, analysed as any pair is."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from benchmarks.office_errors import OTHER, Planted, with_errors
from benchmarks.office_plan import NOISE, PLANTED, PlannedWriter, drawn, month_at, working_days
from benchmarks.office_texts import OfficeDocument, office_document
from revlearn import analyse
from revlearn.check import opportunities
from revlearn.model import Analysis
from revlearn.record import Entry
from revlearn.store import record_of

LENGTHS = (1000, 2000)
"""Characters of a document, evenly drawn."""

OTHERS = 3.0
"""Changes per 1,000 characters that are nobody's habit."""


@dataclass(slots=True)
class Planting:
    """What was put in, and how much of it the analysis gave back with the label it was put in under."""

    wanted: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)
    characters: int = 0

    def add(self, wanted: Counter[str], planted: tuple[Planted, ...], analysis: Analysis) -> None:
        """Count one document."""
        self.characters += len(analysis.draft.text)
        self.wanted.update(wanted)
        for each in planted:
            self.planted[each.label] += 1
            self.labelled[each.label] += each.label in labels_at(analysis, each)


def labels_at(analysis: Analysis, planted: Planted) -> set[str]:
    """The labels of the edits that touch the place of a planted change."""
    low, high = planted.draft_span
    return {
        f"{label.category}.{label.subtype}"
        for edit, label in zip(analysis.edits, analysis.labels, strict=True)
        if any(start <= high and low <= end for start, end in edit.draft_spans)
    }


def written_entries(
    writer: PlannedWriter, per_month: float, chance: random.Random, planting: Planting
) -> tuple[Entry, ...]:
    """A year's entries of ``writer``; ``planting`` is added to."""
    made = []
    for number, day in enumerate(working_days(per_month, chance), 1):
        document = office_document(chance, day, characters=chance.randint(*LENGTHS))
        wanted = _wanted(writer, day, len(document.text), chance)
        draft, planted = with_errors(document.text, wanted, chance)
        analysis = analyse(draft, document.text)
        planting.add(wanted, planted, analysis)
        made.append(entry_of(analysis, document, writer.name, number, day))
    return tuple(made)


def _wanted(writer: PlannedWriter, day: date, characters: int, chance: random.Random) -> Counter[str]:
    rates = dict.fromkeys(PLANTED, NOISE) | {OTHER: OTHERS}
    rates |= {habit.label: habit.at(month_at(day)) for habit in writer.habits}
    return Counter({label: drawn(rate, characters, chance) for label, rate in rates.items()})


def entry_of(analysis: Analysis, document: OfficeDocument, writer: str, number: int, day: date) -> Entry:
    """The analysis as the ledger keeps it, with keys of its own."""
    right = opportunities(analysis.draft)
    entry = record_of(analysis, writer=writer, date=day, title=document.title, opportunities=right).entry
    edits = tuple(replace(edit, id=number * 1000 + edit.number) for edit in entry.edits)
    return replace(entry, id=number, edits=edits)
