"""Labels that nobody is sure of: what a mentor is asked about, and taking back what was said a moment ago."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, exists, func, or_, select

from revlearn.model import Correction, Label, Operation
from revlearn.store.coding import unpack_alternatives
from revlearn.store.opening import Database
from revlearn.store.revisions import changed_with
from revlearn.store.schema import corrections, edits, entries, opinions, settings, writers
from revlearn.store.settings import OFFICE
from revlearn.store.words import CorrectionRecord

LOOKED_BACK = 5000
"""Corrections looked through for those of one day."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An uncertain edit by what says how useful a word on it would be: no text."""

    edit: int
    date: date
    change: str
    label: Label


@dataclass(frozen=True, slots=True)
class Uncertain:
    """An uncertain edit as it is shown to who decides."""

    edit: int
    entry: int
    number: int
    writer: str
    date: date
    title: str
    genre: str | None
    reviser: str | None
    language: str
    operation: Operation
    before: str
    after: str
    draft_sentence: str
    final_sentence: str
    author: str | None
    comment: str | None
    label: Label


LABEL = (
    opinions.c.category, opinions.c.subtype, opinions.c.nature, opinions.c.confidence, opinions.c.needs_review,
    opinions.c.alternatives, opinions.c.rule, opinions.c.explanation, opinions.c.source, opinions.c.level,
)  # fmt: skip
SHOWN = (
    edits.c.id, edits.c.entry_id, edits.c.number, writers.c.name, entries.c.date, entries.c.title, entries.c.genre,
    entries.c.reviser, entries.c.language, edits.c.operation, edits.c.before, edits.c.after, edits.c.draft_sentence,
    edits.c.final_sentence, edits.c.author, edits.c.comment,
)  # fmt: skip


class Review:
    """The uncertain labels of a ledger. Every method is one transaction. ``names`` are writers' names."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, names: Collection[str]) -> int:
        """How many edits of these writers wait for a word."""
        with self._database.reading() as connection:
            return connection.execute(_of(select(func.count()), names)).scalar() or 0

    def candidates(self, names: Collection[str], limit: int) -> tuple[Candidate, ...]:
        """Those of the latest documents, at most ``limit``."""
        # The keys alone are put in order: of fifty thousand edits two thousand are read.
        latest = _of(select(edits.c.id), names).order_by(entries.c.date.desc(), edits.c.id).limit(limit).subquery()
        statement = (
            select(edits.c.id, entries.c.date, edits.c.before, edits.c.after, *LABEL)
            .select_from(edits)
            .join(opinions, opinions.c.edit_id == edits.c.id)
            .join(entries, edits.c.entry_id == entries.c.id)
            .where(edits.c.id.in_(select(latest.c.id)))
            .order_by(entries.c.date.desc(), edits.c.id)
        )
        with self._database.reading() as connection:
            return tuple(
                Candidate(row[0], date.fromisoformat(row[1]), f"{row[2]}\0{row[3]}", _label(row[4:]))
                for row in connection.execute(statement)
            )

    def items(self, names: Collection[str], keys: Collection[int]) -> tuple[Uncertain, ...]:
        """Those of these edits that wait for a word and are of these writers, in the order of ``keys``."""
        statement = _of(select(*SHOWN, *LABEL), names).where(edits.c.id.in_(sorted(keys)))
        with self._database.reading() as connection:
            found = {row[0]: _uncertain(row) for row in connection.execute(statement)}
        return tuple(found[key] for key in keys if key in found)

    def said(self, by: str, since: str) -> int:
        """How many words ``by`` has given since that time (in the form of ``Correction.at``)."""
        statement = select(corrections.c.correction).order_by(corrections.c.id.desc()).limit(LOOKED_BACK)
        with self._database.reading() as connection:
            told = (json.loads(each) for each in connection.execute(statement).scalars())
            return sum(each["by"] == by and each["at"] >= since for each in told)

    def words(self, names: Collection[str]) -> tuple[CorrectionRecord, ...]:
        """All corrections and confirmations of these writers' edits, the earliest first."""
        statement = (
            select(
                corrections.c.id, edits.c.entry_id, edits.c.id, edits.c.number, corrections.c.correction,
                corrections.c.comment,
            )
            .join(edits, corrections.c.edit_id == edits.c.id)
            .join(entries, edits.c.entry_id == entries.c.id)
            .join(writers, entries.c.writer_id == writers.c.id)
            .where(writers.c.name.in_(sorted(names)))
            .order_by(corrections.c.id)
        )  # fmt: skip
        with self._database.reading() as connection:
            return tuple(
                CorrectionRecord(key, entry, edit, number, Correction.from_dict(json.loads(said)), comment)
                for key, entry, edit, number, said, comment in connection.execute(statement)
            )

    def take_back(self, keys: Sequence[int], *, by: str, since: str) -> int:
        """Delete these corrections where ``by`` made them since that time and nobody has spoken after; how many.

        What an office was taught from them goes too, to be learnt anew.
        """
        with self._database.writing() as connection:
            gone = 0
            for key in sorted(set(keys), reverse=True):
                row = connection.execute(
                    select(corrections.c.edit_id, corrections.c.correction).where(corrections.c.id == key)
                ).first()
                if row is None:
                    continue
                said, later = json.loads(row.correction), corrections.c.edit_id == row.edit_id
                last = connection.execute(select(func.max(corrections.c.id)).where(later)).scalar()
                if said["by"] != by or said["at"] < since or last != key:
                    continue
                connection.execute(delete(corrections).where(corrections.c.id == key))
                changed_with(connection, edit=row.edit_id)
                gone += 1
            if gone:
                connection.execute(delete(settings).where(settings.c.name == OFFICE))
            return gone


def _of(statement: Select[Any], names: Collection[str]) -> Select[Any]:
    """``statement`` over the uncertain edits of these writers whose words are kept."""
    spoken_of: ColumnElement[bool] = exists().where(corrections.c.edit_id == edits.c.id)
    return (
        statement.select_from(edits)
        .join(opinions, opinions.c.edit_id == edits.c.id)
        .join(entries, edits.c.entry_id == entries.c.id)
        .join(writers, entries.c.writer_id == writers.c.id)
        .where(opinions.c.needs_review.is_(True), ~spoken_of, or_(edits.c.before != "", edits.c.after != ""))
        .where(writers.c.name.in_(sorted(names)))
    )


def _label(row: Any) -> Label:
    category, subtype, nature, confidence, needs_review, alternatives, *rest = row
    return Label(category, subtype, nature, confidence, bool(needs_review), unpack_alternatives(alternatives), *rest)


def _uncertain(row: Any) -> Uncertain:
    names = [each.name for each in fields(Uncertain)]
    facts: dict[str, Any] = dict(zip(names, row[: len(SHOWN)], strict=False))
    facts["date"] = date.fromisoformat(facts["date"])
    return Uncertain(**facts, label=_label(row[len(SHOWN) :]))
