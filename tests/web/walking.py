"""Every route of the application with everything it takes filled in: with the things of one writer or another."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from pydantic import BaseModel
from pypdf import PdfReader

from revlearn.model import ReceivedFile
from revlearn.store import NewUpload
from revlearn.web.security.first_start import password_link
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest, new_token
from tests.web.office import NOW, TEAMS, Office

PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
WHOLE_LINE = 15
"""Characters of a line that is long enough to be nobody else's."""
SAFE = ("GET", "HEAD")
FORMS = {"form": "xlsx", "kind": "dictionary", "file": "team.pdf", "token": "x" * 43}
"""What paths hold beside the names and keys of things. Every parameter stands here or in ``Things.values``."""
PLAIN: Mapping[str, str] = {
    # Questions and answers of forms that name no thing.
    "done": "x", "action": "sign-in", "first": "1", "last": "2026-10-31", "before": "9999", "month": "2026-10",
    "asked": "1", "version": "1", "page": "1", "genre": "通知", "state": "found", "skipped": "", "anonymous": "",
    "next": "/account", "out": "1", "code": "x", "accepted": "1", "refused": "", "gone": "", "ended": "1",
    "count": "10", "lang": "zh", "role": "administrator", "disabled": "1", "sure": "1", "content": "栖云县",
    "note": "x", "after": "0", "retention": "figures", "allowed": "1", "keep": "nothing", "confirmation": "x",
    "label": "wording.register", "nature": "improvement", "comment": "不对", "confirm": "1", "text": "点评",
    "answer": "改好的句子", "mended": "1", "title": "", "reviser": "", "date": "2026-10-01", "round": "1",
    "days": "30", "again": "x", "current": "x", "password": "x", "given": "x", "wanted": "x", "word": "x",
    "rule": "wording.confusable.pairs", "chosen": "1", "shown": "", "at": "", "language": "zh", "session": "1",
    "name": "x", "file": "x", "draft": "x", "final": "x",
}  # fmt: skip


@dataclass(frozen=True)
class Things:
    """What belongs to one writer, and may be named in an address or a form."""

    writer: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Step:
    """One request of the walk: ``path`` with its query, ``form`` for what changes something."""

    route: str
    method: str
    path: str
    form: Mapping[str, str]

    @property
    def said(self) -> str:
        """All that the request itself says: an answer may repeat that."""
        return f"{self.path} {self.form}"


def things_of(office: Office, writer: str, login: str | None) -> Things:
    """The things of that writer in this office; an upload, a token and a link are made for the walk."""
    ledger = office.ledger
    entry = ledger.entries(writer=writer)[-1]
    account = office.accounts[login] if login else None
    owner = account.id if account else 999
    upload = ledger.uploads.accept(owner, [NewUpload(f"{writer}的秘密文件", writer, NOW.date(), FILE)], NOW)[0]
    values = {
        "writer": writer, "entry": str(entry.id), "number": str(entry.edits[0].number),
        "edit": str(entry.edits[0].id), "edits": str(entry.edits[0].id), "exercise": str(entry.edits[0].id),
        "team": next(team for team, writers in TEAMS.items() if writer in writers),
        "teams": next(team for team, writers in TEAMS.items() if writer in writers),
        "key": str(upload), "upload": str(upload), "account": str(owner), "login": login or "nobody",
        "keys": "1", "mentors": str(owner), "reviser": entry.reviser or "李主任",
    }  # fmt: skip
    if account:
        password_link(ledger, office.settings, account.id)
        ledger.sessions.start(account.id, digest(new_token()), at=stamp(NOW), address="10.9.8.7", agent="Firefox/1")
        values["session"] = str(ledger.sessions.of(account.id)[0].id)
        values["/account/tokens/{token}/end token"] = str(
            ledger.tokens.make(account.id, digest(new_token()), name="x", at=stamp(NOW), until=None)
        )
    return Things(writer, values)


FILE = ReceivedFile("秘密原稿.docx", b"not a document")


def routes(app: FastAPI) -> Iterator[tuple[str, str, Any]]:
    """Path, method and dependencies of every route, those of included routers too; files of the look left out."""
    for route in iter_route_contexts(app.routes):
        path = route.path
        if path is None or path.startswith("/static"):
            continue
        for method in sorted(route.methods or ()):
            yield path, method, route.dependant if hasattr(route, "dependant") else None


def steps(app: FastAPI, things: Things) -> Iterator[Step]:
    """Every route with ``things``; what can be asked for in a query is asked for in a second step.

    Fails for a parameter that is neither a thing nor known to name none: who adds a route has to say which it is.
    """
    for path, method, dependant in routes(app):
        filled = PARAMETER.sub(lambda found, at=path: quote(_value(things, at, found[1]), safe=""), path)  # type: ignore[misc]
        queries = _names(dependant, "query_params")
        form = {name: _value(things, path, name) for name in _names(dependant, "body_params")}
        yield Step(path, method, filled, form)
        if queries:
            asked = {name: _value(things, path, name) for name in queries}
            yield Step(path, method, f"{filled}?{urlencode(asked)}", form)
    # Forms that routes read by themselves are not listed anywhere: an upload in another's name.
    named = {"writer": things.writer, "date": "2026-10-01", "title": "x"}
    for path in ("/uploads", "/uploads/many"):
        yield Step(path, "POST", path, named)


def _value(things: Things, path: str, name: str) -> str:
    for known in (f"{path} {name}", name):
        for table in (things.values, FORMS if f"{{{name}" in path else {}, PLAIN):
            if known in table:
                return table[known]
    raise AssertionError(f"{path}: is {name!r} a thing of somebody? Say so in tests/web/walking.py")


def _names(dependant: Any, kind: str) -> list[str]:
    """The names of a route's parameters of that kind, of its dependencies too, and of the fields of JSON bodies."""
    if dependant is None:
        return []
    found: list[str] = []
    for parameter in getattr(dependant, kind):
        shape = parameter.field_info.annotation
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            found += list(shape.model_fields)
        else:
            found.append(parameter.alias or parameter.name)
    for each in dependant.dependencies:
        found += _names(each, kind)
    return found


def secrets_of(office: Office, writer: str) -> set[str]:
    """What nobody but those who may see ``writer`` is to read: name, titles, names of files, lines, edits."""
    found = {writer, f"{writer}的秘密文件"}
    for entry in office.ledger.entries(writer=writer):
        pair = office.ledger.pair(entry.id)
        assert pair.texts is not None
        lines = f"{pair.texts.draft.text}\n{pair.texts.final.text}".splitlines()
        found |= {entry.title, *(line.strip() for line in lines if len(line.strip()) >= WHOLE_LINE)}
        found |= {edit.before for edit in entry.edits if len(edit.before) >= WHOLE_LINE}
    return found


def text_in(response: Any) -> str:
    """All that can be read in a response: of pages the text, of PDF pages and packed files what they hold, headers."""
    kind = response.headers.get("content-type", "")
    headers = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    if kind.startswith("application/pdf"):
        return headers + "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)
    if response.content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(response.content)) as package:
            parts = [package.read(name).decode("utf-8", errors="ignore") for name in package.namelist()]
        return headers + "\n".join([*package.namelist(), *parts])
    return headers + response.content.decode("utf-8", errors="ignore")
