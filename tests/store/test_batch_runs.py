"""Runs of the monthly job: one of a month at a time, claimed once, taken up again when they fall silent."""

from __future__ import annotations

import threading

from revlearn.store import Ledger
from revlearn.store.batch_runs import BatchRun
from tests.store.conftest import Opener


def at(minute: int) -> str:
    return f"2026-10-08T01:{minute:02}:00+00:00"


def ask(ledger: Ledger, month: str = "2026-09", minute: int = 0) -> tuple[BatchRun, bool]:
    return ledger.batch_runs.ask(month, by="admin", at=at(minute))


def test_a_run_from_asking_to_the_end(ledger: Ledger) -> None:
    run, fresh = ask(ledger)
    assert (fresh, run.state, run.seen, run.month, run.by, run.door) == (
        True,
        "waiting",
        None,
        "2026-09",
        "admin",
        "web",
    )
    claimed = ledger.batch_runs.claim(at=at(1), silent_since=at(0))
    assert claimed is not None
    assert (claimed.id, claimed.state, claimed.seen) == (run.id, "running", at(1))
    ledger.batch_runs.heard(run.id, at=at(2), done=3, writers=7)
    failures = [("张三", "报告没有生成", "could not be made")]
    ledger.batch_runs.finish(run.id, at=at(3), state="done", written=6, current=1, failures=failures)
    over = ledger.batch_runs.get(run.id)
    assert over is not None
    assert (over.done, over.writers, over.written, over.current, over.finished) == (3, 7, 6, 1, at(3))
    assert over.failures == (("张三", "报告没有生成", "could not be made"),)
    assert ledger.batch_runs.claim(at=at(4), silent_since=at(3)) is None
    assert ledger.batch_runs.latest() == (over,)


def test_the_same_month_is_asked_for_once(ledger: Ledger) -> None:
    first, _ = ask(ledger)
    again, fresh = ask(ledger, minute=1)
    assert (again, fresh) == (first, False)
    assert ask(ledger, "2026-10")[1]
    ledger.batch_runs.claim(at=at(1), silent_since=at(0))
    assert not ask(ledger)[1]
    ledger.batch_runs.finish(first.id, at=at(2), state="failed")
    assert ask(ledger)[1]


def test_a_silent_run_is_taken_up_again(ledger: Ledger) -> None:
    run, _ = ask(ledger)
    ledger.batch_runs.claim(at=at(1), silent_since=at(0))
    assert ledger.batch_runs.claim(at=at(5), silent_since=at(1)) is None
    again = ledger.batch_runs.claim(at=at(20), silent_since=at(5))
    assert again is not None and again.id == run.id


def test_a_run_of_the_command_line_is_nobody_elses(ledger: Ledger) -> None:
    run = ledger.batch_runs.begin("2026-09", by="root", at=at(0), writers=4, lang="zh", anonymous=True)
    assert (run.state, run.door, run.writers, run.anonymous) == ("running", "command", 4, True)
    assert ledger.batch_runs.claim(at=at(50), silent_since=at(40)) is None


def test_two_workers_never_claim_one_run(opener: Opener) -> None:
    with opener() as ledger:
        for number in range(6):
            ask(ledger, f"2026-{number + 1:02}")
    claimed: list[int] = []

    def work() -> None:
        with opener() as own:
            while run := own.batch_runs.claim(at=at(1), silent_since=at(0)):
                claimed.append(run.id)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == [1, 2, 3, 4, 5, 6]
