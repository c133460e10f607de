"""What reports told writers, and what writers answered in practice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, insert, select

from revlearn.record import Answer, LessonKey, Told, person_name
from revlearn.store.errors import LedgerError
from revlearn.store.keys import take
from revlearn.store.people import known_writer
from revlearn.store.revisions import changed
from revlearn.store.schema import answers, edits, told, writers


def add_told(connection: Connection, events: Iterable[Told]) -> None:
    """Note what reports told; what stands there already is left. LedgerError for a writer the ledger does not have."""
    # Waits here for whoever else adds, so that the same event is not noted by two at once.
    take(connection, "writers", 0)
    keys: dict[str, int] = {}
    known = {tuple(row) for row in connection.execute(select(told))}
    fresh: set[int] = set()
    for event in events:
        if event.writer not in keys:
            keys[event.writer] = known_writer(connection, event.writer)
        # A rule of None is kept as an empty text: no two empty cells of a key are ever equal.
        row = keys[event.writer], event.lesson.label, event.lesson.rule or "", event.month
        if row not in known:
            known.add(row)
            fresh.add(row[0])
            connection.execute(insert(told).values(row))
    changed(connection, fresh)


def all_told(connection: Connection, writer: str | None) -> tuple[Told, ...]:
    """What was told to all writers or to one, in the order of writers, months and lessons."""
    statement = select(writers.c.name, told.c.label, told.c.rule, told.c.month).join(writers)
    if writer is not None:
        statement = statement.where(writers.c.name == person_name(writer))
    rows = sorted(connection.execute(statement), key=lambda row: (row[0], row[3], row[1], row[2]))
    return tuple(Told(name, LessonKey(label, rule or None), month) for name, label, rule, month in rows)


def add_answer(connection: Connection, answer: Answer) -> None:
    """Note one answer. LedgerError for a writer or an edit the ledger does not have."""
    writer = known_writer(connection, answer.writer)
    if connection.execute(select(edits.c.id).where(edits.c.id == answer.edit)).scalar() is None:
        raise LedgerError(
            f"账本里没有编号为 {answer.edit} 的改动，请重新生成练习",
            f"the ledger has no edit {answer.edit}; start again",
        )
    row = {"writer_id": writer, "edit_id": answer.edit, "day": answer.on.isoformat(), "mended": answer.mended}
    connection.execute(insert(answers).values(id=take(connection, "answers"), **row))
    changed(connection, (writer,))


def all_answers(connection: Connection, writer: str | None) -> tuple[Answer, ...]:
    """The answers of all writers or of one, in the order they were given."""
    statement = select(writers.c.name, answers.c.edit_id, answers.c.day, answers.c.mended).join(writers)
    if writer is not None:
        statement = statement.where(writers.c.name == person_name(writer))
    return tuple(
        Answer(name, edit, date.fromisoformat(day), mended)
        for name, edit, day, mended in connection.execute(statement.order_by(answers.c.id))
    )
