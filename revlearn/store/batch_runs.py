"""Runs of the monthly job: asked for, claimed by a worker, followed, finished. What they write lies in files.

A run that nobody has heard of for a while was killed; claiming takes it up again, since the job carries on where it
stopped.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, and_, insert, or_, select, update

from revlearn.store.keys import take
from revlearn.store.opening import Database
from revlearn.store.schema import batch_runs

RunState = Literal["waiting", "running", "done", "failed"]
Failure = tuple[str, str, str]
"""Whose report could not be made, and why in Chinese and English."""


@dataclass(frozen=True, slots=True)
class BatchRun:
    """One run for ``month``. Times are ISO in UTC; ``seen`` is when it was last heard of.

    ``door`` says where it was asked for: the web page, whose runs a worker claims, or the command line, which runs
    itself. ``done`` of ``writers`` are dealt with. ``failures`` holds what could not be made; of a failed run, why.
    """

    id: int
    month: str
    lang: Literal["zh", "en"]
    anonymous: bool
    door: Literal["web", "command"]
    by: str
    asked: str
    state: RunState
    seen: str | None
    finished: str | None
    writers: int
    done: int
    written: int
    current: int
    failures: tuple[Failure, ...]


class BatchRuns:
    """The runs of a ledger. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(
        self, month: str, *, by: str, at: str, lang: Literal["zh", "en"] = "zh", anonymous: bool = False
    ) -> tuple[BatchRun, bool]:  # fmt: skip
        """A run for a worker to claim; False when one of that month is waiting or running already: that is given."""
        with self._database.writing() as connection:
            key = take(connection, "batch_runs")
            open_ones = batch_runs.c.month == month, batch_runs.c.state.in_(("waiting", "running"))
            row = connection.execute(select(batch_runs).where(*open_ones, batch_runs.c.door == "web")).first()
            if row is not None:
                return _run(row), False
            _insert(connection, key, month, lang, anonymous, "web", by, at, "waiting", None)
            return _one(connection, key), True

    def begin(
        self, month: str, *, by: str, at: str, writers: int, lang: Literal["zh", "en"], anonymous: bool
    ) -> BatchRun:
        """A run that its caller carries out at once (the command line)."""
        with self._database.writing() as connection:
            key = take(connection, "batch_runs")
            _insert(connection, key, month, lang, anonymous, "command", by, at, "running", at, writers)
            return _one(connection, key)

    def claim(self, *, at: str, silent_since: str) -> BatchRun | None:
        """The run that waits longest, or one that was not heard of since that time; from now on it is the caller's."""
        silent = and_(batch_runs.c.state == "running", batch_runs.c.seen < silent_since)
        claimable = and_(batch_runs.c.door == "web", or_(batch_runs.c.state == "waiting", silent))
        with self._database.reading() as connection:
            if connection.execute(select(batch_runs.c.id).where(claimable).limit(1)).first() is None:
                return None
        with self._database.writing() as connection:
            take(connection, "batch_runs", 0)  # On PostgreSQL two workers wait here for each other.
            statement = select(batch_runs.c.id).where(claimable).order_by(batch_runs.c.id).limit(1)
            key = connection.execute(statement).scalar()
            if key is None:
                return None
            _set(connection, key, {"state": "running", "seen": at, "done": 0})
            return _one(connection, key)

    def heard(self, run: int, *, at: str, done: int, writers: int) -> None:
        """It is alive, and has come so far."""
        with self._database.writing() as connection:
            _set(connection, run, {"seen": at, "done": done, "writers": writers})

    def finish(
        self, run: int, *, at: str, state: Literal["done", "failed"], written: int = 0, current: int = 0,
        failures: Sequence[Failure] = (),
    ) -> None:  # fmt: skip
        """It is over."""
        told = json.dumps(failures, ensure_ascii=False)
        values = {"state": state, "finished": at, "seen": at, "written": written, "current": current}
        with self._database.writing() as connection:
            _set(connection, run, {**values, "failures": told})

    def get(self, run: int) -> BatchRun | None:
        """The run of that key."""
        with self._database.reading() as connection:
            row = connection.execute(select(batch_runs).where(batch_runs.c.id == run)).first()
            return None if row is None else _run(row)

    def latest(self, limit: int = 20) -> tuple[BatchRun, ...]:
        """The last runs, the latest first."""
        statement = select(batch_runs).order_by(batch_runs.c.id.desc()).limit(limit)
        with self._database.reading() as connection:
            return tuple(_run(row) for row in connection.execute(statement))


def _insert(
    connection: Connection, key: int, month: str, lang: str, anonymous: bool, door: str, by: str, at: str, state: str,
    seen: str | None, writers: int = 0,
) -> None:  # fmt: skip
    row = {
        "id": key, "month": month, "lang": lang, "anonymous": anonymous, "door": door, "author": by, "asked": at,
        "state": state, "seen": seen, "finished": None, "writers": writers, "done": 0, "written": 0, "current": 0,
        "failures": "[]",
    }  # fmt: skip
    connection.execute(insert(batch_runs).values(row))


def _set(connection: Connection, key: int, values: dict[str, Any]) -> None:
    connection.execute(update(batch_runs).where(batch_runs.c.id == key).values(**values))


def _one(connection: Connection, key: int) -> BatchRun:
    return _run(connection.execute(select(batch_runs).where(batch_runs.c.id == key)).one())


def _run(row: Any) -> BatchRun:
    facts = dict(row._mapping)
    told: list[list[str]] = json.loads(facts.pop("failures"))
    by = facts.pop("author")
    return BatchRun(**facts, by=by, failures=tuple((name, reason, english) for name, reason, english in told))
