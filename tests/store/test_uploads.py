"""Uploads: accepted whole, claimed by one, finished once, whatever is killed and whoever else is at work."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from revlearn.model import ReceivedFile
from revlearn.record import LEDGER_FILE
from revlearn.store import Claim, LeaseLostError, Ledger, NewUpload, Uploads
from revlearn.store.uploads import MOST_ATTEMPTS
from tests.store.conftest import Opener
from tests.store.pairs import bare, record

NOW = datetime(2026, 10, 8, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=30)
MUCH_LATER = NOW + timedelta(minutes=10)
BYTES = "原稿\n".encode() + bytes(range(256))


def new(name: str = "通知", *, turn: int = 0, final: bool = True) -> NewUpload:
    draft, after = ReceivedFile("原稿.txt", BYTES), ReceivedFile("定稿.docx", b"PK") if final else None
    return NewUpload(
        name, "张三", date(2026, 10, 8), draft, after, title="标题", genre="通知", reviser="李主任", round=2, turn=turn
    )


def claimed(uploads: Uploads, holder: str = "one", now: datetime = NOW) -> Claim:
    claim = uploads.claim(holder, now, now + timedelta(seconds=30))
    assert claim is not None
    return claim


def files_left(ledger: Ledger) -> int:
    with ledger._database.reading() as connection:
        return int(connection.execute(text("SELECT count(*) FROM upload_files")).scalar_one())


def test_what_is_accepted_is_claimed_with_its_files_and_particulars(opener: Opener) -> None:
    with opener() as ledger:
        assert ledger.uploads.accept(7, [new(), new("带修订", final=False)], NOW) == (1, 2)
    with opener() as ledger:
        first, second = claimed(ledger.uploads), claimed(ledger.uploads)
        assert (first.draft.data, first.final) == (BYTES, ReceivedFile("定稿.docx", b"PK"))
        assert (second.upload.name, second.final) == ("带修订", None)
        upload = first.upload
        assert (upload.owner, upload.writer, upload.date, upload.title) == (7, "张三", date(2026, 10, 8), "标题")
        assert (upload.genre, upload.reviser, upload.round, upload.state) == ("通知", "李主任", 2, "working")
        assert (upload.attempts, upload.at) == (1, NOW)
        assert ledger.uploads.claim("two", NOW, LATER) is None


def test_the_first_of_each_who_handed_in_come_first(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new(f"many {turn}", turn=turn) for turn in range(3)], NOW)
    ledger.uploads.accept(2, [new("single")], NOW)
    names = [claimed(ledger.uploads).upload.name for _ in range(4)]
    assert names == ["many 0", "single", "many 1", "many 2"]


def test_entering_and_marking_done_are_one(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new()], NOW)
    assert ledger.uploads.enter(claimed(ledger.uploads), record(), LATER) == (1, True)
    upload = ledger.uploads.of(1)[0]
    assert (upload.state, upload.entry, upload.added, upload.finished) == ("done", 1, True, LATER)
    assert files_left(ledger) == 0
    assert ledger.uploads.claim("two", MUCH_LATER, MUCH_LATER) is None


def test_the_same_pair_again_leads_to_the_entry_that_is_there(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    ledger.uploads.accept(1, [new(), new()], NOW)
    assert ledger.uploads.enter(claimed(ledger.uploads), record(), NOW) == (1, False)
    assert ledger.uploads.enter(claimed(ledger.uploads), record().key, NOW) == (1, False)
    assert [(each.entry, each.added, each.state) for each in ledger.uploads.of(1)] == [(1, False, "done")] * 2
    assert ledger.entry_ids() == (1,)


def test_a_pair_that_was_there_and_has_gone_waits_again(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new()], NOW)
    assert ledger.uploads.enter(claimed(ledger.uploads), record().key, NOW) == (0, False)
    assert ledger.uploads.of(1)[0].state == "queued"
    assert ledger.uploads.enter(claimed(ledger.uploads), record(), NOW) == (1, True)


def test_a_lease_that_ran_out_is_another_s_and_the_first_writes_nothing(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new()], NOW)
    slow = claimed(ledger.uploads, "slow")
    assert ledger.uploads.claim("quick", LATER, MUCH_LATER) is None
    quick = claimed(ledger.uploads, "quick", MUCH_LATER)
    assert quick.upload.attempts == 2
    for act in (
        lambda: ledger.uploads.enter(slow, record(), MUCH_LATER),
        lambda: ledger.uploads.refuse(slow, "原因", "reason", MUCH_LATER),
        lambda: ledger.uploads.extend(slow, MUCH_LATER),
        lambda: ledger.uploads.release(slow),
    ):
        with pytest.raises(LeaseLostError):
            act()
    assert ledger.entry_ids() == ()
    assert ledger.uploads.enter(quick, record(), MUCH_LATER) == (1, True)
    assert ledger.entry_ids() == (1,)


def test_a_lease_that_is_extended_stays(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new()], NOW)
    claim = claimed(ledger.uploads)
    ledger.uploads.extend(claim, MUCH_LATER + timedelta(seconds=1))
    assert not ledger.uploads.waiting(MUCH_LATER)
    assert ledger.uploads.claim("two", MUCH_LATER, MUCH_LATER) is None
    assert ledger.uploads.waiting(MUCH_LATER + timedelta(minutes=1))


def test_what_kills_its_worker_again_and_again_is_given_up(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new("deadly"), new("other")], NOW)
    at = NOW
    for _ in range(MOST_ATTEMPTS):
        claim = claimed(ledger.uploads, now=at)
        assert claim.upload.name == "deadly"
        at += timedelta(minutes=1)
    assert claimed(ledger.uploads, now=at).upload.name == "other"
    deadly = ledger.uploads.one(1)
    assert deadly is not None
    assert deadly.state == "failed"
    assert "中断" in deadly.reason
    assert deadly.repeatable


def test_a_refusal_is_kept_and_the_files_are_not(opener: Opener, tmp_path: Path) -> None:
    with opener() as ledger:
        ledger.uploads.accept(1, [new(), new("other")], NOW)
        ledger.uploads.refuse(claimed(ledger.uploads), "带有密级", "classified", LATER)
        other, refused = ledger.uploads.of(1)
        assert (refused.state, refused.reason, refused.english) == ("failed", "带有密级", "classified")
        assert (refused.repeatable, other.state) == (False, "queued")
        assert files_left(ledger) == 2
        assert not ledger.uploads.repeat(refused.id, 1)
    log = tmp_path / "data" / f"{LEDGER_FILE}-wal"
    assert not log.exists() or log.stat().st_size == 0


def test_what_failed_through_no_fault_of_its_own_can_be_tried_again(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new()], NOW)
    ledger.uploads.refuse(claimed(ledger.uploads), "内部错误", "internal fault", NOW, repeatable=True)
    assert ledger.uploads.of(1)[0].repeatable
    assert not ledger.uploads.repeat(1, owner=2)
    assert ledger.uploads.repeat(1, owner=1)
    assert not ledger.uploads.repeat(1, owner=1)
    assert claimed(ledger.uploads).draft.data == BYTES


def test_what_was_given_back_waits_again_and_counts_no_attempt(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new()], NOW)
    ledger.uploads.release(claimed(ledger.uploads))
    assert claimed(ledger.uploads).upload.attempts == 1


def test_a_line_that_was_refused_at_the_door_is_listed_and_never_claimed(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [NewUpload("a.zip", "张三", date(2026, 10, 8), reason="太大", english="too large")], NOW)
    assert ledger.uploads.claim("one", NOW, LATER) is None
    upload = ledger.uploads.of(1)[0]
    assert (upload.state, upload.reason, upload.repeatable, upload.finished) == ("failed", "太大", False, NOW)


def test_everybody_has_a_list_of_his_own(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new(str(at)) for at in range(5)], NOW)
    ledger.uploads.accept(2, [new("other's")], NOW)
    ledger.uploads.enter(claimed(ledger.uploads), record(), NOW)
    assert [each.name for each in ledger.uploads.of(1, limit=2)] == ["4", "3"]
    assert [each.name for each in ledger.uploads.of(1, before=4)] == ["2", "1", "0"]
    assert ledger.uploads.counts(1) == {"queued": 4, "working": 0, "done": 1, "failed": 0}
    assert ledger.uploads.counts() == {"queued": 5, "working": 0, "done": 1, "failed": 0}
    assert ledger.uploads.one(99) is None


def test_finished_lines_and_files_of_failed_ones_go_after_their_time(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new("failed"), new("waiting")], NOW)
    ledger.uploads.refuse(claimed(ledger.uploads), "内部错误", "fault", NOW, repeatable=True)
    assert ledger.uploads.forget(lines_before=NOW, files_before=NOW) == 0
    assert files_left(ledger) == 4
    assert ledger.uploads.forget(lines_before=NOW, files_before=LATER) == 0
    assert files_left(ledger) == 2
    assert not ledger.uploads.of(1)[1].repeatable
    assert ledger.uploads.forget(lines_before=MUCH_LATER, files_before=MUCH_LATER) == 1
    assert [each.name for each in ledger.uploads.of(1)] == ["waiting"]


def test_a_purged_entry_takes_its_upload_along(ledger: Ledger) -> None:
    ledger.uploads.accept(1, [new()], NOW)
    ledger.uploads.enter(claimed(ledger.uploads), record(), NOW)
    ledger.purge(before=None, keep="nothing", unquoted=bare)
    assert ledger.uploads.of(1) == ()


def test_what_waits_is_in_the_backup(opener: Opener, tmp_path: Path) -> None:
    with opener() as ledger:
        ledger.uploads.accept(1, [new(), new("other")], NOW)
        ledger.uploads.enter(claimed(ledger.uploads), record(), NOW)
        before = ledger.uploads.of(1)
        ledger.backup(tmp_path / "backup")
        ledger.restore(tmp_path / "backup", replace=True)
        assert ledger.uploads.of(1) == before
        assert claimed(ledger.uploads).draft.data == BYTES
        assert ledger.uploads.accept(1, [new()], NOW) == (3,)


def test_several_workers_share_the_queue_and_enter_each_pair_once(opener: Opener) -> None:
    many = 24
    pairs = [record(number) for number in range(many)]
    with opener() as ledger:
        ledger.uploads.accept(1, [new(str(number)) for number in range(many)], NOW)
    failures: list[BaseException] = []

    def work(holder: str) -> None:
        try:
            with opener() as ledger:
                while claim := ledger.uploads.claim(holder, NOW, LATER):
                    assert ledger.uploads.enter(claim, pairs[int(claim.upload.name)], NOW)[1]
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with opener() as ledger:
        done = ledger.uploads.of(1, limit=many)
        assert {each.state for each in done} == {"done"}
        assert sorted(each.entry or 0 for each in done) == list(range(1, many + 1))
