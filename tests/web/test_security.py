"""What holds for every request: headers, cookies, tokens, origins, sizes, waits."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from revlearn.web.security import lockout
from revlearn.web.security.gate import FORM_BYTES
from revlearn.web.security.headers import POLICY
from revlearn.web.security.lockout import FREE_FOR_ACCOUNT, FREE_FOR_ADDRESS, wait_after
from revlearn.web.security.sessions import cookie_name, stamp
from tests.web.office import ADDRESS, NOW, PASSWORD, Client, Office, hashed, opened


def sign_in(client: Client, login: str = "writer", password: str = PASSWORD, **more: Any) -> Any:
    client.get("/sign-in")
    return client.send("/sign-in", {"login": login, "password": password, **more})


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nothing", "/static/app.css", "/static/none"])
def test_every_response_has_the_headers(office: Office, path: str) -> None:
    response = office.client("writer").get(path)
    assert response.headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["x-frame-options"] == "DENY"
    assert response.headers["referrer-policy"] == "same-origin"
    assert response.headers["cache-control"] == "no-store"
    assert "server" not in response.headers


def test_only_files_named_by_their_content_are_kept_by_browsers(office: Office) -> None:
    page = office.client().get("/sign-in").text
    address = page.split('rel="stylesheet" href="')[2].split('"')[0]
    assert address.startswith("/static/app.css?v=")
    assert "immutable" in office.client().get(address).headers["cache-control"]


def test_no_page_has_a_script_or_style_of_its_own() -> None:
    templates = Path(__file__).parents[2] / "revlearn" / "web" / "templates"
    for path in templates.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "<style" not in page, path
        assert "style=" not in page, path
        assert "<script>" not in page, path
        assert "javascript:" not in page, path
        assert " onclick" not in page, path
        assert "|safe" not in page.replace(" ", ""), path


def test_the_cookie_is_for_this_server_alone(office: Office, tmp_path: Path, furniture: Path) -> None:
    said = office.client().get("/sign-in").headers["set-cookie"]
    assert said.startswith("revlearn=")
    assert "HttpOnly" in said
    assert "SameSite=lax" in said
    assert "Path=/" in said
    assert "Secure" not in said
    encrypted = opened(tmp_path / "https", furniture, https=True)
    with encrypted.ledger:
        response = Client(encrypted.app, base_url="https://revlearn.example").get("/sign-in")
    assert response.headers["set-cookie"].startswith("__Host-revlearn=")
    assert "Secure" in response.headers["set-cookie"]
    assert response.headers["strict-transport-security"].startswith("max-age=")


def test_the_ledger_has_no_token(office: Office) -> None:
    cookie = office.session("writer")
    office.ledger.close()
    for file in office.settings.data.iterdir():
        assert cookie.encode() not in file.read_bytes()


def test_signing_in_changes_the_cookie(office: Office) -> None:
    client = office.client()
    client.get("/sign-in")
    before = client.cookies[cookie_name(office.settings)]
    assert sign_in(client).status_code == 303
    after = client.cookies[cookie_name(office.settings)]
    assert before != after
    # The one known before is nobody's.
    stranger = office.client()
    stranger.cookies.set(cookie_name(office.settings), before)
    assert stranger.get("/account", follow_redirects=False).status_code == 303


def test_a_form_without_the_sessions_token_is_refused(office: Office) -> None:
    client = office.client("writer")
    for data in ({"lang": "en"}, {"lang": "en", "csrf": "x" * 43}, {"lang": "en", "csrf": "é"}):
        assert client.post("/account/language", data=data).status_code == 403
    other = office.client("colleague")
    other.get("/account")
    stolen = other.get("/account").text.split('name="csrf" value="')[1].split('"')[0]
    assert client.post("/account/language", data={"lang": "en", "csrf": stolen}).status_code == 403
    assert office.ledger.accounts.by_login("writer").lang == "zh"  # type: ignore[union-attr]
    assert client.send("/account/language", {"lang": "en"}).status_code == 303


def test_the_token_may_come_as_a_header(office: Office) -> None:
    client = office.client("writer")
    token = client.get("/account").text.split('"X-CSRF-Token": "')[1].split('"')[0]
    response = client.post(
        "/account/language", data={"lang": "en"}, headers={"x-csrf-token": token}, follow_redirects=False
    )
    assert response.status_code == 303


def test_a_form_sent_from_another_site_is_refused(office: Office) -> None:
    client = office.client("writer")
    for origin, status in (("http://evil.example", 403), ("null", 403), (ADDRESS, 303)):
        response = client.send("/account/language", {"lang": "zh"}, headers={"origin": origin})
        assert response.status_code == status, origin


def test_signing_in_needs_a_token_too(office: Office) -> None:
    response = office.client().post("/sign-in", data={"login": "writer", "password": PASSWORD})
    assert response.status_code == 403
    assert office.ledger.audit.records() == ()


def test_a_strangers_body_is_not_read(office: Office) -> None:
    def never() -> Any:
        raise AssertionError("somebody read it")
        yield b""

    response = office.client().post("/uploads", content=never(), headers={"content-length": "50000000"})
    assert response.status_code == 401


@pytest.mark.parametrize("length", [str(FORM_BYTES + 1), "-1", "many"])
def test_a_form_that_says_it_is_too_large_is_refused(office: Office, length: str) -> None:
    response = office.client("writer").post("/account/language", content=b"", headers={"content-length": length})
    assert response.status_code == 413
    assert "超过上限 100 MB" in response.text


def test_a_body_that_turns_out_too_large_is_refused(office: Office) -> None:
    def endless() -> Any:
        for _ in range(40):
            yield b"x" * 50_000

    response = office.client("writer").post(
        "/account/language", content=endless(), headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert response.status_code == 413


def test_a_session_ends_without_use_and_in_any_case_after_a_week(office: Office) -> None:
    client = office.client("writer")
    office.clock.forward(hours=7.9)
    assert client.get("/account").status_code == 200
    office.clock.forward(hours=7.9)
    assert client.get("/account").status_code == 200
    office.clock.forward(hours=8.1)
    assert client.get("/account", follow_redirects=False).status_code == 303
    assert office.ledger.sessions.of(office.accounts["writer"].id) == ()
    client = office.client("writer")
    for _ in range(24):
        office.clock.forward(hours=7)
        assert client.get("/account").status_code == 200
    office.clock.forward(hours=1)
    assert client.get("/account", follow_redirects=False).status_code == 303


def test_signing_out_ends_the_session_itself(office: Office) -> None:
    client = office.client("writer")
    cookie = client.cookies[cookie_name(office.settings)]
    assert client.send("/sign-out").headers["location"] == "/sign-in?out=1"
    thief = office.client()
    thief.cookies.set(cookie_name(office.settings), cookie)
    assert thief.get("/account", follow_redirects=False).status_code == 303


def test_unknown_login_and_wrong_password_are_told_alike(office: Office) -> None:
    wrong = sign_in(office.client(), "writer", "wrong")
    unknown = sign_in(office.client(), "nobody", "wrong")
    assert wrong.status_code == unknown.status_code == 403

    def words(response: Any, login: str) -> str:
        text: str = response.text.split("<form")[0] + response.text.split("</form>")[1]
        return text.replace(login, "").split("<body")[1].split(">", 1)[1]

    assert words(wrong, "writer") == words(unknown, "nobody")
    office.ledger.accounts.set_disabled(office.accounts["writer"].id, True)
    assert sign_in(office.client()).status_code == 403


def test_failures_in_a_row_make_one_wait(office: Office) -> None:
    client = office.client()
    for _ in range(FREE_FOR_ACCOUNT):
        assert sign_in(client, password="wrong").status_code == 403
    refused = sign_in(client)
    assert refused.status_code == 429
    assert "请 30 秒后再试" in refused.text
    # Elsewhere too, and for a login that nobody has just the same.
    assert sign_in(office.client()).status_code == 429
    for _ in range(FREE_FOR_ACCOUNT):
        sign_in(client, "nobody", "wrong")
    assert sign_in(client, "nobody").status_code == 429
    office.clock.forward(seconds=31)
    assert sign_in(client, password="wrong").status_code == 403
    assert "请 1 分钟后再试" in sign_in(client).text
    office.clock.forward(seconds=61)
    assert sign_in(client).status_code == 303
    # Right once: counted from the start again.
    assert sign_in(office.client(), password="wrong").status_code == 403


def test_the_wait_grows_to_an_hour() -> None:
    waits = [wait_after(failures, 5).total_seconds() for failures in range(1, 14)]
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert wait_after(10_000, 5).total_seconds() == 3600


def test_one_address_that_tries_many_logins_waits(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    client = office.client()
    monkeypatch.setattr(lockout, "FREE_FOR_ADDRESS", 8)
    statuses = [sign_in(client, f"nobody{at}", "wrong").status_code for at in range(9)]
    assert statuses == [403] * 8 + [429]
    office.clock.forward(minutes=4)
    # Four are forgiven: an office that mistypes now and then is never shut out.
    assert [sign_in(client, f"other{at}", "wrong").status_code for at in range(5)] == [403] * 4 + [429]


def test_a_whole_office_may_sign_in_at_once(office: Office) -> None:
    # As many as the server has threads are judged at a time, and each counts as a failure until it is.
    assert FREE_FOR_ADDRESS > 40
    logins = [f"person{at}" for at in range(12)]
    for login in logins:
        office.ledger.accounts.add(login, name=login, role="writer", created=stamp(NOW), password=hashed())
    with ThreadPoolExecutor(len(logins)) as crowd:
        made = list(crowd.map(lambda login: sign_in(office.client(), login).status_code, logins))
    assert made == [303] * len(logins)


def test_where_to_go_next_is_on_this_server(office: Office) -> None:
    for next, to in (
        ("/account?x=1", "/account?x=1"),
        ("https://evil.example", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/a\r\nset-cookie: x", "/"),
        ("javascript:alert(1)", "/"),
    ):
        assert sign_in(office.client(), next=next).headers["location"] == to


def test_the_log_tells_of_signing_in_and_never_what_was_typed(office: Office) -> None:
    client = office.client()
    sign_in(client, "my secret password", "wrong")
    sign_in(client, "writer", "wrong")
    sign_in(client)
    client.send("/sign-out")
    told = [(each.action, each.login, each.subject) for each in reversed(office.ledger.audit.records())]
    assert told == [
        ("sign-in-failed", None, ""),
        ("sign-in-failed", None, "writer"),
        ("sign-in", "writer", ""),
        ("sign-out", "writer", ""),
    ]
    assert {each.address for each in office.ledger.audit.records()} == {"testclient"}
