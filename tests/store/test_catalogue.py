"""Lists of entries: filtered, a page at a time, counted under the labels that count."""

from __future__ import annotations

from datetime import date

from revlearn.analyse import analyse
from revlearn.batch.correcting import correct_edit
from revlearn.store import Ledger
from revlearn.store.catalogue import Wanted

DRAFT = "关于做好防汛工作的通知\n请于9月底前截止上报。马上组织排查。"
FINAL = "关于做好防汛工作的通知\n请于9月底前截至上报。立即组织排查。"


def filled(ledger: Ledger) -> list[int]:
    analysis = analyse(DRAFT, FINAL)
    others = analyse(DRAFT + "完。", FINAL + "完。")
    return [
        ledger.add(analysis, writer="林知远", date=date(2026, 9, 3), title="防汛通知")[0],
        ledger.add(others, writer="林知远", date=date(2026, 10, 5), title="100%达标 Report")[0],
        ledger.add(analysis, writer="孟晓岚", date=date(2026, 10, 5), title="防汛通知（二）")[0],
    ]


def test_a_page_holds_the_latest_first_and_knows_how_many_there_are(ledger: Ledger) -> None:
    first, second, third = filled(ledger)
    lines, total = ledger.catalogue.page(Wanted(None), first=0, count=2)
    assert ([line.id for line in lines], total) == ([third, second], 3)
    lines, total = ledger.catalogue.page(Wanted(None), first=2, count=2)
    assert ([line.id for line in lines], total) == ([first], 3)
    assert lines[0].writer == "林知远"
    assert lines[0].date == date(2026, 9, 3)


def test_every_filter_narrows(ledger: Ledger) -> None:
    first, second, third = filled(ledger)

    def found(wanted: Wanted) -> set[int]:
        lines, total = ledger.catalogue.page(wanted, first=0, count=10)
        assert total == len(lines)
        return {line.id for line in lines}

    assert found(Wanted({"林知远"})) == {first, second}
    assert found(Wanted(set())) == set()
    assert found(Wanted({"林知远"}, writer="孟晓岚")) == set()
    assert found(Wanted(None, month="2026-10")) == {second, third}
    assert found(Wanted(None, month="2026-1")) == set()
    assert found(Wanted(None, genre="通知")) == {first, second, third}
    assert found(Wanted(None, genre="函")) == set()
    assert found(Wanted(None, title="防汛")) == {first, third}
    assert found(Wanted(None, title="report")) == {second}
    assert found(Wanted(None, title="0%达")) == {second}
    assert found(Wanted(None, title="_")) == set()


def test_a_mentors_word_counts_and_is_no_longer_to_be_checked(ledger: Ledger) -> None:
    entry = filled(ledger)[0]
    edits = ledger.entries(ids=(entry,))[0].edits
    [before] = [line for line in ledger.catalogue.page(Wanted(None), first=0, count=9)[0] if line.id == entry]
    assert before.edits == len(edits)
    assert before.errors == sum(edit.label.nature == "error" for edit in edits)
    assert before.to_check == sum(edit.label.needs_review for edit in edits)
    assert before.corrected == 0
    said = {"label": "wording.confusable", "nature": "error", "by": "周若棠", "at": "2026-10-06T09:00:00"}
    for edit in edits:
        correct_edit(ledger, entry, edit.number, **said)  # type: ignore[arg-type]
    [after] = [line for line in ledger.catalogue.page(Wanted(None), first=0, count=9)[0] if line.id == entry]
    assert (after.errors, after.to_check, after.corrected) == (len(edits), 0, len(edits))


def test_types_and_months_are_those_of_the_writers_who_are_seen(ledger: Ledger) -> None:
    filled(ledger)
    assert ledger.catalogue.months(None) == ("2026-10", "2026-09")
    assert ledger.catalogue.months({"孟晓岚"}) == ("2026-10",)
    assert ledger.catalogue.genres(None) == ("通知",)
    assert ledger.catalogue.genres(set()) == ()
