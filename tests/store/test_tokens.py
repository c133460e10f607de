"""Tokens stand for an account until they run out or are ended, or the account is disabled; no backup holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from revlearn.store import Ledger

AT, LATER, MUCH_LATER = "2026-10-01T00:00:00+00:00", "2026-10-02T00:00:00+00:00", "2027-10-01T00:00:00+00:00"


@pytest.fixture
def account(ledger: Ledger) -> int:
    ledger.accounts.add("root", name="管理", role="administrator", created=AT, writer=None, teams=(), password=None)
    return ledger.accounts.add(
        "zhang", name="张三", role="writer", created=AT, writer="张三", teams=(), password=None
    ).id


def test_a_token_leads_to_its_account_until_it_runs_out(ledger: Ledger, account: int) -> None:
    key = ledger.tokens.make(account, "a" * 64, name="月报脚本", at=AT, until=LATER)
    found = ledger.tokens.find("a" * 64, at=AT)
    assert found is not None
    assert (found[0].id, found[0].name, found[0].seen, found[1].login) == (key, "月报脚本", None, "zhang")
    assert ledger.tokens.find("a" * 64, at=LATER) is None
    assert ledger.tokens.find("b" * 64, at=AT) is None


def test_its_use_is_noted_and_only_its_owner_ends_it(ledger: Ledger, account: int) -> None:
    other = ledger.accounts.add("li", name="李四", role="writer", created=AT, writer="李四", teams=(), password=None).id
    key = ledger.tokens.make(account, "a" * 64, name="脚本", at=AT, until=None)
    ledger.tokens.seen(key, LATER)
    assert [each.seen for each in ledger.tokens.of(account)] == [LATER]
    assert not ledger.tokens.end(other, key)
    assert ledger.tokens.find("a" * 64, at=MUCH_LATER) is not None
    assert ledger.tokens.end(account, key)
    assert ledger.tokens.find("a" * 64, at=MUCH_LATER) is None


def test_a_disabled_account_has_no_tokens_that_work(ledger: Ledger, account: int) -> None:
    ledger.tokens.make(account, "a" * 64, name="脚本", at=AT, until=None)
    ledger.accounts.set_disabled(account, True)
    assert ledger.tokens.find("a" * 64, at=AT) is None


def test_a_token_that_was_ended_does_not_come_back_with_a_backup(ledger: Ledger, account: int, tmp_path: Path) -> None:
    ledger.tokens.make(account, "a" * 64, name="脚本", at=AT, until=None)
    ledger.backup(tmp_path / "ledger.backup")
    ledger.restore(tmp_path / "ledger.backup", replace=True)
    assert ledger.tokens.find("a" * 64, at=AT) is None
    assert [each.login for each in ledger.accounts.all()] == ["root", "zhang"]


@pytest.mark.parametrize("why", ["disabled", "password"])
def test_what_could_sign_in_is_gone_for_good(ledger: Ledger, account: int, why: str) -> None:
    other = ledger.accounts.add("li", name="李四", role="writer", created=AT, writer="李四").id
    for each in (account, other):
        ledger.tokens.make(each, f"{each}" * 64, name="脚本", at=AT, until=None)
        ledger.sessions.start(each, f"here {each}", at=AT, address="", agent="")
        ledger.sessions.make_link(f"link {each}", purpose="password", account=each, until=None)
    kept = ledger.sessions.start(account, "kept", at=AT, address="", agent="")
    if why == "disabled":
        ledger.accounts.set_disabled(account, True)
        ledger.accounts.set_disabled(account, False)
    else:
        ledger.accounts.set_password(account, "a new hash", but=kept)
    for each, there in ((account, False), (other, True)):
        assert bool(ledger.tokens.find(f"{each}" * 64, at=AT)) == there
        assert bool(ledger.sessions.find(f"here {each}")) == there
        assert bool(ledger.sessions.link(f"link {each}", purpose="password", at=AT)) == there
    assert bool(ledger.sessions.find("kept")) == (why == "password")
