"""The monthly job as a run that the ledger knows of: who asked for it, how far it is, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from revlearn.batch.monthly import Made, month_reports, writers_of
from revlearn.learn import month
from revlearn.model import RevlearnError
from revlearn.store import Ledger
from revlearn.store.batch_runs import BatchRun

Clock = Callable[[], datetime]
SILENT = timedelta(minutes=15)
"""After this long without a word a run counts as killed: the longest step, fifty writers, takes a minute or two."""


def stamp(at: datetime) -> str:
    """``at`` (aware) as the ledger keeps times: ISO in UTC, whole seconds."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def run_here(
    ledger: Ledger, name: str, output: Path, *, by: str, clock: Clock, lang: Literal["zh", "en"] = "zh",
    anonymous: bool = False, processes: int | None = None, cluster: str | None = None,
    done: Callable[[int], None] = lambda count: None,
) -> Made:  # fmt: skip
    """``month_reports`` at once, noted as a run of ``by``. Raises what that raises; the run is noted as failed then."""
    writers = len(writers_of(ledger, month(name)))
    run = ledger.batch_runs.begin(
        name, by=by, at=stamp(clock()), writers=writers, lang=lang, anonymous=anonymous
    )  # fmt: skip
    return _carried_out(ledger, run, output, clock, processes, cluster, done)


def run_waiting(ledger: Ledger, output: Path, *, clock: Clock, processes: int | None = None) -> BatchRun | None:
    """Carry out the run that waits longest, as a worker does; None when none waits.

    What the user can act on is noted in the run, which is failed then; a fault of the program is raised as well.
    """
    now = clock()
    run = ledger.batch_runs.claim(at=stamp(now), silent_since=stamp(now - SILENT))
    if run is None:
        return None
    with suppress(RevlearnError):
        _carried_out(ledger, run, output, clock, processes, None, lambda count: None)
    return ledger.batch_runs.get(run.id)


def _carried_out(
    ledger: Ledger, run: BatchRun, output: Path, clock: Clock, processes: int | None, cluster: str | None,
    done: Callable[[int], None],
) -> Made:  # fmt: skip
    dealt = 0
    writers = run.writers or len(writers_of(ledger, month(run.month)))
    ledger.batch_runs.heard(run.id, at=stamp(clock()), done=0, writers=writers)

    def heard(count: int) -> None:
        nonlocal dealt
        dealt += count
        ledger.batch_runs.heard(run.id, at=stamp(clock()), done=dealt, writers=writers)
        done(count)

    try:
        made = month_reports(
            ledger, run.month, output, lang=run.lang, anonymous=run.anonymous, processes=processes, cluster=cluster,
            done=heard,
        )  # fmt: skip
    except Exception as error:
        reason = (str(error), error.english) if isinstance(error, RevlearnError) else (type(error).__name__,) * 2
        ledger.batch_runs.finish(run.id, at=stamp(clock()), state="failed", failures=[("", *reason)])
        raise
    failures = [(each.name, each.reason, each.english) for each in made.failures]
    ledger.batch_runs.finish(
        run.id, at=stamp(clock()), state="done", written=made.written, current=made.current, failures=failures
    )
    return made
