"""``revlearn user``: accounts made and changed at the terminal."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from revlearn.accounts import password_matches
from revlearn.store import Ledger
from tests.cli.running import PAIR, Command

PASSWORD = "correct horse battery"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A password on standard input."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))


def ledger() -> Ledger:
    return Ledger.open(Path(os.environ["REVLEARN_DATA"]))


def listed(revlearn: Command) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(revlearn("user", "list", "--format", "json").out)
    return found


def test_a_writer_in_a_team(revlearn: Command, typed: None) -> None:
    done = revlearn("user", "add", "HeJM", "--name", "何景明", "--team", "综合科")
    assert (done.status, done.out) == (0, "已建立账号 hejm（撰稿人）\n")
    assert PASSWORD not in done.out + done.err
    account = listed(revlearn)[0]
    assert {**account, "created": ""} == {
        "login": "hejm", "name": "何景明", "role": "writer", "writer": "何景明", "teams": ["综合科"], "lang": "zh",
        "disabled": False, "created": "",
    }  # fmt: skip
    with ledger() as opened:
        assert password_matches(PASSWORD, opened.accounts.password_of(1))
        assert [(each.name, each.team) for each in opened.writers()] == [("何景明", "综合科")]
        assert [(each.action, each.address) for each in opened.audit.records()] == [("account-made", "terminal")]


def test_a_mentor_of_teams_that_exist(revlearn: Command, typed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = revlearn("user", "add", "chen", "--role", "mentor", "--team", "综合科")
    assert (refused.status, refused.err) == (2, "账本里没有处室“综合科”，请先建立\n")
    assert revlearn("add", *PAIR, "--writer", "张三", "--team", "综合科").status == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert revlearn("user", "add", "chen", "--role", "mentor", "--team", "综合科", "--lang", "en").status == 0
    account = listed(revlearn)[0]
    assert (account["writer"], account["teams"], account["lang"]) == (None, ["综合科"], "en")
    assert revlearn("user", "team", "chen").status == 0
    assert listed(revlearn)[0]["teams"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "two words"), "登录名应为"),
        (("add", "x", "--role", "boss"), "“boss”不可用"),
        (("add", "x", "--team", "a", "--team", "b"), "撰稿人只属于一个处室"),
        (("password", "nobody"), "没有账号“nobody”；运行 revlearn user list 查看"),
        (("role", "nobody", "mentor"), "没有账号"),
        (("disable", "nobody"), "没有账号"),
        (("team", "nobody"), "没有账号"),
    ],
)
def test_what_is_wrong_is_one_line(revlearn: Command, typed: None, arguments: tuple[str, ...], said: str) -> None:
    ledger().close()
    done = revlearn("user", *arguments)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert listed(revlearn) == []


def test_a_password_that_will_not_do(revlearn: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for given in ("short\n", ""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        done = revlearn("user", "add", "x")
        assert done.status == 2
        assert "至少 12 个字符" in done.err


def test_a_new_password_signs_out_everywhere(revlearn: Command, monkeypatch: pytest.MonkeyPatch, typed: None) -> None:
    revlearn("user", "add", "hejm")
    with ledger() as opened:
        opened.sessions.start(1, "aa", at="2026-10-01T00:00:00+00:00", address="", agent="")
    monkeypatch.setattr(sys, "stdin", io.StringIO("another sentence\n"))
    assert revlearn("user", "password", "HEJM").out == "账号 hejm 的密码已重设，各处已退出\n"
    with ledger() as opened:
        assert opened.sessions.of(1) == ()
        assert password_matches("another sentence", opened.accounts.password_of(1))


def test_disabled_and_enabled_again(revlearn: Command, typed: None) -> None:
    revlearn("user", "add", "hejm")
    with ledger() as opened:
        opened.sessions.start(1, "aa", at="2026-10-01T00:00:00+00:00", address="", agent="")
    assert revlearn("user", "disable", "hejm").status == 0
    assert "停用" in revlearn("user", "list").out
    with ledger() as opened:
        assert opened.sessions.of(1) == ()
    revlearn("user", "disable", "hejm", "--undo")
    assert listed(revlearn)[0]["disabled"] is False


def test_roles_and_the_last_administrator(revlearn: Command, typed: None) -> None:
    revlearn("user", "add", "xu", "--role", "administrator")
    for arguments in (("role", "xu", "writer"), ("disable", "xu")):
        done = revlearn("user", *arguments)
        assert (done.status, done.err) == (2, "至少要留一位能登录的管理员；请先设另一位管理员\n")
    done = revlearn("user", "team", "xu", "综合科")
    assert (done.status, "既不带教" in done.err) == (2, True)


def test_a_writers_team(revlearn: Command, typed: None) -> None:
    revlearn("user", "add", "hejm", "--name", "何景明")
    revlearn("user", "team", "hejm", "调研科")
    assert listed(revlearn)[0]["teams"] == ["调研科"]
    assert revlearn("user", "team", "hejm", "a", "b").status == 2
    revlearn("user", "team", "hejm")
    assert listed(revlearn)[0]["teams"] == []


def test_no_accounts_yet(revlearn: Command) -> None:
    assert "这里没有账本" in revlearn("user", "list").err
    ledger().close()
    assert "revlearn serve" in revlearn("user", "list").out
