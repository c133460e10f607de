"""The monthly job: started, and asked how far it is."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter

from revlearn.learn import month_of
from revlearn.store.batch_runs import BatchRun
from revlearn.web.access import Viewer, not_found
from revlearn.web.api.caller import AdministratorCaller
from revlearn.web.api.shapes import Run, Runs, WantedRun
from revlearn.web.pages.writer import period_named
from revlearn.web.security.sessions import stamp

router = APIRouter(tags=["monthly job"])


@router.post("/batch", status_code=202)
def start(viewer: AdministratorCaller, wanted: WantedRun) -> Run:
    """Have the reports of a month made; the run of that month that is waiting or going on, if there is one."""
    if period_named(wanted.month).name > month_of(viewer.now().date()):
        raise not_found()
    run, _ = viewer.ledger.batch_runs.ask(
        wanted.month, by=viewer.account.name, at=stamp(viewer.now()), lang=viewer.lang
    )
    viewer.note("batch", subject=wanted.month)
    return _run(run, viewer)


@router.get("/batch")
def runs(viewer: AdministratorCaller) -> Runs:
    """The latest runs, the newest first."""
    return Runs(runs=[_run(each, viewer) for each in viewer.ledger.batch_runs.latest()])


def _run(run: BatchRun, viewer: Viewer) -> Run:
    place = 2 if viewer.lang == "en" else 1
    finished = datetime.fromisoformat(run.finished) if run.finished else None
    return Run(
        run=run.id, month=run.month, state=run.state, asked=datetime.fromisoformat(run.asked), finished=finished,
        writers=run.writers, done=run.done, written=run.written, current=run.current,
        failures=[": ".join(filter(None, (each[0], each[place]))) for each in run.failures],
    )  # fmt: skip
