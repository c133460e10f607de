"""One-time links: the first administrator, and choosing a password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from revlearn.web.app import announce
from revlearn.web.security.first_start import first_start_link, password_link
from tests.web.office import PASSWORD, Client, Office, opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Office]:
    """An application on an empty ledger."""
    made = opened(tmp_path / "new", None)
    with made.ledger:
        yield made


def path_of(link: str | None) -> str:
    assert link is not None
    assert link.startswith("http://127.0.0.1:8000/")
    return link.removeprefix("http://127.0.0.1:8000")


def fill(client: Client, path: str, **more: str) -> object:
    client.get(path)
    return client.send(path, {"login": "xu", "name": "许管理", "password": PASSWORD, "again": PASSWORD, **more})


def test_the_link_makes_the_administrator_once(empty: Office) -> None:
    path = path_of(first_start_link(empty.ledger, empty.settings))
    client = empty.client()
    assert "建立管理员账号" in client.get(path).text
    made = fill(client, path)
    assert made.status_code == 303  # type: ignore[attr-defined]
    assert "许管理，您好" in client.get("/").text
    account = empty.ledger.accounts.by_login("xu")
    assert account is not None
    assert (account.name, account.role) == ("许管理", "administrator")
    again = empty.client()
    assert again.get(path).status_code == 404
    assert "链接已失效" in again.get(path).text
    assert fill(again, path, login="other").status_code == 404  # type: ignore[attr-defined]
    assert first_start_link(empty.ledger, empty.settings) is None
    assert [each.action for each in empty.ledger.audit.records()] == ["sign-in", "account-made"]


def test_the_next_start_makes_another_link(empty: Office) -> None:
    first, second = (path_of(first_start_link(empty.ledger, empty.settings)) for _ in range(2))
    assert empty.client().get(first).status_code == 404
    assert empty.client().get(second).status_code == 200


def test_the_link_is_said_on_the_terminal(empty: Office, capsys: pytest.CaptureFixture[str]) -> None:
    announce(empty.ledger, empty.settings, empty.app.state.wording("zh"))
    said = capsys.readouterr().out
    assert "网页服务已启动：http://127.0.0.1:8000" in said
    assert empty.client().get(path_of(said.split()[-1])).status_code == 200
    fill(empty.client(), path_of(said.split()[-1]))
    announce(empty.ledger, empty.settings, empty.app.state.wording("zh"))
    assert "first-start" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"again": "another one entirely"}, "两次输入的密码不一样"),
        ({"password": "short", "again": "short"}, "至少 12 个字符"),
        ({"login": "two words"}, "登录名应为"),
        ({"login": "taken"}, "已有账号"),
    ],
)
def test_what_is_wrong_is_said_and_the_link_stays(empty: Office, wrong: dict[str, str], said: str) -> None:
    empty.ledger.accounts.add("taken", name="x", role="writer", created="2026-10-01T00:00:00+00:00")
    path = path_of(first_start_link(empty.ledger, empty.settings))
    refused = fill(empty.client(), path, **wrong)
    assert refused.status_code == 400  # type: ignore[attr-defined]
    assert said in refused.text  # type: ignore[attr-defined]
    assert 'value="许管理"' in refused.text  # type: ignore[attr-defined]
    assert PASSWORD not in refused.text  # type: ignore[attr-defined]
    assert fill(empty.client(), path).status_code == 303  # type: ignore[attr-defined]


def test_a_wrong_link_says_nothing(empty: Office) -> None:
    first_start_link(empty.ledger, empty.settings)
    assert empty.client().get("/first-start/" + "x" * 43).status_code == 404
    assert empty.client().get("/welcome/" + "x" * 43).status_code == 404


def test_a_person_chooses_a_password(office: Office) -> None:
    account = office.accounts["writer"]
    elsewhere = office.client("writer")
    path = path_of(password_link(office.ledger, office.settings, account.id))
    client = office.client()
    assert "账号 writer" in client.get(path).text
    new = "海上生明月，天涯共此时。情人"
    refused = client.send(path, {"password": new, "again": "x"})
    assert "两次输入的密码不一样" in refused.text
    assert client.send(path, {"password": new, "again": new}).status_code == 303
    assert client.get("/account").status_code == 200
    assert elsewhere.get("/account", follow_redirects=False).status_code == 303
    assert office.client().get(path).status_code == 404


def test_such_a_link_ends_after_three_days_and_with_the_account(office: Office) -> None:
    account = office.accounts["writer"].id
    path = path_of(password_link(office.ledger, office.settings, account))
    office.clock.forward(days=2.9)
    assert office.client().get(path).status_code == 200
    office.clock.forward(days=0.2)
    assert office.client().get(path).status_code == 404
    path = path_of(password_link(office.ledger, office.settings, account))
    office.ledger.accounts.set_disabled(account, True)
    assert office.client().get(path).status_code == 404
