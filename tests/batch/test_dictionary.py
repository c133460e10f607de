"""What the office has laid down reaches every door: pairs entered, pairs asked about anew, the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from revlearn.analyse import present_ruleset
from revlearn.batch.analysing import Source
from revlearn.batch.dictionary import dictionary_of
from revlearn.batch.importing import import_pairs
from revlearn.batch.relabelling import relabel
from revlearn.store import Ledger

AT = "2026-10-08T01:00:00+00:00"
LINES = "关于开展走访的通知\n各镇：\n着力解决{}问题，逐户走访。\n"


def lay_down(ledger: Ledger, kind: str = "banned", content: str = "老大难\t\t贴标签\n") -> None:
    latest = ledger.word_lists.current().get(kind)
    ledger.word_lists.put(
        kind, content, words=1, by="admin", at=AT, after=latest.number if latest else 0
    )  # fmt: skip


def source(folder: Path) -> Source:
    draft, final = folder / "draft.txt", folder / "final.txt"
    draft.write_text(LINES.format("老大难"), encoding="utf-8")
    final.write_text(LINES.format("长期未解决的"), encoding="utf-8")
    return Source("走访", "张三", date(2026, 10, 8), draft, final)


def rules_in(ledger: Ledger) -> set[str | None]:
    return {edit.label.rule for entry in ledger.entries() for edit in entry.edits}


def test_nothing_laid_down_is_no_dictionary(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        assert dictionary_of(ledger) is None
        lay_down(ledger, content="# 只有说明\n")
        assert dictionary_of(ledger) is None


def test_equal_lists_are_one_object(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        lay_down(ledger)
        assert dictionary_of(ledger) is dictionary_of(ledger)
        before = dictionary_of(ledger)
        lay_down(ledger, content="老大难\t久拖不决\n")
        assert dictionary_of(ledger) != before


def test_a_pair_that_is_imported_is_judged_by_it(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "data") as ledger:
        lay_down(ledger)
        assert import_pairs(ledger, [source(tmp_path)]).added == 1
        assert rules_in(ledger) == {"wording.register.office_banned"}
        assert {entry.ruleset for entry in ledger.entries()} == {present_ruleset(office=dictionary_of(ledger))}


def test_rules_asked_anew_ask_it_too(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "data") as ledger:
        import_pairs(ledger, [source(tmp_path)])
        assert rules_in(ledger) != {"wording.register.office_banned"}
        lay_down(ledger)
        assert relabel(ledger).entries == 1
        assert rules_in(ledger) == {"wording.register.office_banned"}
        assert relabel(ledger).present == 1
