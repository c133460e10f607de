"""Opening: tables made and brought up to date, addresses, refusals in one line, several at once."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Boolean, Double, Engine, Float, Integer, String, Text, create_engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from revlearn.record import LEDGER_FILE
from revlearn.store import Ledger, LedgerError, migrations
from revlearn.store.migrations import MIGRATIONS, Migration, latest, steps_known, steps_seen
from revlearn.store.opening import open_database
from revlearn.store.schema import METADATA
from tests.store.conftest import Opener
from tests.store.pairs import record

KINDS: dict[type, type] = {Text: String, Integer: Integer, Boolean: Boolean, Double: Float}
"""The type in ``schema`` → the one that every database's own is a kind of."""


def engines(tmp_path: Path, database: str) -> list[Engine]:
    addresses = f"sqlite:///{tmp_path / 'data' / LEDGER_FILE}", database.replace("postgresql:", "postgresql+psycopg:")
    return [create_engine(address) for address in addresses]


def test_the_tables_are_those_the_queries_know(tmp_path: Path, database: str) -> None:
    for address in (None, database):
        Ledger.open(tmp_path / "data", address).close()
    for engine in engines(tmp_path, database):
        found = inspect(engine)
        assert set(found.get_table_names()) == {*METADATA.tables, "migrations"}
        for table in METADATA.sorted_tables:
            columns = found.get_columns(table.name)
            for column, known in zip(columns, table.columns, strict=True):
                assert (column["name"], column["nullable"]) == (known.name, bool(known.nullable)), table.name
                assert isinstance(column["type"], KINDS[type(known.type)]), (table.name, column)
            keys = [column.name for column in table.primary_key.columns]
            assert found.get_pk_constraint(table.name)["constrained_columns"] == keys
            foreign = {
                (key["constrained_columns"][0], key["referred_table"]): (key["options"] or {}).get("ondelete")
                for key in found.get_foreign_keys(table.name)
            }
            known_keys = {(key.parent.name, key.column.table.name): key.ondelete for key in table.foreign_keys}
            assert foreign.keys() == known_keys.keys(), table.name
            # What SQLite is told of deletion is not always given back; test_retention sees what it does.
            assert engine.name == "sqlite" or foreign == known_keys, table.name
        engine.dispose()


def test_steps_are_numbered_and_named() -> None:
    numbers = [step.number for step in MIGRATIONS]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1
    assert len({step.name for step in MIGRATIONS}) == len(MIGRATIONS)


def test_numbers_may_leave_gaps_and_a_step_that_fills_one_runs_later(
    opener: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = latest()
    late, between = (
        Migration(last + number, name, (f"ALTER TABLE entries ADD COLUMN {name} TEXT NOT NULL DEFAULT 'x'",))
        for number, name in ((20, "late"), (5, "amid"))
    )
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, late))
    with opener() as ledger:
        ledger.add_pairs([record()])
        ledger.backup(tmp_path / "gap")
        before = ledger.pair(1)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, between, late))
    for _ in range(2):
        with opener() as ledger:
            assert ledger.pair(1) == before
            with ledger._database.reading() as connection:
                assert steps_seen(connection) == {*(each.number for each in MIGRATIONS), last + 5, last + 20}
                assert connection.execute(text("SELECT late, amid FROM entries")).all() == [("x", "x")]
            ledger.restore(tmp_path / "gap", replace=True)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, late))
    with pytest.raises(LedgerError, match=f"第 {last + 5} 步"):
        opener()


def test_a_step_that_fails_leaves_the_ledger_as_it_was(opener: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    opener().close()
    broken = Migration(latest() + 1, "broken", ("CREATE TABLE extra (id INTEGER)", "CREATE NONSENSE"))
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, broken))
        with pytest.raises((SQLAlchemyError, LedgerError), match="NONSENSE"):
            opener()
    with opener() as ledger, ledger._database.reading() as connection:
        assert steps_seen(connection) == steps_known()
        assert not inspect(connection).has_table("extra")


def test_an_older_ledger_and_an_older_backup_are_brought_up_to_date(
    opener: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opener() as ledger:
        ledger.add_pairs([record()])
        ledger.backup(tmp_path / "old")
        before = ledger.pair(1)
    step = Migration(latest() + 1, "more", ("ALTER TABLE entries ADD COLUMN extra TEXT NOT NULL DEFAULT 'x'",))
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, step))
    for _ in range(2):
        with opener() as ledger:
            assert ledger.pair(1) == before
            with ledger._database.reading() as connection:
                assert steps_seen(connection) == {each.number for each in MIGRATIONS} | {step.number}
                assert connection.execute(text("SELECT extra FROM entries")).scalars().all() == ["x"]
            ledger.restore(tmp_path / "old", replace=True)


