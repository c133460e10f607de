"""Entries put right and taken out: nothing else changes, and what depends on whose they are goes with them."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from revlearn.record import Answer, LessonKey, Told
from revlearn.store import Amendment, Ledger, LedgerError, PairKey, Remark
from tests.store.pairs import DAY, correction, record, sample

SCOPE = LessonKey("logic.scope")


def test_every_part_can_be_put_right(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1)])
    before, other = ledger.entries()
    right = Amendment(
        writer="李 四", date=date(2026, 9, 30), title=" 新的\n标题 ", genre="报告", reviser="周　主任", round=2
    )
    assert ledger.amend([1], right) == ()
    after = ledger.entries(ids=[1])[0]
    assert after == replace(
        before,
        writer="李四",
        date=date(2026, 9, 30),
        title="新的 标题",
        genre="报告",
        reviser="周主任",
        round=2,
        ruleset="",
    )
    pair = ledger.pair(1)
    assert pair.texts is not None
    assert (pair.texts.draft_genre, pair.texts.final_genre) == ("报告", "报告")
    assert ledger.entries(ids=[2]) == (other,)
    ledger.amend([1], Amendment(genre="", reviser=""))
    assert (ledger.entries(ids=[1])[0].genre, ledger.entries(ids=[1])[0].reviser) == (None, None)


def test_several_are_put_right_together_or_none(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1)])
    ledger.amend([2, 1, 2], Amendment(date=DAY.replace(day=1)))
    assert {entry.date.day for entry in ledger.entries()} == {1}
    before = ledger.entries()
    for keys, right, said in (
        ([1, 9], Amendment(title="x"), "没有第 9 篇"),
        ([1, 2**40], Amendment(title="x"), "没有第"),
        ([1, 2], Amendment(title=" "), "标题不能是空的"),
        ([1, 2], Amendment(writer="a\nb"), "不能用作姓名"),
    ):
        with pytest.raises(LedgerError, match=said):
            ledger.amend(keys, right)
        assert ledger.entries() == before
    assert [each.name for each in ledger.writers()] == ["张三"]


def test_the_same_genre_leaves_the_labels_fresh(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    before = ledger.entries()
    ledger.amend([1], Amendment(genre=before[0].genre))
    assert ledger.entries() == before


def test_a_pair_that_is_there_already_is_refused(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(writer="李四"), record(round=2), record(writer="王五")])
    for keys, right, said in (
        ([1], Amendment(writer="李四"), "“李四”第 1 轮的这组稿件已是第 2 篇"),
        ([1], Amendment(round=2), "“张三”第 2 轮的这组稿件已是第 3 篇"),
        ([1, 4], Amendment(writer="赵六"), "“赵六”第 1 轮的这组稿件已是第 1 篇"),
    ):
        with pytest.raises(LedgerError, match=said) as refused:
            ledger.amend(keys, right)
        assert "\n" not in str(refused.value) + refused.value.english
    assert [entry.writer for entry in ledger.entries()] == ["张三", "李四", "张三", "王五"]
    assert {each.name for each in ledger.writers()} == {"张三", "李四", "王五"}


def test_the_pair_is_known_under_its_new_key(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1)])
    ledger.amend([1], Amendment(writer="李四", round=3))
    key = record().key
    assert ledger.known({"李四"}) == {PairKey("李四", key.draft_sha256, key.final_sha256, 3): 1}
    assert ledger.add_pairs([record(writer="李四", round=3), record()]) == [(1, False), (3, True)]


def test_a_wrong_name_goes_and_what_was_told_and_answered_goes_along(ledger: Ledger) -> None:
    ledger.add_pairs([record(writer="张山"), record(1, writer="张山"), record(2, writer="张三")])
    ledger.assign("张山", "综合处")
    ledger.tell([Told("张山", SCOPE, "2026-10"), Told("张三", SCOPE, "2026-10"), Told("张山", SCOPE, "2026-09")])
    ledger.answer(Answer("张山", 1, DAY, True))
    assert ledger.amend([1], Amendment(writer="张三")) == ()
    assert [each.writer for each in ledger.answers()] == ["张山"]
    assert ledger.amend([2], Amendment(writer="张三")) == ("张山",)
    assert [(each.name, each.team, each.pairs) for each in ledger.writers()] == [("张三", None, 3)]
    assert [(each.writer, each.month) for each in ledger.told()] == [("张三", "2026-09"), ("张三", "2026-10")]
    assert ledger.answers() == (Answer("张三", 1, DAY, True),)


def test_a_new_name_takes_the_team_of_the_wrong_one(ledger: Ledger) -> None:
    ledger.add_pairs([record(writer="张山")])
    ledger.assign("张山", "综合处")
    assert ledger.amend([1], Amendment(writer="张三")) == ("张山",)
    assert [(each.name, each.team) for each in ledger.writers()] == [("张三", "综合处")]


def test_who_has_other_entries_keeps_his_practice(ledger: Ledger) -> None:
    ledger.add_pairs([record(writer="李四"), record(1, writer="李四")])
    ledger.answer(Answer("李四", 1, DAY, True))
    ledger.tell([Told("李四", SCOPE, "2026-10")])
    ledger.amend([1], Amendment(writer="张三"))
    assert (ledger.answers("张三"), ledger.told("张三")) == ((), ())
    assert len(ledger.answers("李四")) == len(ledger.told("李四")) == 1


def test_whom_an_account_knows_stays(ledger: Ledger) -> None:
    ledger.add_pairs([record(writer="李四")])
    ledger.answer(Answer("李四", 1, DAY, True))
    ledger.accounts.add("lisi", name="李四", role="writer", created="2026-10-01T00:00:00+00:00", writer="李四")
    assert ledger.amend([1], Amendment(writer="张三")) == ()
    assert [(each.name, each.pairs) for each in ledger.writers()] == [("张三", 1), ("李四", 0)]
    assert [each.writer for each in ledger.answers()] == ["李四"]


def test_what_is_kept_of_both_writers_has_changed(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1), record(2, writer="李四"), record(3, writer="王五")])
    was = {name: ledger.revision(name) for name in ("张三", "李四", "王五")}
    ledger.amend([1], Amendment(writer="李四"))
    now = {name: ledger.revision(name) for name in was}
    assert [name for name in was if was[name] != now[name]] == ["张三", "李四"]
    ledger.remove([4])
    assert ledger.revision("李四") == now["李四"]


def test_corrections_stay_with_their_edits(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    ledger.correct(1, 2, correction())
    ledger.remark(Remark(1, 2, "王老师", "2026-10-09", "不错"))
    said = ledger.corrections(), ledger.remarks(1)
    ledger.amend([1], Amendment(writer="李四", round=2, genre="报告"))
    assert (ledger.corrections(), ledger.remarks(1)) == said


def stored(ledger: Ledger, path: Path) -> str:
    ledger.backup(path)
    return gzip.decompress(path.read_bytes()).decode()


def test_nothing_stays_of_what_is_removed(ledger: Ledger, tmp_path: Path) -> None:
    ledger.add_pairs([record(), record(1, writer="李四")])
    ledger.answer(Answer("李四", 3, DAY, True))
    ledger.tell([Told("李四", SCOPE, "2026-10")])
    going = ledger.removal([2])
    assert (going.entries, going.edits, going.words) == (((2, "李四", DAY, "关于开展检查的通知"),), 2, 0)
    assert ledger.remove([2]) == going
    assert [entry.id for entry in ledger.entries()] == [1]
    left = stored(ledger, tmp_path / "left")
    assert "李四" not in left
    assert "13家" not in left
    assert ledger.answers() == ledger.told() == ()
    assert ledger.add_pairs([record(1, writer="李四")]) == [(3, True)]
    with pytest.raises(LedgerError, match="没有第 2 篇"):
        ledger.remove([2])


def test_the_file_itself_forgets(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.add_pairs([record(), record(1)])
        ledger.remove([2])
        content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "已完成12家".encode() in content
    assert "已完成13家".encode() not in content


def test_words_of_people_are_lost_only_when_that_is_said(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1)])
    ledger.add(sample("09-document-quality-circular")[1], writer="张三", date=DAY)
    ledger.correct(1, 2, correction())
    ledger.correct(1, 2, correction(by="李老师"))
    ledger.remark(Remark(1, 2, "王老师", "2026-10-09", "不错"))
    ledger.set_setting("office", {"table": "quotes"})
    before = ledger.entries(), ledger.corrections()
    with pytest.raises(LedgerError, match="有 2 处更正、1 条点评、0 条批注会一并删去"):
        ledger.remove([1, 2])
    with pytest.raises(LedgerError, match="--with-corrections"):
        ledger.remove([3])
    assert (ledger.entries(), ledger.corrections()) == before
    done = ledger.remove([1], with_words=True)
    assert (done.corrections, done.remarks, done.comments) == (2, 1, 0)
    assert ledger.remove([3], with_words=True).comments > 0
    assert (ledger.corrections(), ledger.setting("office")) == ((), None)
    assert [entry.id for entry in ledger.entries()] == [2]


def test_a_writer_of_a_team_stays_without_entries(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1, writer="李四")])
    ledger.assign("张三", "综合处")
    ledger.remove([1, 2])
    assert [(each.name, each.pairs) for each in ledger.writers()] == [("张三", 0)]


def test_keys_of_what_was_removed_are_not_given_again(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    ledger.remove([1])
    assert ledger.add_pairs([record()]) == [(2, True)]
    with ledger._database.reading() as connection:
        assert connection.execute(text("SELECT min(id) FROM edits")).scalar() == 3
