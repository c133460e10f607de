"""Every test of the ledger runs twice: on a SQLite file, and on a real PostgreSQL server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from revlearn.store import Ledger
from tests.store.servers import programs, server

NUMBERS = count(1)
Opener = Callable[[], Ledger]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a server, with ``{}`` for the database."""
    binaries = programs()
    if binaries is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed: apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with server(binaries) as address:
        yield address


@pytest.fixture
def database(postgresql: str) -> str:
    """The address of a new, empty database."""
    name = f"ledger{next(NUMBERS)}"
    with psycopg.connect(postgresql.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return postgresql.format(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Opens the same ledger, empty at first, as often as it is called."""
    address = request.getfixturevalue("database") if request.param == "postgresql" else None
    return lambda: Ledger.open(tmp_path / "data", address)


@pytest.fixture
def ledger(opener: Opener) -> Iterator[Ledger]:
    """An empty ledger, open."""
    with opener() as opened:
        yield opened
