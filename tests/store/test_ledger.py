"""What goes in comes out equal; the same pair goes in once; filters, people, lessons told, answers, settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from revlearn.record import Answer, LessonKey, Told
from revlearn.store import Ledger, LedgerError, Remark, TeamRecord, WriterRecord, record_of
from tests.store.conftest import Opener
from tests.store.pairs import DAY, correction, record, sample, small, unkeyed, unkeyed_entry

SAMPLES = ("01-winter-heating", "05-cold-chain-research", "09-document-quality-circular", "10-hybrid-working-memo")


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_read_equals_what_was_written(name: str, ledger: Ledger) -> None:
    pair, analysis = sample(name)
    levels = pair.draft.levels, pair.final.levels
    written = record_of(analysis, writer="张三", date=DAY, opportunities={"a.b.c": 3}, levels=levels)
    entry, added = ledger.add_pairs([written])[0]
    assert (entry, added) == (1, True)
    read = ledger.pair(entry)
    assert unkeyed(read) == written
    assert [edit.id for edit in read.entry.edits] == list(range(1, len(read.entry.edits) + 1))
    assert ledger.entries() == (read.entry,)


def test_the_figures_are_those_of_the_analysis(ledger: Ledger) -> None:
    _, analysis = sample()
    ledger.add(analysis, writer="张三", date=DAY)
    (entry,) = ledger.entries()
    told = analysis.to_dict()
    assert (entry.draft_sha256, entry.final_sha256) == (told["draft"]["sha256"], told["final"]["sha256"])
    assert (entry.draft_characters, entry.final_characters) == (
        told["draft"]["characters"],
        told["final"]["characters"],
    )
    assert entry.changed_characters == told["summary"]["draft_characters_changed"]
    assert (entry.genre, entry.language, entry.ruleset) == (told["genre"], told["language"], told["ruleset"])
    assert [edit.label for edit in entry.edits] == list(analysis.labels)
    for edit, record_ in zip(analysis.edits, entry.edits, strict=True):
        assert edit.before in record_.draft_sentence or len(edit.draft_spans) > 1
        assert edit.after in record_.final_sentence or len(edit.final_spans) > 1


def test_the_same_pair_twice_changes_nothing(ledger: Ledger) -> None:
    first = ledger.add(small(), writer="张三", date=DAY)
    before = ledger.entries()
    assert first == (1, True)
    assert ledger.add(small(), writer="张三", date=date(2026, 12, 1), title="另一个标题") == (1, False)
    assert ledger.entries() == before
    assert ledger.add_pairs([record(), record(1), record(1)]) == [(1, False), (2, True), (2, False)]


def test_another_writer_or_round_makes_another_pair(ledger: Ledger) -> None:
    assert ledger.add_pairs([record(), record(round=2), record(writer="李四")]) == [(1, True), (2, True), (3, True)]
    assert [(entry.writer, entry.round) for entry in ledger.entries()] == [("张三", 1), ("张三", 2), ("李四", 1)]


def test_a_failure_in_the_middle_leaves_nothing(ledger: Ledger) -> None:
    nameless = replace(record(1), entry=replace(record(1).entry, writer=""))
    with pytest.raises(LedgerError, match="不能用作姓名"):
        ledger.add_pairs([record(), nameless])
    assert ledger.entries() == ()
    assert ledger.writers() == ()
    assert ledger.add_pairs([record()]) == [(1, True)]


def test_entries_are_chosen_by_writer_team_day_genre_and_reviser(ledger: Ledger) -> None:
    november = date(2026, 11, 2)
    ledger.add_pairs([record(), record(1, day=november)])
    ledger.assign("张三", "综合处")
    ledger.add(small(2), writer="李四", date=november, reviser="周主任")
    assert [entry.id for entry in ledger.entries(writer="张三")] == [1, 2]
    assert [entry.id for entry in ledger.entries(team="综合处")] == [1, 2]
    assert [entry.id for entry in ledger.entries(first=november, last=november)] == [2, 3]
    assert [entry.id for entry in ledger.entries(last=DAY)] == [1]
    assert [entry.id for entry in ledger.entries(reviser="周主任")] == [3]
    assert [entry.id for entry in ledger.entries(genre="通知")] == [1, 2, 3]
    assert [entry.id for entry in ledger.entries(ids=(3, 1))] == [1, 3]
    assert ledger.entries(writer="王五") == ledger.entries(team="无") == ledger.entries(genre="函") == ()
    assert [len(entry.edits) for entry in ledger.entries()] == [2, 2, 2]
    assert [dict(entry.opportunities) for entry in ledger.entries()] == [{"wording.confusable.pairs": 2}] * 2 + [{}]


def test_writers_and_teams(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1, day=date(2026, 11, 2)), record(writer="李四")])
    ledger.assign("李四", "综合处")
    assert ledger.writers() == (
        WriterRecord("张三", None, 2, DAY, date(2026, 11, 2)),
        WriterRecord("李四", "综合处", 1, DAY, DAY),
    )
    assert ledger.teams() == (TeamRecord("综合处", ("李四",)),)
    ledger.assign("李四", None)
    assert ledger.teams() == (TeamRecord("综合处", ()),)
    ledger.enrol(["王五", "张三", "李四"], "秘书处")
    assert ledger.teams() == (TeamRecord("秘书处", ("张三", "李四")), TeamRecord("综合处", ()))
    with pytest.raises(LedgerError, match="账本里没有撰稿人“王五”"):
        ledger.assign("王五", "综合处")


@pytest.mark.parametrize("name", ["", "  ", "　", "张\n三", "张\t三", "张\u200b三", "张\u202e三", "张" * 101, "a\x00b"])
def test_names_that_cannot_be(name: str, ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="不能用作姓名"):
        ledger.add(small(), writer=name, date=DAY)


def test_a_writer_is_the_same_however_the_name_is_spelt(ledger: Ledger) -> None:
    assert ledger.add_pairs([record(writer="张　三"), record(1, writer=" 张 三 "), record(2, writer="张三")]) == [
        (1, True), (2, True), (3, True),
    ]  # fmt: skip
    assert ledger.add(small(), writer="张\u2003三", date=DAY) == (1, False)
    assert [(each.name, each.pairs) for each in ledger.writers()] == [("张三", 3)]
    assert len(ledger.entries(writer="张　三")) == len(ledger.known({"张　三"})) == 3
    assert ledger.writer_named("张 三") == "张三"
    ledger.assign("张 三", "综合 处")
    ledger.enrol(["张　三"], "综合处")
    assert ledger.teams() == (TeamRecord("综合处", ("张三",)),)
    assert len(ledger.entries(team="综合　处")) == 3
    ledger.tell([Told("张 三", LessonKey("logic.scope"), "2026-10"), Told("张三", LessonKey("logic.scope"), "2026-10")])
    ledger.answer(Answer("张　三", 1, DAY, True))
    assert [each.writer for each in (*ledger.told("张 三"), *ledger.answers("张 三"))] == ["张三", "张三"]


def test_a_reviser_is_the_same_however_the_name_is_spelt(ledger: Ledger) -> None:
    ledger.add(small(), writer="张三", date=DAY, reviser="周　主任")
    ledger.add(small(1), writer="张三", date=DAY, reviser="周主任 ")
    assert {entry.reviser for entry in ledger.entries(reviser="周 主任")} == {"周主任"}
    assert len(ledger.entries(reviser="周主任")) == 2


def test_what_was_told_is_noted_once(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    by_rule = Told("张三", LessonKey("wording.confusable", "wording.confusable.pairs"), "2026-10")
    by_likeness = Told("张三", LessonKey("logic.scope"), "2026-10")
    ledger.tell([by_rule, by_likeness, by_rule])
    ledger.tell([by_likeness])
    assert ledger.told() == ledger.told("张三") == (by_likeness, by_rule)
    assert ledger.told("李四") == ()
    with pytest.raises(LedgerError):
        ledger.tell([Told("李四", LessonKey("logic.scope"), "2026-10")])


def test_answers_stay_in_the_order_they_were_given(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    given = [Answer("张三", 2, DAY, False), Answer("张三", 1, DAY, True)]
    for answer in given:
        ledger.answer(answer)
    assert ledger.answers() == ledger.answers("张三") == tuple(given)
    assert ledger.answers("李四") == ()
    with pytest.raises(LedgerError, match="99"):
        ledger.answer(Answer("张三", 99, DAY, True))


def test_the_latest_correction_counts_and_all_stay(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    machine = ledger.pair(1).entry
    ledger.correct(1, 2, correction(nature="error", by="李老师"))
    ledger.correct(1, 2, correction(), comment="语体问题")
    edit = ledger.entries()[0].edits[1]
    assert (edit.label.category, edit.label.subtype, edit.label.nature) == ("wording", "register", "improvement")
    assert (edit.label.confidence, edit.label.needs_review, edit.corrected_by) == (1.0, False, "王老师")
    assert edit.label.explanation == "语体问题"
    assert [(each.number, each.correction.by, each.comment) for each in ledger.corrections(1)] == [
        (2, "李老师", ""),
        (2, "王老师", "语体问题"),
    ]
    assert ledger.corrections()[1].correction == correction()
    assert ledger.pair(1).entry == machine
    assert ledger.entries()[0].edits[0].corrected_by is None


def test_a_confirmed_label_keeps_its_rule_and_reason(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    shown = ledger.entries()[0].edits[0].label
    assert shown.rule
    ledger.correct(1, 1, correction("wording.confusable", "error"))
    edit = ledger.entries()[0].edits[0]
    assert edit.label == replace(shown, nature="error", confidence=1.0, needs_review=False, alternatives=())
    assert edit.corrected_by == "王老师"


def test_a_corrected_label_takes_the_rule_that_argued_for_it(ledger: Ledger) -> None:
    pair = record()
    rules = [finding.rule for finding in pair.details[0].findings if finding.rule.startswith("wording.confusable.")]
    wrong = replace(pair.entry.edits[0].label, category="wording", subtype="precision", rule=None, explanation="")
    edits = (replace(pair.entry.edits[0], label=wrong), *pair.entry.edits[1:])
    ledger.add_pairs([replace(pair, entry=replace(pair.entry, edits=edits))])
    ledger.correct(1, 1, correction("wording.confusable", "error"))
    assert ledger.entries()[0].edits[0].lesson == LessonKey("wording.confusable", rules[0])


def test_the_facts_of_the_rule_that_speaks_come_with_the_edit(ledger: Ledger) -> None:
    _, analysis = sample()
    ledger.add(analysis, writer="张三", date=DAY)
    spoken = {(each.edit, each.rule): dict(each.facts) for each in analysis.findings}
    edits = ledger.entries()[0].edits
    assert [dict(edit.facts) for edit in edits] == [
        spoken.get((edit.number, edit.label.rule or ""), {}) for edit in edits
    ]
    assert any(edit.facts for edit in edits)
    number = next(edit.number for edit in edits if edit.facts)
    ledger.correct(1, number, correction("logic.scope", "error"))
    assert ledger.entries()[0].edits[number - 1].facts == ()


def test_words_on_what_is_not_there(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    with pytest.raises(LedgerError, match="第 1 篇的第 9 处"):
        ledger.correct(1, 9, correction())
    with pytest.raises(LedgerError, match="没有第 7 篇"):
        ledger.remark(Remark(7, None, "王老师", "2026-10-09", "不错"))
    with pytest.raises(LedgerError, match="没有第 7 篇"):
        ledger.pair(7)


def test_remarks_on_an_entry_and_on_an_edit(ledger: Ledger) -> None:
    ledger.add_pairs([record()])
    said = Remark(1, None, "王老师", "2026-10-09", "结构好"), Remark(1, 2, "王老师", "2026-10-10", "语体再正式些")
    for remark in said:
        ledger.remark(remark)
    assert ledger.remarks(1) == said


def test_new_opinions_leave_facts_and_corrections(ledger: Ledger) -> None:
    ledger.add_pairs([record(), record(1)])
    ledger.correct(1, 2, correction())
    before, other = ledger.pair(1), ledger.pair(2)
    labels = {edit.number: replace(edit.label, subtype="grammar", confidence=0.5) for edit in before.entry.edits}
    ledger.relabel(1, labels=labels, findings=(), ruleset="new", opportunities={"x.y.z": 1})
    after = ledger.pair(1)
    assert [edit.label for edit in after.entry.edits] == list(labels.values())
    assert (after.entry.ruleset, dict(after.entry.opportunities)) == ("new", {"x.y.z": 1})
    assert [replace(edit, label=before.entry.edits[0].label, facts=()) for edit in after.entry.edits] == [
        replace(edit, label=before.entry.edits[0].label, facts=()) for edit in before.entry.edits
    ]
    assert [detail.findings for detail in after.details] == [(), ()]
    assert ledger.entries()[0].edits[1].label.subtype == "register"
    assert ledger.pair(2) == other


def test_settings(ledger: Ledger) -> None:
    assert ledger.setting("office") is None
    ledger.set_setting("office", {"名称": "办公室"})
    ledger.set_setting("office", {"名称": "综合处"})
    assert ledger.setting("office") == {"名称": "综合处"}
    assert ledger.retention() == "texts"


def test_what_is_written_is_there_for_the_next(opener: Opener) -> None:
    with opener() as first:
        first.add_pairs([record()])
    with opener() as second, opener() as third:
        assert [unkeyed_entry(entry) for entry in second.entries()] == [record().entry]
        assert third.add_pairs([record(), record(1)]) == [(1, False), (2, True)]
        assert second.add_pairs([record(1)]) == [(2, False)]
    assert "ledger" in second.place
