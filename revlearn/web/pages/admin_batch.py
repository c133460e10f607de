"""The monthly job: asked for on the page, carried out by the worker process, followed while it runs, its files."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, cast
from urllib.parse import quote

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from revlearn.batch.report_files import STATE
from revlearn.learn import month_of
from revlearn.learn.periods import months_up_to
from revlearn.report.pages.numbers import month_title
from revlearn.store.batch_runs import BatchRun
from revlearn.web.access import Administrator, Viewer, not_found
from revlearn.web.pages.writer import period_named
from revlearn.web.rendering import clock_text, render
from revlearn.web.security.sessions import stamp
from revlearn.web.settings import Lang
from revlearn.web.work.monthly import reports_folder

router = APIRouter()
Field = Annotated[str, Form()]
RUNS = 12
MONTHS = 24
SUMMARY = "summary.json"


@router.get("/admin/batch")
def batch_page(request: Request, viewer: Administrator, asked: str = "", month: str = "") -> Response:
    """The form, the last runs, and the files of a month."""
    shown = period_named(month).name if month else ""
    made = _months_made(viewer)
    if not shown and made:
        shown = made[0]
    months = [each.name for each in reversed(months_up_to(viewer.now().date(), MONTHS))]
    last = months[1]
    return render(
        request, "admin_batch.html", asked=asked if asked in ("asked", "open") else "",
        months=[(name, month_title(name, viewer.lang)) for name in months], last=last,
        made=[(name, month_title(name, viewer.lang)) for name in made], shown=shown,
        shown_title=month_title(shown, viewer.lang) if shown else "", address=_address,
        files=result_files(viewer, shown) if shown else [], **_runs(viewer),
    )  # fmt: skip


@router.get("/admin/batch/runs")
def runs_part(request: Request, viewer: Administrator) -> Response:
    """The runs alone: the page asks for them again while one is open."""
    return render(request, "admin_batch_runs.html", **_runs(viewer))


@router.post("/admin/batch")
def run_now(viewer: Administrator, month: Field = "", lang: Field = "zh", anonymous: Field = "") -> Response:
    """Ask for a run. One of that month that is open already is not asked for again."""
    period = period_named(month)
    if period.name > month_of(viewer.now().date()):
        raise not_found()
    _, fresh = viewer.ledger.batch_runs.ask(
        period.name, by=viewer.account.name, at=stamp(viewer.now()), lang=cast(Lang, "en" if lang == "en" else "zh"),
        anonymous=anonymous == "1",
    )  # fmt: skip
    if fresh:
        viewer.note("batch", subject=period.name)
    return RedirectResponse(f"/admin/batch?asked={'asked' if fresh else 'open'}", 303)


@router.get("/admin/batch/{month}/{file:path}")
def result_file(viewer: Administrator, month: str, file: str) -> Response:
    """One file that a run has written."""
    name = period_named(month).name
    if file not in {each["path"] for each in result_files(viewer, name)}:
        raise not_found()
    viewer.note("report-exported", subject=f"{name}: {file}")
    path = reports_folder(viewer.settings) / name / file
    return FileResponse(path, filename=f"{name} {PurePosixPath(file).name}")


def result_files(viewer: Viewer, month: str) -> list[dict[str, str]]:
    """What runs have written for ``month``: those the job itself knows, and that are there."""
    folder = reports_folder(viewer.settings) / month
    try:
        known = json.loads((folder / STATE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        # No run has come so far, or it is writing for the first time.
        return []
    paths = [path for path in sorted(known, key=lambda path: (path.count("/"), path)) if (folder / path).is_file()]
    if (folder / SUMMARY).is_file():
        paths.append(SUMMARY)
    return [{"path": path, "name": path, "kind": Path(path).suffix[1:].upper()} for path in paths]


def _months_made(viewer: Viewer) -> list[str]:
    """The months that have files, the latest first."""
    folder = reports_folder(viewer.settings)
    return sorted((path.parent.name for path in folder.glob(f"*/{STATE}")), reverse=True)


def _address(month: str, path: str) -> str:
    return f"/admin/batch/{month}/{quote(path)}"


def _runs(viewer: Viewer) -> dict[str, Any]:
    runs = viewer.ledger.batch_runs.latest(RUNS)
    return {
        "runs": [_shown(viewer, run) for run in runs],
        "open": any(run.door == "web" and run.state in ("waiting", "running") for run in runs),
    }


def _shown(viewer: Viewer, run: BatchRun) -> dict[str, Any]:
    now = viewer.now()
    return {
        "month": month_title(run.month, viewer.lang), "name": run.month, "door": run.door, "by": run.by,
        "asked": clock_text(run.asked, now), "finished": clock_text(run.finished, now) if run.finished else "",
        "state": run.state, "done": run.done, "writers": run.writers, "written": run.written, "current": run.current,
        "share": round(100 * run.done / run.writers) if run.writers else 0, "anonymous": run.anonymous,
        "failures": [(name, english if viewer.lang == "en" else reason) for name, reason, english in run.failures],
    }  # fmt: skip
