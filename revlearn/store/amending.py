"""Putting right what was entered wrongly about entries, and taking entries out altogether.

A writer who is left without any entry, and whom nothing else knows (an account does), was a wrong name: it goes, and
what was told and answered under it goes with the entries.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from revlearn.record import person_name
from revlearn.store.errors import LedgerError
from revlearn.store.keys import take
from revlearn.store.names import checked_name
from revlearn.store.people import writer_key, writer_keys
from revlearn.store.revisions import changed
from revlearn.store.schema import (
    answers,
    comments,
    corrections,
    edits,
    entries,
    remarks,
    settings,
    texts,
    told,
    writers,
)
from revlearn.store.settings import OFFICE
from revlearn.store.words import no_entry

LAST_KEY = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Amendment:
    """What is right about entries; None leaves a part as it is. An empty ``genre`` or ``reviser``: none is known."""

    writer: str | None = None
    date: date | None = None
    title: str | None = None
    genre: str | None = None
    reviser: str | None = None
    round: int | None = None


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes with the entries that are removed: edits, and words of people (corrections, remarks, 批注)."""

    entries: tuple[tuple[int, str, date, str], ...]
    """Key, writer, day and title of each."""
    edits: int
    corrections: int
    remarks: int
    comments: int

    @property
    def words(self) -> int:
        """How many words of people would be lost."""
        return self.corrections + self.remarks + self.comments


def amend(connection: Connection, keys: Sequence[int], right: Amendment) -> tuple[str, ...]:
    """Put these entries right, all or none; gives the writers that are no more.

    A new document type makes the labels stale, which depend on it: ``ruleset`` is emptied, and labelling anew fills
    it. Raises LedgerError for an unknown entry, an empty title, a name that cannot be, or a pair that is there already.
    """
    # Waits here for whoever is adding, so that the same pair is not there twice.
    take(connection, "entries", 0)
    rows = _rows(connection, keys)
    known = right.writer is None or writer_key(connection, right.writer) is not None
    owner = None if right.writer is None else writer_keys(connection, [right.writer])[checked_name(right.writer)]
    values = _values(right, owner)
    for row in rows:
        _refuse_the_same(connection, row, {**row, **values})
        connection.execute(update(entries).where(entries.c.id == row["id"]).values(values))
        if "genre" in values and values["genre"] != row["genre"]:
            _retype(connection, row["id"], values["genre"])
    owners = {row["writer_id"] for row in rows}
    changed(connection, owners if owner is None else {*owners, owner})
    former = sorted(owners - {owner}) if owner is not None else []
    names = {key: connection.execute(select(writers.c.name).where(writers.c.id == key)).scalar_one() for key in former}
    return tuple(names[key] for key in former if _give_up(connection, key, owner, known=known))


def removal(connection: Connection, keys: Sequence[int]) -> Removal:
    """What would go with these entries. Raises LedgerError for an unknown one."""
    rows = _rows(connection, keys)
    ids = [row["id"] for row in rows]
    named = {row.id: row.name for row in connection.execute(select(writers.c.id, writers.c.name))}
    of_those = select(edits.c.id).where(edits.c.entry_id.in_(ids))
    noted = _count(connection, comments.c.entry_id.in_(ids), comments)
    beside = _count(connection, edits.c.entry_id.in_(ids) & edits.c.comment.is_not(None), edits)
    return Removal(
        tuple((row["id"], named[row["writer_id"]], date.fromisoformat(row["date"]), row["title"]) for row in rows),
        _count(connection, edits.c.entry_id.in_(ids), edits),
        _count(connection, corrections.c.edit_id.in_(of_those), corrections),
        _count(connection, remarks.c.entry_id.in_(ids), remarks),
        # A comment stands beside the entry and again with the edit it touches.
        max(noted, beside),
    )


def remove(connection: Connection, keys: Sequence[int], *, with_words: bool) -> Removal:
    """Take these entries out with everything that belongs to them, all or none.

    Raises LedgerError for an unknown entry, or when words of people would be lost and ``with_words`` is not said.
    """
    take(connection, "entries", 0)
    going = removal(connection, keys)
    if going.words and not with_words:
        raise LedgerError(
            f"有 {going.corrections} 处更正、{going.remarks} 条点评、{going.comments} 条批注会一并删去，没有删除；"
            "确定时请加 --with-corrections",
            f"{going.corrections} corrections, {going.remarks} remarks and {going.comments} comments would go with it; "
            "nothing was removed, add --with-corrections if that is meant",
        )
    rows = _rows(connection, keys)
    ids = [row["id"] for row in rows]
    of_those = select(edits.c.id).where(edits.c.entry_id.in_(ids))
    if going.corrections:
        connection.execute(delete(settings).where(settings.c.name == OFFICE))
    connection.execute(delete(corrections).where(corrections.c.edit_id.in_(of_those)))
    connection.execute(delete(remarks).where(remarks.c.entry_id.in_(ids)))
    connection.execute(delete(comments).where(comments.c.entry_id.in_(ids)))
    connection.execute(delete(entries).where(entries.c.id.in_(ids)))
    owners = {row["writer_id"] for row in rows}
    changed(connection, owners)
    for writer in sorted(owners):
        team = connection.execute(select(writers.c.team_id).where(writers.c.id == writer)).scalar()
        if team is None:
            _give_up(connection, writer, None, known=True)
    return going


