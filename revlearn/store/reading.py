"""Entries out of the ledger: one query a table, however many entries there are."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from revlearn.model import Label, LoadedText
from revlearn.record import EditRecord, Entry, person_name
from revlearn.store.coding import (
    facts_of,
    unpack_alternatives,
    unpack_comment,
    unpack_findings,
    unpack_levels,
    unpack_spans,
)
from revlearn.store.pair import Detail, KeptTexts, PairRecord
from revlearn.store.schema import comments, corrections, edits, entries, opinions, opportunities, teams, texts, writers
from revlearn.store.words import corrected, no_entry

LAST_KEY = 2**31 - 1
"""The largest key that both databases can compare with theirs."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which entries are meant: each part narrows; None narrows nothing. Days are included."""

    writer: str | None = None
    team: str | None = None
    first: date | None = None
    last: date | None = None
    genre: str | None = None
    reviser: str | None = None
    ids: Collection[int] | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """As conditions on ``entries`` and ``writers``."""
        found: list[ColumnElement[bool]] = []
        if self.writer is not None:
            found.append(writers.c.name == person_name(self.writer))
        if self.team is not None:
            team = select(teams.c.id).where(teams.c.name == person_name(self.team))
            found.append(writers.c.team_id == team.scalar_subquery())
        if self.first is not None:
            found.append(entries.c.date >= self.first.isoformat())
        if self.last is not None:
            found.append(entries.c.date <= self.last.isoformat())
        if self.genre is not None:
            found.append(entries.c.genre == self.genre)
        if self.reviser is not None:
            found.append(entries.c.reviser == person_name(self.reviser))
        if self.ids is not None:
            found.append(entries.c.id.in_(sorted(self.ids)))
        return found


ENTRY_COLUMNS = (
    entries.c.id, writers.c.name, entries.c.date, entries.c.title, entries.c.genre, entries.c.reviser,
    entries.c.round, entries.c.language, entries.c.draft_sha256, entries.c.final_sha256, entries.c.draft_characters,
    entries.c.final_characters, entries.c.changed_characters, entries.c.draft_sentences, entries.c.kept_sentences,
    entries.c.ruleset, entries.c.retention,
)  # fmt: skip
EDIT_COLUMNS = (
    edits.c.entry_id, edits.c.id, edits.c.number, edits.c.operation, edits.c.draft_spans, edits.c.final_spans,
    edits.c.before, edits.c.after, edits.c.draft_sentence, edits.c.final_sentence, edits.c.author, edits.c.comment,
    opinions.c.category, opinions.c.subtype, opinions.c.nature, opinions.c.confidence, opinions.c.needs_review,
    opinions.c.alternatives, opinions.c.rule, opinions.c.explanation, opinions.c.source, opinions.c.level,
    opinions.c.findings,
)  # fmt: skip


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No garbage collection meanwhile: many small objects are made that stay, and walking them takes half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def writer_of(connection: Connection, entry: int) -> str | None:
    """The writer of an entry; None when there is no such entry."""
    if not 0 < entry <= LAST_KEY:
        return None
    statement = select(writers.c.name).join(entries, entries.c.writer_id == writers.c.id).where(entries.c.id == entry)
    return connection.execute(statement).scalar()


@_collector_at_rest()
def read_entries(connection: Connection, choice: Choice, *, as_corrected: bool = True) -> tuple[Entry, ...]:
    """The entries meant, the earliest first. With ``as_corrected`` a mentor's word counts, else the machine's label."""
    conditions = choice.conditions()
    heads = connection.execute(_of_entries(select(*ENTRY_COLUMNS), conditions)).all()
    if not heads:
        return ()
    said = _corrections(connection, conditions) if as_corrected else {}
    by_entry: dict[int, list[EditRecord]] = defaultdict(list)
    statement = (
        select(*EDIT_COLUMNS)
        .join(opinions, opinions.c.edit_id == edits.c.id)
        .join(entries, edits.c.entry_id == entries.c.id)
    )
    for row in connection.execute(_of_entries(statement, conditions)):
        edit = _edit(row)
        by_entry[row[0]].append(corrected(edit, *said[edit.id]) if edit.id in said else edit)
    right = _opportunities(connection, conditions)
    found = [_entry(row, right.get(row[0], {}), by_entry.get(row[0], ())) for row in heads]
    return tuple(sorted(found, key=lambda entry: (entry.date, entry.id)))


