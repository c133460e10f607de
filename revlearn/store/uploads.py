"""Documents handed in and waiting to be analysed: accepted, claimed, finished, each in one transaction.

An upload is a job of the queue and a line of its owner's list. Its files lie in the database until it is finished, so
that accepting it is one transaction and a kill loses nothing. Whoever claims one holds it under a lease; when he does
not extend that (he was killed), the next claim takes the upload again. Entering the pair and marking the upload done
is one transaction, and only the holder of the lease may do it: every accepted upload is entered exactly once.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, and_, delete, func, insert, or_, select, update

from revlearn.model import ReceivedFile
from revlearn.store.errors import LedgerError
from revlearn.store.keys import take
from revlearn.store.opening import Database
from revlearn.store.pair import PairKey, PairRecord
from revlearn.store.retention import retention_setting
from revlearn.store.schema import entries, upload_files, uploads
from revlearn.store.writing import add_pairs, known_pairs

State = Literal["queued", "working", "done", "failed"]
STATES: tuple[State, ...] = ("queued", "working", "done", "failed")
MOST_ATTEMPTS = 8
"""How often an upload is begun. Each but the last ended with the death of the process that held it."""

LOST = (
    "处理时多次中断，没有收入；请联系管理员，或拆分文档后重新上传",
    "interrupted several times, not added; ask the administrator, or split the document and upload it again",
)


@dataclass(frozen=True, slots=True)
class NewUpload:
    """A pair handed in, ``final`` None for one .docx with tracked changes; or, with a ``reason``, a line that says
    why something was not taken in. ``turn`` is its place among those handed in together: the first of each come first.
    """

    name: str
    writer: str
    date: date
    draft: ReceivedFile | None = None
    final: ReceivedFile | None = None
    title: str = ""
    genre: str = ""
    reviser: str = ""
    round: int = 1
    turn: int = 0
    reason: str = ""
    english: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """A line of the list. ``reason`` and ``english`` say why it failed; ``entry`` is its entry once done, and ``added``
    False when the same pair stood in the ledger before; ``title`` is then the entry's. ``repeatable``: failed, but its
    files are still there."""

    id: int
    owner: int
    name: str
    writer: str
    date: date
    title: str
    genre: str
    reviser: str
    round: int
    state: State
    attempts: int
    at: datetime
    finished: datetime | None
    reason: str
    english: str
    entry: int | None
    added: bool
    repeatable: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """An upload to work on, with its files; ``holder`` proves that it is still this claim that holds it."""

    upload: Upload
    holder: str
    draft: ReceivedFile
    final: ReceivedFile | None


class LeaseLostError(LedgerError):
    """The upload was taken by another worker meanwhile: nothing was written."""

    def __init__(self) -> None:
        super().__init__("这一份已由另一个进程接手", "another process has taken this upload over")


class Uploads:
    """The uploads of a ledger. Every method is one transaction; times are given, aware, and come back in UTC."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def accept(self, owner: int, new: Sequence[NewUpload], at: datetime) -> tuple[int, ...]:
        """Take in what account ``owner`` handed in together, all or none; their keys, in the order given."""
        with self._database.writing() as connection:
            first = take(connection, "uploads", len(new))
            numbered = list(enumerate(new, first))
            if numbered:
                connection.execute(insert(uploads), [_row(key, owner, each, at) for key, each in numbered])
            files = [row for key, each in numbered for row in _file_rows(key, each)]
            if files:
                connection.execute(insert(upload_files), files)
        return tuple(key for key, _ in numbered)

    def claim(self, holder: str, now: datetime, until: datetime) -> Claim | None:
        """The next upload that waits, or whose lease has run out, now held by ``holder`` until ``until``; None without.

        Two never get the same one. One that was begun too often is failed on the way.
        """
        with self._database.writing() as connection:
            connection.execute(_given_up(now))
            # On PostgreSQL several claim at the same time; SQLite admits one writer and knows no such clause.
            key = connection.execute(_next(now).with_for_update(skip_locked=True)).scalar()
            if key is None:
                return None
            held = {
                "state": "working",
                "holder": holder,
                "lease": _stamp(until),
                "attempts": uploads.c.attempts + 1,
            }
            connection.execute(update(uploads).where(uploads.c.id == key).values(held))
            row = connection.execute(_listed().where(uploads.c.id == key)).one()
            files = _files(connection, row.id)
            return Claim(_upload(row), holder, files["draft"], files.get("final"))

    def waiting(self, now: datetime) -> bool:
        """Whether a claim would find anything; a reader's question, which disturbs nobody."""
        with self._database.reading() as connection:
            return connection.execute(_next(now)).first() is not None

    def extend(self, claim: Claim, until: datetime) -> None:
        """Hold the upload longer. Raises LeaseLostError when it is another's by now."""
        with self._database.writing() as connection:
            _hold(connection, claim, lease=_stamp(until))

    def enter(self, claim: Claim, pair: PairRecord | PairKey, at: datetime) -> tuple[int, bool]:
        """Enter the pair into the ledger and mark the upload done: the key of the entry, False when it stood there.

        A ``PairKey`` is one met in the ledger before; when it has gone since, the upload waits again and the answer is
        ``(0, False)``. Raises LeaseLostError when the upload is another's by now.
        """
        with self._database.writing() as connection:
            if isinstance(pair, PairRecord):
                entry, added = add_pairs(connection, [pair], retention_setting(connection))[0]
            else:
                entry, added = known_pairs(connection, [pair.writer]).get(pair, 0), False
            if not entry:
                _hold(connection, claim, state="queued", holder=None, lease=None)
                return 0, False
            _hold(connection, claim, state="done", entry_id=entry, added=added, finished=_stamp(at), lease=None)
            _forget_files(connection, [claim.upload.id])
        return entry, added

    def refuse(self, claim: Claim, reason: str, english: str, at: datetime, *, repeatable: bool = False) -> None:
        """Mark the upload failed. Its files go at once unless it is worth another try (``repeatable``)."""
        with self._database.writing() as connection:
            _hold(connection, claim, state="failed", reason=reason, english=english, finished=_stamp(at), lease=None)
            if not repeatable:
                _forget_files(connection, [claim.upload.id])
        if not repeatable:
            self._database.empty_log()

    def release(self, claim: Claim) -> None:
        """Give the upload back untouched: it waits again, and this attempt does not count."""
        with self._database.writing() as connection:
            attempts = uploads.c.attempts - 1
            _hold(connection, claim, state="queued", holder=None, lease=None, attempts=attempts)

    def repeat(self, key: int, owner: int) -> bool:
        """Let a failed upload of ``owner`` whose files are still there wait again; False when there is none such."""
        with self._database.writing() as connection:
            with_files = select(upload_files.c.upload_id)
            meant = uploads.c.id == key, uploads.c.owner == owner, uploads.c.state == "failed"
            anew = {"state": "queued", "attempts": 0, "reason": "", "english": "", "finished": None, "holder": None}
            done = connection.execute(update(uploads).where(*meant, uploads.c.id.in_(with_files)).values(anew))
            return bool(done.rowcount)

    def of(self, owner: int, *, limit: int = 50, before: int | None = None) -> tuple[Upload, ...]:
        """The uploads of an account, the latest first; those with keys less than ``before``."""
        statement = _listed().where(uploads.c.owner == owner).order_by(uploads.c.id.desc()).limit(limit)
        if before is not None:
            statement = statement.where(uploads.c.id < before)
        with self._database.reading() as connection:
            return tuple(map(_upload, connection.execute(statement)))

    def one(self, key: int) -> Upload | None:
        """The upload of that key; None without one."""
        with self._database.reading() as connection:
            row = connection.execute(_listed().where(uploads.c.id == key)).first()
        return _upload(row) if row is not None else None

    def counts(self, owner: int | None = None) -> Mapping[State, int]:
        """How many uploads, of all or of one account, are in each state."""
        statement = select(uploads.c.state, func.count()).group_by(uploads.c.state)
        if owner is not None:
            statement = statement.where(uploads.c.owner == owner)
        with self._database.reading() as connection:
            found: dict[Any, int] = {row[0]: row[1] for row in connection.execute(statement)}
        return {state: found.get(state, 0) for state in STATES}

    def forget(self, *, lines_before: datetime, files_before: datetime) -> int:
        """Delete finished lines from before ``lines_before``, and files of those failed before ``files_before``.

        How many lines went. Queued and working ones stay whatever their age.
        """
        finished = uploads.c.state.in_(("done", "failed"))
        with self._database.writing() as connection:
            old = select(uploads.c.id).where(finished, uploads.c.finished < _stamp(files_before))
            connection.execute(delete(upload_files).where(upload_files.c.upload_id.in_(old)))
            gone = delete(uploads).where(finished, uploads.c.finished < _stamp(lines_before))
            return connection.execute(gone).rowcount


