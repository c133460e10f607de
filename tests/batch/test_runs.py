"""The monthly job as a run: noted from asking to the end, whoever starts it and whatever becomes of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from revlearn.batch.importing import import_pairs
from revlearn.batch.monthly import NoDocuments
from revlearn.batch.runs import SILENT, run_here, run_waiting, stamp
from revlearn.store import Ledger
from tests.batch.test_dictionary import source

NOW = datetime(2026, 11, 1, 1, 0, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "data") as opened:
        import_pairs(opened, [source(tmp_path)])
        yield opened


def ask(ledger: Ledger, month: str = "2026-10") -> int:
    return ledger.batch_runs.ask(month, by="admin", at=stamp(NOW))[0].id


def test_a_waiting_run_is_carried_out(ledger: Ledger, tmp_path: Path) -> None:
    run = ask(ledger)
    over = run_waiting(ledger, tmp_path / "reports", clock=clock, processes=1)
    assert over is not None
    assert (over.id, over.state, over.writers, over.done, over.failures) == (run, "done", 1, 1, ())
    assert over.written == len(list((tmp_path / "reports/2026-10").rglob("*.*[fx]")))
    assert over.finished == stamp(NOW)
    assert run_waiting(ledger, tmp_path / "reports", clock=clock) is None


def test_a_second_run_finds_everything_up_to_date(ledger: Ledger, tmp_path: Path) -> None:
    for _ in range(2):
        ask(ledger)
        over = run_waiting(ledger, tmp_path, clock=clock, processes=1)
    assert over is not None
    assert over.written == 0 and over.current > 0


def test_a_month_without_documents_fails_with_the_reason(ledger: Ledger, tmp_path: Path) -> None:
    ask(ledger, "2020-01")
    over = run_waiting(ledger, tmp_path, clock=clock)
    assert over is not None
    assert over.state == "failed"
    assert "没有这个月" in over.failures[0][1] and "no documents" in over.failures[0][2]


def test_a_killed_run_is_taken_up_again(ledger: Ledger, tmp_path: Path) -> None:
    run = ask(ledger)
    early = NOW - SILENT - timedelta(minutes=1)
    ledger.batch_runs.claim(at=stamp(early), silent_since=stamp(early))
    over = run_waiting(ledger, tmp_path, clock=clock, processes=1)
    assert over is not None and (over.id, over.state) == (run, "done")


def test_a_run_of_the_command_line_is_noted_too(ledger: Ledger, tmp_path: Path) -> None:
    made = run_here(ledger, "2026-10", tmp_path, by="revlearn batch", clock=clock, processes=1)
    (run,) = ledger.batch_runs.latest()
    assert (run.state, run.door, run.by, run.written) == ("done", "command", "revlearn batch", made.written)
    with pytest.raises(NoDocuments):
        run_here(ledger, "2020-01", tmp_path, by="revlearn batch", clock=clock)
    assert ledger.batch_runs.latest()[0].state == "failed"