def read_pair(connection: Connection, entry: int) -> PairRecord:
    """Everything about one entry, with the machine's labels. Raises LedgerError when there is none of that number."""
    found = read_entries(connection, Choice(ids=(entry,)), as_corrected=False) if entry <= LAST_KEY else ()
    if not found:
        raise no_entry(entry)
    statement = (
        select(edits.c.number, edits.c.relation, edits.c.forced, opinions.c.findings)
        .join(opinions, opinions.c.edit_id == edits.c.id)
        .where(edits.c.entry_id == entry)
        .order_by(edits.c.number)
    )
    details = tuple(
        Detail(relation, forced, unpack_findings(findings, number))
        for number, relation, forced, findings in connection.execute(statement)
    )
    notes = select(comments.c.comment).where(comments.c.entry_id == entry).order_by(comments.c.position)
    return PairRecord(
        found[0], details, _texts(connection, entry), tuple(map(unpack_comment, connection.execute(notes).scalars()))
    )


def entry_keys(connection: Connection, choice: Choice, *, with_texts: bool) -> tuple[int, ...]:
    """The keys of the entries meant, in their order; with ``with_texts`` those whose texts are kept."""
    statement = _of_entries(select(entries.c.id), choice.conditions()).order_by(entries.c.id)
    if with_texts:
        statement = statement.join(texts, texts.c.entry_id == entries.c.id)
    return tuple(connection.execute(statement).scalars())


def _of_entries(statement: Select[Any], conditions: Iterable[ColumnElement[bool]]) -> Select[Any]:
    return statement.join(writers, entries.c.writer_id == writers.c.id).where(*conditions)


def _corrections(connection: Connection, conditions: Iterable[ColumnElement[bool]]) -> dict[int, tuple[str, str, str]]:
    """By edit: its findings, the latest correction and its comment."""
    statement = (
        select(corrections.c.edit_id, opinions.c.findings, corrections.c.correction, corrections.c.comment)
        .join(edits, corrections.c.edit_id == edits.c.id)
        .join(opinions, opinions.c.edit_id == edits.c.id)
        .join(entries, edits.c.entry_id == entries.c.id)
        .order_by(corrections.c.id)
    )
    return {row[0]: (row[1], row[2], row[3]) for row in connection.execute(_of_entries(statement, conditions))}


def _opportunities(connection: Connection, conditions: Iterable[ColumnElement[bool]]) -> dict[int, dict[str, int]]:
    statement = select(opportunities.c.entry_id, opportunities.c.rule, opportunities.c.times)
    statement = statement.join(entries, opportunities.c.entry_id == entries.c.id)
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for entry, rule, times in connection.execute(_of_entries(statement, conditions)):
        found[entry][rule] = times
    return found


def _entry(row: Sequence[Any], right: dict[str, int], records: Collection[EditRecord]) -> Entry:
    key, writer, day, *rest = row
    ordered = tuple(sorted(records, key=lambda edit: edit.number))
    values = key, writer, date.fromisoformat(day), *rest, dict(sorted(right.items())), ordered
    return Entry(*values)


def _edit(row: Sequence[Any]) -> EditRecord:
    (
        _, key, number, operation, draft_spans, final_spans, before, after, draft_sentence, final_sentence, author,
        comment, category, subtype, nature, confidence, needs_review, alternatives, rule, explanation, source, level,
        findings,
    ) = row  # fmt: skip
    label = Label(
        category, subtype, nature, confidence, needs_review, unpack_alternatives(alternatives), rule, explanation,
        source, level,
    )  # fmt: skip
    return EditRecord(
        key, number, operation, unpack_spans(draft_spans), unpack_spans(final_spans), before, after, draft_sentence,
        final_sentence, label, None, author, comment,
        facts_of(rule, unpack_findings(findings, number)) if rule else (),
    )  # fmt: skip


def _texts(connection: Connection, entry: int) -> KeptTexts | None:
    row = connection.execute(select(texts).where(texts.c.entry_id == entry)).one_or_none()
    if row is None:
        return None
    return KeptTexts(
        LoadedText(row.draft_name, row.draft, unpack_levels(row.draft_levels)),
        LoadedText(row.final_name, row.final, unpack_levels(row.final_levels)),
        row.draft_genre,
        row.final_genre,
    )
