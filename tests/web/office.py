"""The office that the tests of the web application visit: two teams, four writers, documents, accounts of each kind."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient

from revlearn.accounts import Account, Role, password_hash
from revlearn.batch.importing import import_pairs
from revlearn.batch.sources import sources_in
from revlearn.record import LEDGER_FILE
from revlearn.store import Ledger
from revlearn.web.app import create_app
from revlearn.web.security.sessions import cookie_name, stamp
from revlearn.web.security.tokens import csrf_token, digest, new_token
from revlearn.web.settings import Settings

DATA = Path(__file__).parents[2] / "data" / "office"
TEAMS = {"综合科": ("何景明", "周若棠"), "调研科": ("孟晓岚", "林知远")}
DOCUMENTS = 3
"""Of each writer, the latest ones."""
PASSWORD = "春江潮水连海平，海上明月共潮生"
NOW = datetime.fromisoformat("2026-10-30T09:00:00+08:00")
ADDRESS = "http://127.0.0.1:8000"


@dataclass(frozen=True)
class Person:
    """An account of the office."""

    role: Role
    name: str
    writer: str | None = None
    teams: tuple[str, ...] = ()


PEOPLE: dict[str, Person] = {
    "writer": Person("writer", "何景明", "何景明"),
    "colleague": Person("writer", "周若棠", "周若棠"),
    "stranger": Person("writer", "孟晓岚", "孟晓岚"),
    "mentor": Person("mentor", "陈老师", None, ("综合科",)),
    "other-mentor": Person("mentor", "秦老师", None, ("调研科",)),
    "administrator": Person("administrator", "许管理"),
}
"""Login → person. ``colleague`` is of the writer's team, ``stranger`` of the other one."""


@dataclass
class Clock:
    """A clock that stands until a test moves it."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        """The time now."""
        return self.now

    def forward(self, **parts: float) -> None:
        """Let time pass: ``forward(hours=9)``."""
        self.now += timedelta(**parts)


class Client(TestClient):
    """A browser without scripts: keeps its cookie, sends forms with their token."""

    def send(self, path: Any, data: dict[str, Any] | None = None, **more: Any) -> Any:
        """Send a form as a page would: with the session's token. Redirects are not followed."""
        if not isinstance(path, str):
            # httpx has a method of this name for itself.
            return super().send(path, **more)
        cookie = self.cookies.get(cookie_name(self.app.state.settings)) or ""  # type: ignore[attr-defined]
        return self.post(path, data={"csrf": csrf_token(cookie), **(data or {})}, follow_redirects=False, **more)


@dataclass
class Office:
    """A running application on a ledger of its own."""

    app: FastAPI
    ledger: Ledger
    settings: Settings
    clock: Clock
    accounts: dict[str, Account] = field(default_factory=dict)

    def client(self, login: str | None = None) -> Client:
        """A client signed in as that account; a stranger without one."""
        client = Client(self.app, base_url=ADDRESS)
        if login is not None:
            client.cookies.set(cookie_name(self.settings), self.session(login))
        return client

    def session(self, login: str) -> str:
        """The cookie of a new session of that account."""
        cookie = new_token()
        at = stamp(self.clock())
        self.ledger.sessions.start(
            self.accounts[login].id, digest(cookie), at=at, address="127.0.0.1", agent="Mozilla/5.0 (Windows) Chrome/86"
        )
        return cookie

    def entry_of(self, writer: str) -> int:
        """The key of the latest document of that writer."""
        return self.ledger.entries(writer=writer)[-1].id


def furnished(folder: Path) -> None:
    """A ledger in ``folder`` with the teams, documents and accounts of the office. Takes some seconds."""
    sources, _ = sources_in(DATA)
    with Ledger.open(folder) as ledger:
        for team, writers in TEAMS.items():
            for writer in writers:
                own = sorted((each for each in sources if each.writer == writer), key=lambda each: each.date)
                import_pairs(ledger, own[-DOCUMENTS:], team=team)
        for login, person in PEOPLE.items():
            ledger.accounts.add(
                login, name=person.name, role=person.role, created=stamp(NOW), writer=person.writer,
                teams=person.teams, password=hashed(),
            )  # fmt: skip


@cache
def hashed() -> str:
    """The hash of everybody's password, made once."""
    return password_hash(PASSWORD)


def opened(folder: Path, furniture: Path | None, **settings: Any) -> Office:
    """An application on a copy of the ledger in ``furniture``, or on an empty one."""
    folder.mkdir(parents=True, exist_ok=True)
    if furniture is not None:
        shutil.copy(furniture / LEDGER_FILE, folder / LEDGER_FILE)
    clock = Clock()
    chosen = Settings(**{"data": folder, "workers": 0, "clock": clock, **settings})
    ledger = Ledger.open(folder)
    app = create_app(chosen, ledger=ledger)
    return Office(app, ledger, chosen, clock, {each.login: each for each in ledger.accounts.all()})


def token_in(page: str) -> str:
    """The token in the first form of a page."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found, "the page has no form"
    return found[1]