def test_a_newer_ledger_is_refused(opener: Opener) -> None:
    with opener() as ledger, ledger._database.writing() as connection:
        connection.execute(text("INSERT INTO migrations (number, name) VALUES (99, 'later')"))
    with pytest.raises(LedgerError, match="先升级") as refused:
        opener()
    assert "\n" not in str(refused.value)
    assert "upgrade" in refused.value.english


def test_several_open_a_new_ledger_at_once(opener: Opener) -> None:
    failures: list[BaseException] = []

    def add(number: int) -> None:
        try:
            with opener() as ledger:
                for at in range(5):
                    ledger.add_pairs([record(at), record(100 + number * 5 + at, writer=f"作者{number}")])
        except BaseException as error:
            failures.append(error)

    for number in range(4):
        for at in range(5):
            record(100 + number * 5 + at, writer=f"作者{number}")
    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with opener() as ledger:
        assert ledger.entry_ids() == tuple(range(1, 26))
        assert sorted(writer.pairs for writer in ledger.writers()) == [5, 5, 5, 5, 5]


def test_a_file_that_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / LEDGER_FILE).write_bytes(b"no database, but long enough to be looked at" * 100)
    with pytest.raises(LedgerError, match="不是账本文件"):
        Ledger.open(tmp_path)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LedgerError, match="--data"):
        Ledger.open(tmp_path / "file")


@pytest.mark.parametrize(
    "address", ["", "nonsense", "mysql://a:secret@b/c", "postgresql://a:secret@[::1", "sqlite:///secret.db"]
)
def test_an_address_that_is_none_is_not_repeated(address: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="postgresql://") as refused:
        Ledger.open(tmp_path, address)
    assert "secret" not in str(refused.value) + refused.value.english


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="连不上") as refused:
        Ledger.open(tmp_path, f"postgresql://a:secret@/b?host={tmp_path}")
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_database_that_is_not_there(tmp_path: Path, database: str) -> None:
    with pytest.raises(LedgerError, match="数据库不存在"):
        Ledger.open(tmp_path, database.replace("/ledger", "/missing"))


def test_sqlite_survives_a_kill_and_checks_its_keys(tmp_path: Path) -> None:
    database = open_database(tmp_path, None)
    with database.reading() as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    database.close()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_a_new_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "new").close()
    for path in (tmp_path / "new", tmp_path / "new" / LEDGER_FILE):
        assert path.stat().st_mode & 0o077 == 0


def test_readers_do_not_wait_for_a_writer(opener: Opener) -> None:
    with opener() as one, opener() as other:
        one.add_pairs([record()])
        with one._database.writing():
            assert len(other.entries()) == 1


def test_the_file_is_plain_sqlite(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.add_pairs([record()])
    with sqlite3.connect(tmp_path / LEDGER_FILE) as connection:
        assert connection.execute("SELECT count(*) FROM edits").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_another_program_s_tables_are_told(tmp_path: Path, database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("CREATE TABLE writers (name TEXT)")
    with sqlite3.connect(tmp_path / LEDGER_FILE) as file:
        file.execute("CREATE TABLE writers (name TEXT)")
    for address in (None, database):
        with pytest.raises(LedgerError, match="已有别的程序的表"):
            Ledger.open(tmp_path, address)


def test_a_user_who_may_make_no_tables_is_told(tmp_path: Path, database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS reader")
        connection.execute("CREATE ROLE reader LOGIN")
        connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    with pytest.raises(LedgerError, match="权限不足"):
        Ledger.open(tmp_path, database.replace("postgres@", "reader@"))


@pytest.mark.parametrize(
    ("change", "said"),
    [(("postgres@", "nobody_here@"), "没有这个数据库用户"), (("?", "?nosuch=1&"), "数据库不认识的参数")],
)
def test_an_address_with_a_mistake_in_it(change: tuple[str, str], said: str, tmp_path: Path, database: str) -> None:
    with pytest.raises(LedgerError, match=said):
        Ledger.open(tmp_path, database.replace(*change))


def test_a_damaged_ledger_can_be_restored_as_its_message_says(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.add_pairs([record()])
        ledger.backup(tmp_path / "b")
    with (tmp_path / LEDGER_FILE).open("r+b") as file:
        file.truncate(20_000)
    with pytest.raises(LedgerError, match="移到别处"), Ledger.open(tmp_path) as damaged:
        damaged.entries()
    for path in tmp_path.glob(f"{LEDGER_FILE}*"):
        path.rename(path.with_name(f"damaged {path.name}"))
    with Ledger.open(tmp_path) as fresh:
        assert fresh.restore(tmp_path / "b").entries == 1


def test_none_is_made_unless_that_is_meant(tmp_path: Path, database: str) -> None:
    for address in (None, database):
        for _ in range(2):
            with pytest.raises(LedgerError, match="这里没有账本") as refused:
                Ledger.open(tmp_path / "data", address, make=False)
            assert "\n" not in str(refused.value) + refused.value.english
        Ledger.open(tmp_path / "data", address).close()
        Ledger.open(tmp_path / "data", address, make=False).close()
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (0,)
