"""The audit log: filtered, a page at a time, and as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import cast, get_args
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.accounts import Action, AuditRecord
from revlearn.web.access import Administrator, Viewer
from revlearn.web.pages.exports import table
from revlearn.web.pages.writer import download
from revlearn.web.rendering import clock_text, render, text_of
from revlearn.web.security.sessions import stamp

router = APIRouter()
LINES = 50
MOST = 50_000
"""Lines of a CSV."""
ACTIONS: tuple[Action, ...] = get_args(Action)
COLUMNS = ("at", "login", "action", "subject", "entry", "address")


@router.get("/admin/audit")
def audit_page(
    request: Request, viewer: Administrator, login: str = "", action: str = "", first: str = "", last: str = "",
    before: str = "",
) -> Response:  # fmt: skip
    """The latest first; ``before`` is the key of the last line of the page before."""
    chosen = {"login": login.strip()[:64], "action": action if action in ACTIONS else "", "first": first, "last": last}
    key = int(before) if before.isascii() and before.isdecimal() and len(before) < 10 else None
    found = _records(viewer, chosen, before=key, limit=LINES + 1)
    shown = found[:LINES]
    query = urlencode({name: value for name, value in chosen.items() if value})
    return render(
        request, "admin_audit.html", rows=[(each, clock_text(each.at, viewer.now())) for each in shown], chosen=chosen,
        actions=ACTIONS, query=query, first_page=key is None,
        older=f"?{query}{'&' if query else ''}before={shown[-1].id}" if len(found) > LINES else "",
    )  # fmt: skip


@router.get("/admin/audit.csv")
def audit_csv(
    request: Request, viewer: Administrator, login: str = "", action: str = "", first: str = "", last: str = ""
) -> Response:
    """What the filter shows, as a table for a spreadsheet."""
    chosen = {"login": login.strip()[:64], "action": action if action in ACTIONS else "", "first": first, "last": last}
    records = _records(viewer, chosen, before=None, limit=MOST)

    def rows() -> Iterator[tuple[object, ...]]:
        for each in records:
            at = datetime.fromisoformat(each.at).astimezone(viewer.now().tzinfo)
            said = text_of(request, f"audit.{each.action}")
            yield at.strftime("%Y-%m-%d %H:%M:%S"), each.login or "", said, each.subject, each.entry or "", each.address

    content = table([text_of(request, f"audit.column.{column}") for column in COLUMNS], rows())
    viewer.note("report-exported", subject="audit")
    return download(content, "audit.csv", "text/csv; charset=utf-8")


def _records(viewer: Viewer, chosen: dict[str, str], *, before: int | None, limit: int) -> tuple[AuditRecord, ...]:
    """The records that the filter lets through; days are those of the server's zone, both included."""
    first, last = _day(chosen["first"]), _day(chosen["last"])
    zone = viewer.now().tzinfo
    start = stamp(datetime.combine(first, time(), zone)) if first else None
    end = stamp(datetime.combine(last + timedelta(days=1), time(), zone) - timedelta(seconds=1)) if last else None
    return viewer.ledger.audit.records(
        login=chosen["login"] or None, action=cast("Action | None", chosen["action"] or None), first=start, last=end,
        before=before, limit=limit,
    )  # fmt: skip


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if date(1970, 1, 2) < found < date(9999, 1, 1) else None
