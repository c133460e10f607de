"""How long texts are kept, purging with a preview and a typed confirmation, and texts with a 密级 mark."""

from __future__ import annotations

from datetime import date
from typing import Annotated, cast

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.batch.permission import SETTING, classified_allowed
from revlearn.classify.corrections import unquoted
from revlearn.record import Retention
from revlearn.store import Purge
from revlearn.store.pair import RETENTIONS
from revlearn.store.retention import Kept
from revlearn.web.access import Administrator, Viewer, not_found
from revlearn.web.rendering import render

router = APIRouter()
Field = Annotated[str, Form()]
KEPT: tuple[Kept, ...] = ("sentences", "figures", "nothing")


@router.get("/admin/retention")
def retention_page(request: Request, viewer: Administrator, done: str = "") -> Response:
    """The settings, and the form for a purge."""
    return _page(request, viewer, done=done if done in ("retention", "classified", "purge") else "")


@router.post("/admin/retention")
def set_retention(viewer: Administrator, retention: Field = "") -> Response:
    """What is kept of new documents."""
    if retention not in RETENTIONS:
        raise not_found()
    viewer.ledger.set_retention(cast(Retention, retention))
    viewer.note("setting-changed", subject=f"retention:{retention}")
    return RedirectResponse("/admin/retention?done=retention", 303)


@router.post("/admin/retention/classified")
def set_classified(viewer: Administrator, allowed: Field = "") -> Response:
    """Whether texts with a 密级 mark are taken in."""
    viewer.ledger.set_setting(SETTING, allowed == "1")
    viewer.note("setting-changed", subject=f"classified:{'allowed' if allowed == '1' else 'refused'}")
    return RedirectResponse("/admin/retention?done=classified", 303)


@router.post("/admin/retention/preview")
def preview(request: Request, viewer: Administrator, before: Field = "", keep: Field = "") -> Response:
    """What a purge would do. Nothing is done yet."""
    day = _day(before)
    if (day is None and before) or keep not in KEPT:
        return _page(request, viewer, refused="retention.bad_day", status=400)
    return _preview(request, viewer, day, cast(Kept, keep))


@router.post("/admin/retention/purge")
def purge(
    request: Request, viewer: Administrator, before: Field = "", keep: Field = "", confirmation: Field = ""
) -> Response:
    """Do it, when the number was typed that the preview showed."""
    day = _day(before)
    if (day is None and before) or keep not in KEPT:
        return _page(request, viewer, refused="retention.bad_day", status=400)
    kept = cast(Kept, keep)
    would = viewer.ledger.purge(before=day, keep=kept, unquoted=unquoted, act=False)
    if confirmation.strip() != str(would.reduced + would.deleted) or would.nothing_to_do:
        return _preview(request, viewer, day, kept, refused=True)
    viewer.ledger.purge(before=day, keep=kept, unquoted=unquoted, act=True)
    state = request.app.state
    for memory in (state.analyses, state.profiles, state.team_profiles):
        memory.forget()
    viewer.note("purge", subject=f"{kept} < {day or 'all'}")
    return RedirectResponse("/admin/retention?done=purge", 303)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _preview(request: Request, viewer: Viewer, day: date | None, keep: Kept, *, refused: bool = False) -> Response:
    would: Purge = viewer.ledger.purge(before=day, keep=keep, unquoted=unquoted, act=False)
    return render(
        request, "admin_purge.html", status=400 if refused else 200, would=would, count=would.reduced + would.deleted,
        before=day.isoformat() if day else "", keep=keep, refused=refused,
    )  # fmt: skip


def _page(request: Request, viewer: Viewer, *, done: str = "", refused: str = "", status: int = 200) -> Response:
    here = viewer.settings.allow_classified
    return render(
        request, "admin_retention.html", status=status, retention=viewer.ledger.retention(), choices=RETENTIONS,
        kept=KEPT, done=done, refused=refused, allowed_here=here, allowed=classified_allowed(viewer.ledger, here=here),
    )  # fmt: skip
