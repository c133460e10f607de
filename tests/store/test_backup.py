"""A backup holds everything, restores into either database, and changes nothing when it is damaged."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from revlearn.record import Answer, LessonKey, Told
from revlearn.store import Ledger, LedgerError, Remark, Restored
from revlearn.store.schema import METADATA
from revlearn.store.uploads import NewUpload, ReceivedFile
from tests.store.conftest import Opener
from tests.store.pairs import DAY, correction, record, sample

TIME = datetime(2026, 10, 9, 10, tzinfo=UTC)
AT = TIME.isoformat()


def filled(ledger: Ledger) -> None:
    """Something in every table."""
    ledger.add_pairs([record(), record(1, writer="李四")])
    ledger.assign("李四", "综合处")
    ledger.add(sample("09-document-quality-circular")[1], writer="张三", date=DAY)
    ledger.correct(1, 2, correction(), comment="语体")
    ledger.remark(Remark(1, 2, "王老师", "2026-10-09", "不错"))
    ledger.tell([Told("张三", LessonKey("logic.scope"), "2026-10"), Told("李四", LessonKey("a.b", "a.b.c"), "2026-10")])
    ledger.answer(Answer("张三", 2, DAY, True))
    ledger.set_retention("texts")
    ledger.accounts.add("wang", name="王老师", role="mentor", created=AT, teams=["综合处"], password="$hash")
    ledger.audit.note("correction", at=AT, login="wang", address="10.0.0.1", entry=1, subject="张三")
    ledger.uploads.accept(1, [NewUpload("通知", "张三", DAY, ReceivedFile("a.docx", b"PK"))], TIME)
    ledger.word_lists.put("dictionary", "栖云县", words=1, by="wang", at=AT, after=0)
    ledger.batch_runs.ask("2026-10", by="wang", at=AT)


def state(ledger: Ledger) -> object:
    """What a reader sees of the ledger."""
    return (
        ledger.entries(), [ledger.pair(entry) for entry in ledger.entry_ids()], ledger.writers(), ledger.teams(),
        ledger.corrections(), ledger.remarks(1), ledger.told(), ledger.answers(), ledger.retention(),
    )  # fmt: skip


def test_every_table_is_in_it(ledger: Ledger, tmp_path: Path) -> None:
    filled(ledger)
    ledger.backup(tmp_path / "b")
    lines = [json.loads(line) for line in gzip.decompress((tmp_path / "b").read_bytes()).splitlines()]
    rows: dict[str, int] = {}
    table = ""
    for line in lines[1:-1]:
        if isinstance(line, dict):
            table = line["table"]
            rows[table] = 0
        else:
            rows[table] += 1
    # Sessions and the like are left out: what was ended must not come back.
    assert rows.keys() == {name for name, table in METADATA.tables.items() if not table.info.get("passing")}
    assert min(rows.values()) > 0
    assert lines[-1]["rows"] == sum(rows.values())


def test_there_and_back_again(ledger: Ledger, tmp_path: Path) -> None:
    filled(ledger)
    before = state(ledger)
    ledger.backup(tmp_path / "b")
    ledger.add_pairs([record(5)])
    assert ledger.restore(tmp_path / "b", replace=True) == Restored(2, 3)
    assert state(ledger) == before
    ledger.backup(tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == (tmp_path / "b").read_bytes()
    assert ledger.add_pairs([record(5)]) == [(4, True)]


def test_from_one_database_into_the_other(tmp_path: Path, database: str) -> None:
    with Ledger.open(tmp_path / "one") as file, Ledger.open(tmp_path, database) as server:
        filled(file)
        file.backup(tmp_path / "b")
        server.restore(tmp_path / "b")
        assert state(server) == state(file)
        server.backup(tmp_path / "c")
        assert (tmp_path / "b").read_bytes() == (tmp_path / "c").read_bytes()
        with Ledger.open(tmp_path / "two") as other:
            other.restore(tmp_path / "c")
            assert state(other) == state(file)


def test_a_ledger_with_something_in_it_is_replaced_only_when_that_is_said(ledger: Ledger, tmp_path: Path) -> None:
    ledger.add_pairs([record()])
    ledger.backup(tmp_path / "b")
    with pytest.raises(LedgerError, match="--replace"):
        ledger.restore(tmp_path / "b")


def damaged(data: bytes) -> list[bytes]:
    plain = gzip.decompress(data)
    lines = plain.splitlines(keepends=True)
    return [
        data[: len(data) // 2],
        data[:-3],
        bytes([*data[:200], data[200] ^ 1, *data[201:]]),
        b"",
        b"no backup at all",
        gzip.compress(b""),
        gzip.compress(b"{}\n"),
        gzip.compress(b"".join(lines[:-1])),
        gzip.compress(b"".join([*lines[:10], *lines[11:]])),
        gzip.compress(plain.replace("张三".encode(), "张四".encode(), 1)),
    ]


def test_a_damaged_backup_changes_nothing(opener: Opener, tmp_path: Path) -> None:
    with opener() as ledger:
        filled(ledger)
        before = state(ledger)
        ledger.backup(tmp_path / "good")
        for number, data in enumerate(damaged((tmp_path / "good").read_bytes())):
            path = tmp_path / f"bad{number}"
            path.write_bytes(data)
            with pytest.raises(LedgerError, match="不是完整的备份"):
                ledger.restore(path, replace=True)
            assert state(ledger) == before, number
        with pytest.raises(LedgerError, match="没有这个备份"):
            ledger.restore(tmp_path / "none", replace=True)
        with pytest.raises(LedgerError, match="文件夹"):
            ledger.restore(tmp_path, replace=True)
        assert state(ledger) == before


def test_a_newer_backup_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    ledger.backup(tmp_path / "b")
    head, _, rest = gzip.decompress((tmp_path / "b").read_bytes()).partition(b"\n")
    later = json.loads(head) | {"migration": 99}
    # Backups of the first versions name the last step alone.
    for said in (later | {"steps": [*later["steps"], 99]}, {"schema": later["schema"], "migration": 99}):
        (tmp_path / "b").write_bytes(gzip.compress(json.dumps(said).encode() + b"\n" + rest))
        with pytest.raises(LedgerError, match="先升级"):
            ledger.restore(tmp_path / "b")


def test_a_place_that_cannot_be_written(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "folder", tmp_path / "file" / "b"):
        with pytest.raises(LedgerError, match="写不进去"):
            ledger.backup(path)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_the_file_is_for_its_owner_alone(ledger: Ledger, tmp_path: Path) -> None:
    ledger.backup(tmp_path / "b")
    assert (tmp_path / "b").stat().st_mode & 0o077 == 0


def test_the_ledger_itself_is_no_place_for_its_backup(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "data") as ledger:
        filled(ledger)
        before = state(ledger)
        for name in ("ledger.sqlite3", "ledger.sqlite3-wal", "../data/ledger.sqlite3"):
            with pytest.raises(LedgerError, match="账本本身"):
                ledger.backup(tmp_path / "data" / name)
    with Ledger.open(tmp_path / "data") as again:
        assert state(again) == before


def test_restoring_leaves_the_tables_of_other_programs_alone(tmp_path: Path, database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("CREATE TABLE payroll (name TEXT)")
        connection.execute("INSERT INTO payroll VALUES ('张三')")
    with Ledger.open(tmp_path / "data") as ledger:
        filled(ledger)
        ledger.backup(tmp_path / "b")
    with Ledger.open(tmp_path, database) as target:
        target.restore(tmp_path / "b")
        target.restore(tmp_path / "b", replace=True)
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT name FROM payroll").fetchall() == [("张三",)]


def test_a_backup_of_the_first_version_restores(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(gzip.compress(Path(__file__).with_name("first-version.jsonl").read_bytes()))
    assert ledger.restore(tmp_path / "b") == Restored(2, 2)
    assert [(entry.writer, len(entry.edits)) for entry in ledger.entries()] == [("张三", 2), ("李四", 2)]
    assert [each.comment for each in ledger.corrections()] == ["语体"]
