"""Accounts, sessions, links, attempts, the audit log: on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from revlearn.accounts import Account, AccountError
from revlearn.store import Ledger, LedgerError
from revlearn.store.sessions import Limit
from tests.store.conftest import Opener
from tests.store.pairs import record

AT = "2026-10-08T01:00:00+00:00"
LATER = "2026-10-08T02:00:00+00:00"
MUCH_LATER = "2026-10-09T02:00:00+00:00"


def add(ledger: Ledger, login: str = "hejm", **more: object) -> Account:
    chosen = {"name": login, "role": "writer", "created": AT, **more}
    return ledger.accounts.add(login, **chosen)  # type: ignore[arg-type]


def test_an_account_is_read_as_it_was_made(ledger: Ledger) -> None:
    ledger.add_pairs([record()], team="综合科")
    mentor = add(ledger, "Chen", name="陈老师", role="mentor", teams=["综合科"], lang="en", password="$hash")
    assert mentor == Account(1, "chen", "陈老师", "mentor", None, ("综合科",), "en", False, True, AT)
    writer = add(ledger, writer="何景明")
    assert (writer.writer, writer.has_password) == ("何景明", False)
    assert [each.name for each in ledger.writers()] == ["何景明", "张三"]
    assert ledger.accounts.all() == (mentor, writer)
    assert ledger.accounts.by_login("chen") == ledger.accounts.get(1) == mentor
    assert ledger.accounts.by_login("nobody") is ledger.accounts.get(99) is None
    assert ledger.accounts.password_of(1) == "$hash"


def test_logins_and_writers_have_one_account(ledger: Ledger) -> None:
    add(ledger, "hejm", writer="何景明")
    with pytest.raises(AccountError, match="已有账号"):
        add(ledger, " HEJM ")
    with pytest.raises(AccountError, match="同名者"):
        add(ledger, "other", writer="何景明")
    other = add(ledger, "other")
    with pytest.raises(AccountError, match="同名者"):
        ledger.accounts.set_writer(other.id, "何景明")
    ledger.accounts.set_writer(other.id, "何景明（二科）")
    ledger.accounts.set_writer(1, "何景明")
    assert [each.writer for each in ledger.accounts.all()] == ["何景明", "何景明（二科）"]


def test_teams_have_to_exist(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="没有处室“没有科”"):
        add(ledger, role="mentor", teams=["没有科"])
    assert ledger.accounts.all() == ()
    ledger.add_pairs([record()], team="综合科")
    ledger.accounts.set_teams(add(ledger, role="mentor").id, ["综合科", "综合科"])
    assert ledger.accounts.all()[0].teams == ("综合科",)
    ledger.accounts.set_teams(1, [])
    assert ledger.accounts.all()[0].teams == ()


def test_an_administrator_stays(ledger: Ledger) -> None:
    assert not ledger.accounts.has_administrator()
    writer = add(ledger)
    # Nobody is appointed yet: other accounts can be changed all the same.
    ledger.accounts.set_disabled(writer.id, True)
    ledger.accounts.set_disabled(writer.id, False)
    admin = add(ledger, "admin", role="administrator")
    assert ledger.accounts.has_administrator()
    for change in (lambda: ledger.accounts.set_role(admin.id, "mentor"), lambda: ledger.accounts.set_disabled(2, True)):
        with pytest.raises(AccountError, match="至少要留一位"):
            change()
    ledger.accounts.set_role(writer.id, "administrator")
    ledger.accounts.set_disabled(admin.id, True)
    assert ledger.accounts.password_of(admin.id) is None


def test_two_administrators_cannot_disable_each_other(opener: Opener) -> None:
    with opener() as ledger:
        for login in ("a", "b"):
            add(ledger, login, role="administrator")

        def disable(account: int) -> bool:
            try:
                ledger.accounts.set_disabled(account, True)
            except AccountError:
                return False
            return True

        with ThreadPoolExecutor(2) as both:
            assert sorted(both.map(disable, (1, 2))) == [False, True]


def test_a_session_lives_until_it_is_ended(ledger: Ledger) -> None:
    account = add(ledger)
    key = ledger.sessions.start(account.id, "aa", at=AT, address="10.0.0.1", agent="Chrome")
    found = ledger.sessions.find("aa")
    assert found is not None
    assert (found[0].id, found[0].seen, found[0].address, found[1]) == (key, AT, "10.0.0.1", account)
    assert ledger.sessions.find("bb") is None
    ledger.sessions.seen(key, LATER)
    other = ledger.sessions.start(account.id, "bb", at=AT, address="10.0.0.2", agent="Edge")
    assert [each.id for each in ledger.sessions.of(account.id)] == [key, other]
    assert not ledger.sessions.end(account.id + 1, key)
    assert ledger.sessions.end(account.id, key)
    assert ledger.sessions.find("aa") is None
    ledger.sessions.start(account.id, "cc", at=AT, address="10.0.0.3", agent="")
    assert ledger.sessions.end_all(account.id, but=other) == 1
    assert [each.id for each in ledger.sessions.of(account.id)] == [other]


def test_a_disabled_account_has_no_session(ledger: Ledger) -> None:
    add(ledger, "admin", role="administrator")
    account = add(ledger)
    ledger.sessions.start(account.id, "aa", at=AT, address="", agent="")
    ledger.accounts.set_disabled(account.id, True)
    assert ledger.sessions.find("aa") is None


def test_old_sessions_are_forgotten(ledger: Ledger) -> None:
    account = add(ledger)
    for token, at in (("old", AT), ("new", MUCH_LATER)):
        ledger.sessions.start(account.id, token, at=at, address="", agent="")
    ledger.sessions.forget(seen_before=LATER, started_before=AT)
    assert ledger.sessions.find("old") is None
    assert ledger.sessions.find("new") is not None


def test_a_link_is_good_once_and_until_its_time(ledger: Ledger) -> None:
    account = add(ledger)
    sessions = ledger.sessions
    sessions.make_link("aa", purpose="password", account=account.id, until=LATER)
    assert sessions.link("aa", purpose="password", at=AT) == (account.id,)
    assert sessions.link("aa", purpose="first-start", at=AT) is None
    assert sessions.link("aa", purpose="password", at=LATER) is None
    sessions.make_link("bb", purpose="password", account=account.id, until=LATER)
    assert sessions.link("aa", purpose="password", at=AT) is None
    assert sessions.use_link("bb")
    assert not sessions.use_link("bb")
    for token in ("cc", "dd"):
        sessions.make_link(token, purpose="first-start", account=None, until=None)
    assert sessions.link("cc", purpose="first-start", at=AT) is None
    assert sessions.link("dd", purpose="first-start", at=MUCH_LATER) == (None,)


def limit(free: int, faded: int = 0) -> Limit:
    """Blocks after more than ``free`` failures, of which ``faded`` no longer count."""
    return Limit(lambda failures, _: max(0, failures - faded), lambda failures: LATER if failures > free else AT)


def test_attempts_that_fade_do_not_add_up(ledger: Ledger) -> None:
    for _ in range(9):
        assert ledger.sessions.attempt({"address:y": limit(1, faded=1)}, at=AT, forget_before="2026-10-01") is None
    assert ledger.sessions.attempt({"address:y": limit(1)}, at=AT, forget_before="2026-10-01") is None
    assert ledger.sessions.attempt({"address:y": limit(1)}, at=AT, forget_before="2026-10-01") == LATER


def test_attempts_count_and_block(ledger: Ledger) -> None:
    def attempt(at: str = AT) -> str | None:
        limits = {"account:x": limit(2), "address:y": limit(99)}
        return ledger.sessions.attempt(limits, at=at, forget_before="2026-10-08T00:00:00+00:00")

    assert [attempt() for _ in range(5)] == [None, None, None, LATER, LATER]
    assert attempt(LATER) is None
    ledger.sessions.forgive("account:x")
    assert attempt() is None


def test_attempts_are_forgotten_in_time(ledger: Ledger) -> None:
    blocks = {"account:x": limit(1)}
    for forget_before in ("2026-10-01", MUCH_LATER, MUCH_LATER):
        assert ledger.sessions.attempt(blocks, at=AT, forget_before=forget_before) is None
    assert ledger.sessions.attempt(blocks, at=AT, forget_before="2026-10-01") is None
    assert ledger.sessions.attempt(blocks, at=AT, forget_before="2026-10-01") == LATER


def test_many_attempts_at_once_do_not_slip_through(opener: Opener) -> None:
    with opener() as ledger:

        def attempt(_: int) -> bool:
            return ledger.sessions.attempt({"account:x": limit(2)}, at=AT, forget_before="2026-10-01") is None

        with ThreadPoolExecutor(8) as crowd:
            assert sum(crowd.map(attempt, range(16))) == 3


def test_the_log_tells_who_did_what(ledger: Ledger) -> None:
    log = ledger.audit
    log.note("sign-in", at=AT, login="a", address="10.0.0.1")
    log.note("document-seen", at=LATER, login="b", address="10.0.0.2", entry=7, subject="何景明")
    log.note("sign-in-failed", at=LATER, login=None, address="10.0.0.3")
    assert [each.action for each in log.records()] == ["sign-in-failed", "document-seen", "sign-in"]
    assert [(each.entry, each.subject) for each in log.records(login="b")] == [(7, "何景明")]
    assert [each.id for each in log.records(before=3, limit=1)] == [2]
    assert [each.id for each in log.records(first=LATER)] == [3, 2]
    assert [each.id for each in log.records(last=AT)] == [1]
    assert [each.id for each in log.records(action="sign-in")] == [1]


def test_a_backup_brings_accounts_back_and_ended_sessions_not(ledger: Ledger, tmp_path: Path) -> None:
    ledger.add_pairs([record()], team="综合科")
    account = add(ledger, role="mentor", teams=["综合科"], password="$hash")
    ledger.audit.note("sign-in", at=AT, login="a", address="")
    ledger.sessions.start(account.id, "aa", at=AT, address="", agent="")
    ledger.sessions.make_link("bb", purpose="password", account=account.id, until=None)
    ledger.backup(tmp_path / "kept")
    ledger.restore(tmp_path / "kept", replace=True)
    assert ledger.accounts.all() == (account,)
    assert ledger.accounts.password_of(account.id) == "$hash"
    assert len(ledger.audit.records()) == 1
    assert ledger.sessions.find("aa") is None
    assert ledger.sessions.link("bb", purpose="password", at=AT) is None


def test_a_character_that_postgresql_cannot_hold_is_told_of_in_a_line(ledger: Ledger) -> None:
    if ledger.place.endswith(".sqlite3"):
        assert ledger.accounts.by_login("a\0b") is None
        ledger.audit.note("upload", at=AT, login=None, address="", subject="a\0b")
        assert ledger.audit.records()[0].subject == "a\0b"
        return
    with pytest.raises(LedgerError, match="不能保存的字符"):
        ledger.accounts.by_login("a\0b")
    with pytest.raises(LedgerError, match="不能保存的字符"):
        ledger.audit.note("upload", at=AT, login=None, address="", subject="a\0b")
    assert ledger.audit.records() == ()
