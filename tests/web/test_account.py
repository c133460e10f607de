"""The page of the own account."""

from __future__ import annotations

import pytest

from revlearn.web.pages.account import browser_name
from tests.web.office import PASSWORD, Office

NEW = "海上生明月，天涯共此时。情人"


def test_a_new_password_ends_the_other_sessions(office: Office) -> None:
    here, elsewhere = office.client("writer"), office.client("writer")
    fields = {"current": PASSWORD, "password": NEW, "again": NEW}
    assert here.send("/account/password", fields).headers["location"] == "/account?done=password"
    assert "密码已修改" in here.get("/account?done=password").text
    assert elsewhere.get("/account", follow_redirects=False).status_code == 303
    fresh = office.client()
    fresh.get("/sign-in")
    assert fresh.send("/sign-in", {"login": "writer", "password": PASSWORD}).status_code == 403
    assert fresh.send("/sign-in", {"login": "writer", "password": NEW}).status_code == 303


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"current": "wrong", "password": NEW, "again": NEW}, "现在的密码不对"),
        ({"current": PASSWORD, "password": NEW, "again": "x"}, "两次输入的密码不一样"),
        ({"current": PASSWORD, "password": "short", "again": "short"}, "至少 12 个字符"),
        ({}, "现在的密码不对"),
    ],
)
def test_a_password_that_will_not_do(office: Office, fields: dict[str, str], said: str) -> None:
    refused = office.client("writer").send("/account/password", fields)
    assert refused.status_code in (400, 403)
    assert said in refused.text


def test_the_present_password_cannot_be_guessed_here_either(office: Office) -> None:
    client = office.client("writer")
    for _ in range(5):
        client.send("/account/password", {"current": "wrong", "password": NEW, "again": NEW})
    fields = {"current": PASSWORD, "password": NEW, "again": NEW}
    assert client.send("/account/password", fields).status_code == 403
    office.clock.forward(minutes=2)
    assert client.send("/account/password", fields).status_code == 303


def test_the_language_of_the_account(office: Office) -> None:
    client = office.client("writer")
    assert '<html lang="zh-CN">' in client.get("/account").text
    client.send("/account/language", {"lang": "en"})
    page = client.get("/account").text
    assert '<html lang="en">' in page
    assert "My account" in page
    assert '<html lang="zh-CN">' in office.client("colleague").get("/account").text


def test_signing_out_elsewhere(office: Office) -> None:
    here, one, other = (office.client("writer") for _ in range(3))
    key = office.ledger.sessions.of(office.accounts["writer"].id)
    assert len(key) == 3
    assert "Chrome · Windows" in here.get("/account").text
    assert here.send(f"/account/sessions/{key[1].id}/end").headers["location"] == "/account?done=session"
    assert one.get("/account", follow_redirects=False).status_code == 303
    assert other.get("/account").status_code == 200
    here.send("/account/sessions/end-all")
    assert other.get("/account", follow_redirects=False).status_code == 303
    assert here.get("/account").status_code == 200


def test_another_accounts_session_is_not_ended(office: Office) -> None:
    victim = office.client("colleague")
    key = office.ledger.sessions.of(office.accounts["colleague"].id)[0].id
    assert office.client("writer").send(f"/account/sessions/{key}/end").status_code == 404
    assert victim.get("/account").status_code == 200


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/86.0 Safari/537.36 QIHU 360SE", "360 · Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/100.0 Safari/537.36 Edg/100", "Edge · Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Safari/604.1", "Safari · iPhone"),
        ("<script>alert(1)</script>", "—"),
        ("", "—"),
    ],
)
def test_browsers_are_named_as_people_know_them(agent: str, name: str) -> None:
    assert browser_name(agent) == name