def _stamp(at: datetime) -> str:
    """A time as text that sorts as it should, whatever zone it was given in."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def _row(key: int, owner: int, new: NewUpload, at: datetime) -> dict[str, Any]:
    same = ("name", "writer", "title", "genre", "reviser", "round", "turn", "reason", "english")
    return {name: getattr(new, name) for name in same} | {
        "id": key,
        "owner": owner,
        "date": new.date.isoformat(),
        "state": "failed" if new.reason else "queued",
        "at": _stamp(at),
        "finished": _stamp(at) if new.reason else None,
        "attempts": 0,
        "added": False,
    }


def _file_rows(key: int, new: NewUpload) -> list[dict[str, Any]]:
    sides = {"draft": new.draft, "final": new.final}
    return [
        {"upload_id": key, "side": side, "name": file.name, "content": b64encode(file.data).decode("ascii")}
        for side, file in sides.items()
        if file is not None and not new.reason
    ]


def _files(connection: Connection, key: int) -> dict[str, ReceivedFile]:
    statement = select(upload_files).where(upload_files.c.upload_id == key)
    return {row.side: ReceivedFile(row.name, b64decode(row.content)) for row in connection.execute(statement)}


def _forget_files(connection: Connection, keys: Collection[int]) -> None:
    connection.execute(delete(upload_files).where(upload_files.c.upload_id.in_(keys)))


def _run_out(now: datetime) -> Any:
    return and_(uploads.c.state == "working", uploads.c.lease < _stamp(now))


def _next(now: datetime) -> Select[tuple[int]]:
    free = or_(uploads.c.state == "queued", _run_out(now))
    return select(uploads.c.id).where(free).order_by(uploads.c.turn, uploads.c.id).limit(1)


def _given_up(now: datetime) -> Any:
    meant = _run_out(now), uploads.c.attempts >= MOST_ATTEMPTS
    failed = {"state": "failed", "reason": LOST[0], "english": LOST[1], "finished": _stamp(now), "lease": None}
    return update(uploads).where(*meant).values(failed)


def _hold(connection: Connection, claim: Claim, **values: Any) -> None:
    """Change the claimed upload. Raises LeaseLostError, and so undoes the transaction, when another has it."""
    mine = uploads.c.id == claim.upload.id, uploads.c.state == "working", uploads.c.holder == claim.holder
    if connection.execute(update(uploads).where(*mine).values(values)).rowcount != 1:
        raise LeaseLostError


def _listed() -> Select[Any]:
    files = select(func.count()).where(upload_files.c.upload_id == uploads.c.id).scalar_subquery()
    joined = uploads.outerjoin(entries, uploads.c.entry_id == entries.c.id)
    return select(uploads, files.label("files"), entries.c.title.label("entry_title")).select_from(joined)


def _upload(row: Row[Any]) -> Upload:
    return Upload(
        id=row.id,
        owner=row.owner,
        name=row.name,
        writer=row.writer,
        date=date.fromisoformat(row.date),
        title=row.entry_title or row.title,
        genre=row.genre,
        reviser=row.reviser,
        round=row.round,
        state=row.state,
        attempts=row.attempts,
        at=datetime.fromisoformat(row.at),
        finished=datetime.fromisoformat(row.finished) if row.finished else None,
        reason=row.reason,
        english=row.english,
        entry=row.entry_id,
        added=row.added,
        repeatable=row.state == "failed" and row.files > 0,
    )