def _rows(connection: Connection, keys: Sequence[int]) -> list[RowMapping]:
    """The entries of these keys, in their order, each once."""
    wanted = sorted(set(keys))
    possible = [key for key in wanted if 0 < key <= LAST_KEY]
    found = (
        connection.execute(select(entries).where(entries.c.id.in_(possible)).order_by(entries.c.id)).mappings().all()
    )
    missing = set(wanted) - {row["id"] for row in found}
    if missing:
        raise no_entry(min(missing))
    return list(found)


def _values(right: Amendment, owner: int | None) -> dict[str, Any]:
    """The columns that change."""
    values: dict[str, Any] = {}
    if owner is not None:
        values["writer_id"] = owner
    if right.date is not None:
        values["date"] = right.date.isoformat()
    if right.title is not None:
        values["title"] = " ".join(right.title.split())
        if not values["title"]:
            raise LedgerError("标题不能是空的，没有改动", "a title cannot be empty; nothing was changed")
    if right.genre is not None:
        values["genre"] = right.genre.strip() or None
    if right.reviser is not None:
        values["reviser"] = person_name(right.reviser) or None
    if right.round is not None:
        values["round"] = right.round
    return values


def _refuse_the_same(connection: Connection, row: RowMapping, amended: dict[str, Any]) -> None:
    same = ("writer_id", "draft_sha256", "final_sha256", "round")
    statement = select(entries.c.id).where(*(entries.c[name] == amended[name] for name in same))
    other = connection.execute(statement.where(entries.c.id != row["id"])).scalar()
    if other is not None:
        name = connection.execute(select(writers.c.name).where(writers.c.id == amended["writer_id"])).scalar_one()
        raise LedgerError(
            f"“{name}”第 {amended['round']} 轮的这组稿件已是第 {other} 篇，没有改动；"
            f"多余时用 revlearn remove {row['id']} 删去",
            f"the pair of entry {row['id']} is entry {other} of {name}, round {amended['round']}, already; nothing was "
            f"changed; revlearn remove {row['id']} takes out the one too many",
        )


def _retype(connection: Connection, entry: int, genre: str | None) -> None:
    values = {"draft_genre": genre, "final_genre": genre}
    if connection.execute(update(texts).where(texts.c.entry_id == entry).values(values)).rowcount:
        connection.execute(update(entries).where(entries.c.id == entry).values(ruleset=""))


def _give_up(connection: Connection, writer: int, heir: int | None, *, known: bool) -> bool:
    """Take a writer out; what was told and answered goes to ``heir``, and the team when he was not ``known`` before.

    False, and nothing done, when the writer has entries, or something else knows him: the database refuses then.
    """
    if _count(connection, entries.c.writer_id == writer, entries):
        return False
    try:
        with connection.begin_nested():
            _inherit(connection, writer, heir)
            team = connection.execute(select(writers.c.team_id).where(writers.c.id == writer)).scalar()
            connection.execute(delete(writers).where(writers.c.id == writer))
            if not known:
                connection.execute(update(writers).where(writers.c.id == heir).values(team_id=team))
    except IntegrityError:
        return False
    return True


def _inherit(connection: Connection, writer: int, heir: int | None) -> None:
    """Answers go to whose the exercise is now, what was told to ``heir``."""
    owner = (
        select(entries.c.writer_id)
        .join(edits, edits.c.entry_id == entries.c.id)
        .where(edits.c.id == answers.c.edit_id)
        .scalar_subquery()
    )
    connection.execute(update(answers).where(answers.c.writer_id == writer).values(writer_id=owner))
    if heir is not None:
        had = {tuple(row) for row in connection.execute(select(told).where(told.c.writer_id == heir))}
        for _, label, rule, month in connection.execute(select(told).where(told.c.writer_id == writer)).all():
            if (heir, label, rule, month) not in had:
                connection.execute(insert(told).values((heir, label, rule, month)))
    connection.execute(delete(told).where(told.c.writer_id == writer))


def _count(connection: Connection, condition: Any, table: Any) -> int:
    return connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
