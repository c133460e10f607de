"""Requests that no page of ours sends: strange values, forms of others, broken bodies, wrong methods, a lost ledger."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.pool import QueuePool

from revlearn.record import LEDGER_FILE
from revlearn.web.security import gate
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import csrf_token, digest, new_token
from tests.web.office import NOW, Office, opened
from tests.web.walking import PARAMETER, SAFE, Things, routes, steps, things_of
from tests.web.walking import _names as names_of
from tests.web.walking import _value as value_of

STRANGE = (
    "9" * 20, "-1", str(2**63), "0000-00", "9999-12", "0001-01", "a\0b", "\u202egpj", "../../etc/passwd", "%2e%2e",
    "长" * 3000, "'\"><script>", "\N{MATHEMATICAL BOLD DIGIT ONE}",
)  # fmt: skip
OF_NO_SESSION = ("/sign-in", "/first-start/{token}", "/welcome/{token}")


@pytest.fixture(scope="module")
def walked(furniture: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, Things]]:
    office = opened(tmp_path_factory.mktemp("requests"), furniture)
    with office.ledger:
        yield office, things_of(office, "孟晓岚", "stranger")


def bearer(office: Office, login: str = "administrator") -> dict[str, str]:
    token = new_token()
    office.ledger.tokens.make(office.accounts[login].id, digest(token), name="x", at=stamp(NOW), until=None)
    return {"authorization": f"Bearer {token}"}


DEEP = '{"text": ' + "[" * 100_000 + "]" * 100_000 + "}"


# ---------------------------------------------------------------------------------------------------------- values


def strange_addresses(office: Office, things: Things) -> Iterator[tuple[str, str]]:
    """Method and address of every route, with each of its parameters strange in turn."""
    for path, method, dependant in routes(office.app):
        named = [found[1] for found in PARAMETER.finditer(path)]
        asked = names_of(dependant, "query_params") if method in SAFE else []
        for strange in STRANGE:
            for name in (*named, *asked):
                filled = PARAMETER.sub(
                    lambda found, at=path, odd=(name, strange): quote(  # type: ignore[misc]
                        odd[1] if found[1] == odd[0] else value_of(things, at, found[1]), safe=""
                    ),
                    path,
                )
                yield method, f"{filled}?{urlencode({name: strange})}" if name in asked else filled


def test_strange_values_in_addresses_break_nothing(walked: tuple[Office, Things]) -> None:
    office, things = walked
    client, headers = office.client("administrator"), bearer(office)
    token = csrf_token(client.cookies["revlearn"])
    number = 0
    for method, address in strange_addresses(office, things):
        more = headers if address.startswith("/api/") else {"x-csrf-token": token}
        response = client.request(method, address, headers=more, follow_redirects=False)
        assert response.status_code < 500, (method, address[:200], response.text)
        number += 1
    assert number > 700


def test_strange_values_in_forms_break_nothing(walked: tuple[Office, Things]) -> None:
    office, things = walked
    # Each as somebody of that role, in a session of its own: some forms end it.
    for step in steps(office.app, things):
        if step.method in SAFE or step.route.startswith("/api/") or step.route in OF_NO_SESSION:
            continue
        for strange in ("\0\u202e", "9" * 30, "长" * 30_000, "-1", "9999-12-31"):
            form = dict.fromkeys(step.form, strange)
            response = office.client("administrator").send(step.path, form)
            assert response.status_code < 500, (step.path, strange[:30], response.text)


@pytest.mark.parametrize(
    "body",
    [
        '{"text": "\\ud800"}', '{"text": "\\u0000"}', '{"text": 1e999}', DEEP,
        '{"mended": ' + "9" * 6000 + "}", '{"month": "9999-12"}', '{"month": "0000-01"}', '{"text": "x", "text": "y"}',
        "[", "", "null", "\ufeff{}", '{"label": "\\ud800", "comment": "\\udfff"}',
    ],
    ids=range(13),
)  # fmt: skip
def test_strange_json_is_refused(walked: tuple[Office, Things], body: str) -> None:
    office, things = walked
    headers = bearer(office) | {"content-type": "application/json"}
    client, entry = office.client(), things.values["entry"]
    for path in ("check", "exercises/1/answer", f"documents/{entry}/edits/1/correction", "batch"):
        response = client.post(f"/api/v1/{path}", content=body.encode(), headers=headers)
        assert response.status_code in (200, 400, 404), (path, response.status_code)
        assert "error" in response.json() or response.status_code == 200
    assert {run.month for run in office.ledger.batch_runs.latest()} <= {"2026-10"}


# --------------------------------------------------------------------------------------------------- forms of others


def content(office: Office) -> list[str]:
    """All that the ledger holds."""
    with closing(sqlite3.connect(office.settings.data / LEDGER_FILE)) as connection:
        return list(connection.iterdump())


def test_nothing_changes_without_the_sessions_token(furniture: Path, tmp_path: Path) -> None:
    office = opened(tmp_path / "office", furniture)
    with office.ledger:
        things = things_of(office, "孟晓岚", "stranger")
        stolen = csrf_token(office.session("writer"))
        client = office.client("administrator")
        before = content(office)
        number = 0
        for step in steps(office.app, things):
            if step.method in SAFE:
                continue
            api = step.route.startswith("/api/")
            ways: list[dict[str, Any]] = [
                {"data": dict(step.form)},
                {"data": {**step.form, "csrf": stolen}},
                {"data": dict(step.form), "headers": {"x-csrf-token": stolen, "hx-request": "true"}},
                {"files": {"csrf": (None, stolen), "draft": ("a.txt", b"x")}},
                {"json": dict(step.form)},
            ]  # fmt: skip
            for way in ways:
                response = client.request(step.method, step.path, follow_redirects=False, **way)
                # What has not the shape of the form is refused before its token is looked at.
                assert response.status_code in ((401,) if api else (403, 400)), (step.path, way, response.status_code)
                number += 1
        assert number > 200
        assert content(office) == before
        assert office.ledger.audit.records() == ()


def test_nothing_is_taken_from_another_site_or_a_broken_origin(office: Office) -> None:
    client = office.client("writer")
    for origin in ("http://[", "null", "", "http://evil.example", "http://127.0.0.1:8000.evil.example", "\xff"):
        response = client.send("/account/language", {"lang": "en"}, headers={"origin": origin.encode("latin-1")})
        assert response.status_code == 403, origin
    # What others say of this server's name is believed by nothing that is shown or sent.
    page = office.client("administrator").send(
        f"/admin/accounts/{office.accounts['writer'].id}/link", headers={"host": "evil.example"}
    )
    assert "evil.example" not in page.text
    assert office.settings.origin in page.text


def test_a_form_in_another_encoding_is_refused(office: Office) -> None:
    client = office.client()
    client.get("/sign-in")
    token = csrf_token(client.cookies["revlearn"]).encode()
    for charset, login in (("utf-7", b"+2AA-"), ("unicode_escape", b"\\ud800"), ("undefined", b"x"), ("zlib", b"x")):
        field = b'--B\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n'
        body = field % (b"csrf", token) + field % (b"login", login) + field % (b"password", b"x") + b"--B--\r\n"
        kind = f"multipart/form-data; boundary=B; charset={charset}"
        response = client.post("/sign-in", content=body, headers={"content-type": kind})
        assert response.status_code == 400, charset
    kind = "multipart/form-data; boundary=B; charset=UTF-8"
    assert client.post("/sign-in", content=body, headers={"content-type": kind}).status_code == 403


# ------------------------------------------------------------------------------------------------------ broken bodies


def test_a_scripts_body_is_not_read_without_a_valid_token(office: Office) -> None:
    def never() -> Iterator[bytes]:
        raise AssertionError("somebody read it")
        yield b""

    for said in ("", "Bearer", "Bearer x", f"Bearer {'é' * 43}", f"Basic {new_token()}"):
        headers = {"content-length": "50000000", "authorization": said.encode("latin-1")}
        response = office.client("writer").post("/api/v1/uploads", content=never(), headers=headers)
        assert response.status_code == 401, said
        assert response.headers["www-authenticate"] == "Bearer"


def test_only_files_may_be_large(office: Office) -> None:
    client = office.client("writer")
    token = csrf_token(client.cookies["revlearn"])
    form = {"content-type": "application/x-www-form-urlencoded", "x-csrf-token": token}
    for path in ("/uploads", "/self-check", "/admin/dictionary/names"):
        assert client.post(path, content=b"a=" + b"x" * gate.TEXT_BYTES, headers=form).status_code == 413, path
    many = b"&".join(b"a=" for _ in range(200_000))
    assert client.post("/self-check", content=many, headers=form).status_code == 400


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"x"), ("multipart/form-data; boundary=B", b"--B\r\nfoo"), ("", b"x"),
        ("multipart/form-data; boundary=B", b'--B\r\nContent-Disposition: form-data; name="csrf"\r\n\r\nx'),
        ("multipart/form-data; boundary=B", b"garbage" * 1000), ("multipart/form-data; boundary=" + "b" * 3000, b"x"),
        ("application/x-www-form-urlencoded", b"\xff\xfe%zz%00&&&==;"), ("application/json", b"{"),
    ],
)  # fmt: skip
def test_broken_bodies_are_refused(office: Office, kind: str, body: bytes) -> None:
    for login, paths in ((None, ("/sign-in", "/welcome/x")), ("writer", ("/uploads", "/self-check", "/sign-out"))):
        client = office.client(login)
        for path in paths:
            assert client.post(path, content=body, headers={"content-type": kind}).status_code in (400, 403), path


def test_who_goes_in_the_middle_is_no_fault(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    cookie = office.session("writer")
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "path": "/uploads",
        "raw_path": b"/uploads", "root_path": "", "scheme": "http", "query_string": b"", "client": ("10.0.0.1", 1),
        "server": ("127.0.0.1", 8000),
        "headers": [
            (b"host", b"127.0.0.1:8000"), (b"content-type", b"multipart/form-data; boundary=B"),
            (b"content-length", b"1000"), (b"cookie", f"revlearn={cookie}".encode()),
        ],
    }  # fmt: skip
    begun = b'--B\r\nContent-Disposition: form-data; name="draft"; filename="a.txt"\r\n\r\nhalf'
    messages = [{"type": "http.request", "body": begun, "more_body": True}, {"type": "http.disconnect"}]
    sent: list[Any] = []

    async def receive() -> Any:
        return messages.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    # In a thread of its own: a browser that other tests drive keeps a loop running in this one.
    with caplog.at_level(logging.INFO), ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, office.app(scope, receive, send)).result()
    assert [each.message for each in caplog.records if each.name.startswith("revlearn")] == []
    assert office.ledger.uploads.of(office.accounts["writer"].id) == ()


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "FOO"])
def test_other_methods_tell_and_change_nothing(office: Office, method: str) -> None:
    entry = office.entry_of("何景明")
    for login in (None, "writer", "administrator"):
        for path in ("/", f"/documents/{entry}", "/sign-in", "/api/v1/me", "/admin/accounts", "/nothing", "/uploads"):
            response = office.client(login).request(method, path, follow_redirects=False)
            assert response.status_code in (401, 403, 404, 405), (login, path)
            assert "何景明" not in response.text.replace("<b>何景明</b>", "")


# --------------------------------------------------------------------------------------------- a ledger out of reach


def test_a_ledger_out_of_reach_is_told_and_its_place_is_not(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    client, headers = office.client("writer"), bearer(office)

    def busy(*_: object) -> None:
        raise NoConnectionError("QueuePool limit reached")

    with monkeypatch.context() as patched:
        patched.setattr(QueuePool, "_do_get", busy)
        office.ledger._database.close()
        told = [client.get("/documents"), client.get("/sign-in"), client.get("/api/v1/me", headers=headers)]
    file = office.settings.data / LEDGER_FILE
    office.ledger.close()
    file.with_name("away").write_bytes(file.read_bytes())
    for end in ("", "-wal", "-shm"):
        file.with_name(f"{LEDGER_FILE}{end}").unlink(missing_ok=True)
    file.mkdir()
    told += [client.get("/documents"), client.get("/sign-in"), client.get("/api/v1/me", headers=headers)]
    for response in told:
        assert response.status_code == 503
        assert "账本正忙或暂时打不开" in response.text
        assert str(office.settings.data) not in response.text
        assert LEDGER_FILE not in response.text
    assert json.loads(told[-1].text)["error"]
    # Whoever runs the machine finds in the log where to look.
    assert str(file) in caplog.text


def test_the_log_has_no_secrets_and_no_words(office: Office, caplog: pytest.LogCaptureFixture, capfd: Any) -> None:
    password, words, cookie = "绝不可入日志的密码一二三", "绝不可入日志的正文", office.session("writer")
    with caplog.at_level(logging.DEBUG):
        client = office.client()
        client.get("/sign-in")
        client.send("/sign-in", {"login": "writer", "password": password})
        signed = office.client()
        signed.cookies.set("revlearn", cookie)
        signed.get(f"/documents?title={quote(words)}")
        signed.send("/uploads", {"title": words}, files={"draft": (f"{words}.txt", words.encode())})
        signed.send("/self-check", {"text": words})
        office.client("administrator").send(f"/admin/accounts/{office.accounts['writer'].id}/link")
    # The client of these tests logs addresses by itself: those lines are not the server's.
    said = "".join(each.getMessage() for each in caplog.records if each.name.startswith(("revlearn", "uvicorn")))
    said += "".join(capfd.readouterr())
    assert not re.search(f"{password}|{words}|{cookie}|/welcome/", said)
    told = "".join(f"{each.subject}{each.login}" for each in office.ledger.audit.records())
    assert words not in told and password not in told
