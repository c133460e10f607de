"""Entries of the simulated office drawn directly, without documents: what the figures do when every label is right."""

from __future__ import annotations

import random
from datetime import date

from benchmarks.office_plan import NOISE, PLANTED, PlannedWriter, drawn, month_at, working_days
from revlearn.model import LABELS, Label, Nature
from revlearn.record import EditRecord, Entry

GENRES = ("通知", "报告", "请示", "函", "通报")
RULES = ((0.6, "first"), (0.9, "second"), (1.0, "third"))
"""A habit shows under several rules: cumulative shares."""

OTHERS = 4.0
"""Improvements and decisions per 1,000 characters that nobody planted, over all sub-types."""

LENGTHS = (1000, 2000)
"""Draft characters of a document, evenly drawn."""


def drawn_entries(writer: PlannedWriter, per_month: float, chance: random.Random) -> tuple[Entry, ...]:
    """A year's entries of ``writer``: errors by habit, noise, improvements and decisions of all kinds."""
    return tuple(_entry(writer, number, day, chance) for number, day in enumerate(working_days(per_month, chance), 1))


def _entry(writer: PlannedWriter, number: int, day: date, chance: random.Random) -> Entry:
    characters = chance.randint(*LENGTHS)
    kinds: list[tuple[str, Nature]] = []
    rates = dict.fromkeys(PLANTED, NOISE)
    rates.update({habit.label: habit.at(month_at(day)) for habit in writer.habits})
    for label, rate in rates.items():
        kinds += [(label, "error")] * drawn(rate, characters, chance)
    for _ in range(drawn(OTHERS, characters, chance)):
        label = chance.choice([each for each in LABELS if each != "structure.cascade"])
        kinds.append((label, chance.choice(("improvement", "decision"))))
    edits = tuple(_edit(number * 1000 + at, at, label, nature, chance) for at, (label, nature) in enumerate(kinds, 1))
    return Entry(
        id=number,
        writer=writer.name,
        date=day,
        title=f"文稿{number}",
        genre=chance.choice(GENRES),
        reviser=None,
        round=1,
        language="zh",
        draft_sha256="",
        final_sha256="",
        draft_characters=characters,
        final_characters=characters,
        changed_characters=2 * len(edits),
        draft_sentences=characters // 40,
        kept_sentences=max(0, characters // 40 - len(edits)),
        ruleset="",
        retention="figures",
        edits=edits,
    )


def _edit(key: int, number: int, label: str, nature: Nature, chance: random.Random) -> EditRecord:
    category, _, subtype = label.partition(".")
    roll = chance.random()
    rule = next(name for share, name in RULES if roll <= share)
    opinion = Label(category, subtype, nature, 0.9, False, rule=f"{label}.{rule}", level="规定")
    return EditRecord(key, number, "replace", ((0, 1),), ((0, 1),), "", "", "", "", opinion)
