"""The whole ledger as one file, and back: the same form whichever database holds it.

The file is gzip; inside, one JSON value a line. First ``{"schema", "migration", "steps"}``, with the last step the
ledger had seen and all of them; then for each table ``{"table", "columns"}`` followed by its rows as lists in a fixed
order; last ``{"rows", "sha256"}``, the number of rows and the fingerprint of all lines before. The same ledger gives
the same bytes: there is no time in it.

Restoring is one transaction: the ledger's tables are dropped, made as the backup's steps made them, filled, and brought
up to date. Until it is committed every reader sees the old ledger; whatever goes wrong leaves that one.
Tables of other programs in the same database are not touched.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import secrets
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, func, insert, select, text

from revlearn.model import system_reason
from revlearn.store.coding import packed
from revlearn.store.errors import LedgerError
from revlearn.store.migrations import latest, migrate, own_tables, refuse_if_newer, steps_known
from revlearn.store.revisions import all_changed
from revlearn.store.schema import METADATA, entries, writers

SCHEMA = "revlearn.backup/1"
SOME = 1000
"""Rows a statement."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came out of a backup."""

    writers: int
    entries: int


def write_backup(connection: Connection, path: Path) -> None:
    """Write the ledger that ``connection`` sees to ``path``: whole, or not at all. Raises LedgerError."""
    target = path.resolve()
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0, compresslevel=6) as packed_file:
                    for line in backup_lines(connection):
                        packed_file.write(line)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        reason, english = system_reason(error)
        raise LedgerError(
            f"{path}：备份写不进去（{reason}），请换一个位置",
            f"{path}: cannot be written ({english}); choose another place",
        ) from error


def backup_lines(connection: Connection) -> Iterator[bytes]:
    """The lines of the backup, each with its line break."""
    digest, rows = hashlib.sha256(), 0
    for line in _content(connection):
        rows += line.startswith("[")
        data = f"{line}\n".encode()
        digest.update(data)
        yield data
    yield f"{packed({'rows': rows, 'sha256': digest.hexdigest()})}\n".encode()


def _content(connection: Connection) -> Iterator[str]:
    yield packed({"schema": SCHEMA, "migration": latest(), "steps": sorted(steps_known())})
    for table in METADATA.sorted_tables:
        if table.info.get("passing"):
            continue
        yield packed({"table": table.name, "columns": [column.name for column in table.columns]})
        ordered = select(table).order_by(*table.primary_key.columns)
        if any(isinstance(column.type, type(entries.c.title.type)) for column in table.primary_key.columns):
            # Text keys: each database sorts text in a way of its own.
            yield from sorted(packed(list(row)) for row in connection.execute(ordered))
        else:
            yield from (packed(list(row)) for row in connection.execute(ordered).yield_per(SOME))


def read_backup(connection: Connection, path: Path, *, replace: bool) -> Restored:
    """Put the backup in the place of what the ledger holds, within the transaction of ``connection``.

    Raises LedgerError when the file is no whole backup or a newer program's, or when the ledger is not empty and
    ``replace`` is not said.
    """
    if not replace and connection.execute(select(func.count()).select_from(writers)).scalar():
        raise LedgerError(
            "账本里已有内容，恢复会覆盖它；确定时请加 --replace",
            "the ledger is not empty and would be replaced; add --replace if that is meant",
        )
    lines = _verified_lines(path)
    first = next(lines)
    if not isinstance(first, dict) or first.get("schema") != SCHEMA:
        raise _damaged(path)
    # Earlier backups name the last step alone; there were no gaps then.
    steps = first.get("steps") or range(1, first["migration"] + 1)
    refuse_if_newer(steps, str(path))
    _drop_all(connection)
    migrate(connection, only=steps)
    _fill(connection, lines)
    migrate(connection)
    all_changed(connection)
    counted = [
        connection.execute(select(func.count()).select_from(table)).scalar() or 0 for table in (writers, entries)
    ]
    return Restored(*counted)


def _drop_all(connection: Connection) -> None:
    for table in reversed(_present_tables(connection).sorted_tables):
        connection.execute(text(f'DROP TABLE "{table.name}"'))


def _present_tables(connection: Connection) -> MetaData:
    """The ledger's tables as this database has them, which need not be those of ``schema``; no other program's."""
    present, own = MetaData(), own_tables()
    present.reflect(connection, only=lambda name, _: name in own)
    return present


def _fill(connection: Connection, lines: Iterator[Any]) -> None:
    present = _present_tables(connection)
    # The first step fills in the counters; the backup has its own.
    connection.execute(present.tables["counters"].delete())
    table: Table | None = None
    columns: list[str] = []
    rows: list[dict[str, Any]] = []
    for line in lines:
        if isinstance(line, dict):
            _insert(connection, table, rows)
            table, columns, rows = present.tables[line["table"]], line["columns"], []
        else:
            rows.append(dict(zip(columns, line, strict=True)))
            if len(rows) == SOME:
                _insert(connection, table, rows)
                rows = []
    _insert(connection, table, rows)


def _insert(connection: Connection, table: Table | None, rows: list[dict[str, Any]]) -> None:
    if table is not None and rows:
        connection.execute(insert(table), rows)


def _verified_lines(path: Path) -> Iterator[Any]:
    """The values before the last line; LedgerError at the end when that does not bear them out."""
    digest, rows = hashlib.sha256(), 0
    try:
        with gzip.open(path, "rb") as file:
            held = file.readline()
            for line in file:
                digest.update(held)
                rows += held.startswith(b"[")
                yield json.loads(held)
                held = line
            last = json.loads(held)
    except FileNotFoundError as error:
        raise LedgerError(f"{path}：没有这个备份文件", f"{path}: there is no such backup") from error
    except IsADirectoryError as error:
        raise LedgerError(f"{path}：是文件夹，不是备份文件", f"{path}: a folder, not a backup") from error
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise _damaged(path) from error
    if last != {"rows": rows, "sha256": digest.hexdigest()}:
        raise _damaged(path)


def _damaged(path: Path) -> LedgerError:
    return LedgerError(
        f"{path}：不是完整的备份文件，账本没有改动；请换一份备份",
        f"{path}: no whole backup, the ledger is as it was; take another one",
    )
