"""The revision of a writer changes with everything that is worked out from the ledger, and with nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from revlearn.record import Answer, LessonKey, Told
from revlearn.store import Ledger, Remark
from tests.store.pairs import DAY, bare, correction, record

TOLD = Told("张三", LessonKey("wording.confusable"), "2026-10")


def first_edit(ledger: Ledger) -> int:
    return ledger.entries(writer="张三")[0].edits[0].id


def relabel(ledger: Ledger) -> None:
    entry = ledger.entries(writer="张三")[0]
    labels = {edit.number: edit.label for edit in entry.edits}
    ledger.relabel(entry.id, labels=labels, findings=(), ruleset="another", opportunities={})


CHANGES: dict[str, Callable[[Ledger], object]] = {
    "a document": lambda ledger: ledger.add_pairs([record(7)]),
    "new labels": relabel,
    "a correction": lambda ledger: ledger.correct(1, 1, correction()),
    "a lesson told": lambda ledger: ledger.tell([TOLD]),
    "an answer": lambda ledger: ledger.answer(Answer("张三", first_edit(ledger), DAY, True)),
    "a purge": lambda ledger: ledger.purge(before=None, keep="figures", unquoted=bare),
}
FOR_ALL = ("a purge",)


@pytest.fixture
def two(ledger: Ledger) -> Ledger:
    ledger.add_pairs([record(), record(1, writer="李四")])
    return ledger


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_makes_another_revision_for_its_writer_alone(name: str, two: Ledger) -> None:
    before = {writer: two.revision(writer) for writer in ("张三", "李四", None)}
    CHANGES[name](two)
    assert two.revision("张三") != before["张三"]
    assert two.revision() != before[None]
    assert (two.revision("李四") != before["李四"]) == (name in FOR_ALL)


def test_what_changes_nothing_makes_none(two: Ledger) -> None:
    two.tell([TOLD])
    before = two.revision("张三"), two.revision()
    two.tell([TOLD])
    two.add_pairs([record()])
    two.remark(Remark(1, None, "王老师", "2026-10-09", "写得好"))
    two.purge(before=None, keep="figures", unquoted=bare, act=False)
    two.entries()
    assert (two.revision("张三"), two.revision()) == before


def test_no_revision_comes_again_with_an_old_backup(two: Ledger, tmp_path: Path) -> None:
    before = two.revision("张三")
    two.backup(tmp_path / "backup")
    two.restore(tmp_path / "backup", replace=True)
    assert two.revision("张三") != before


def test_a_writer_the_ledger_does_not_have_gets_one_with_the_first_document(two: Ledger) -> None:
    before = two.revision("赵六")
    two.add_pairs([record(3, writer="赵六")])
    assert two.revision("赵六") != before
