"""A writer's month: the same content and look as the report, with the month to choose and the report to take along.

Looking at the page tells nobody anything: what is *told* (and so moves a lesson) is what a report told, and a page is
looked at by mentors, half-way through a month, or by a browser that fetches ahead. The PDF is the report, so making it
here notes what it told, exactly as ``revlearn report writer`` does.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from fastapi import APIRouter
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.batch.monthly import told_by
from revlearn.learn import NotAMonth, month_of, profile_dict
from revlearn.learn import month as month_named
from revlearn.record import Period, Profile
from revlearn.report.pages import writer_body, writer_pdf
from revlearn.report.pages.charts import Chart
from revlearn.report.pages.numbers import month_title
from revlearn.report.pages.writer_page import writer_month
from revlearn.report.wording import Lang
from revlearn.web.access import SignedIn, Viewer, not_found
from revlearn.web.addresses import know_months
from revlearn.web.profiles import Profiles
from revlearn.web.rendering import render

know_months()
router = APIRouter()


@dataclass(frozen=True, slots=True)
class MonthPage:
    """The month as the page shows it; ``facts`` are name, figure, unit; ``body`` is what the report shows below."""

    facts: tuple[tuple[str, str, str], ...]
    body: Markup


@dataclass(frozen=True, slots=True)
class Months:
    """The months to choose from, the latest first, as (``2026-10``, as a reader says it), and those beside the one
    shown; None where there is nothing to go on to."""

    choices: tuple[tuple[str, str], ...]
    earlier: str | None
    later: str | None


def month_page(profile: Profile, charts: tuple[Chart, ...], lang: Lang) -> MonthPage:
    """What the page of ``profile`` shows, with its ``charts``."""
    content = writer_month(profile, lang, charts=charts)
    return MonthPage(content.facts, Markup(writer_body(content, address="/documents/{}".format)))


def months_to_choose(known: Collection[str], shown: str, today: date, lang: Lang) -> Months:
    """The months with a document, this month and the one shown."""
    current = month_of(today)
    names = sorted({*known, shown, current}, reverse=True)
    at = names.index(shown)
    return Months(
        tuple((name, month_title(name, lang)) for name in names),
        names[at + 1] if at + 1 < len(names) else None,
        names[at - 1] if at else None,
    )


@router.get("/writers/{writer:path}/{month:month}/report.pdf")
def month_pdf(request: Request, viewer: SignedIn, writer: str, month: str) -> Response:
    """The report as PDF. It tells its writer of the lessons it lists, and that is noted."""
    name, period = viewer.writer(writer), period_named(month)
    profile: Profile = request.app.state.profiles.of(name, period)
    content: bytes = request.app.state.profiles.made(
        name, period, ("report", viewer.lang), lambda profile: writer_pdf(profile, lang=viewer.lang)
    )
    viewer.ledger.tell(told_by(profile))
    viewer.note("report-exported", subject=name)
    return download(content, f"{name} {period.name}.pdf", "application/pdf")


@router.get("/writers/{writer:path}/{month:month}/report.json")
def month_json(request: Request, viewer: SignedIn, writer: str, month: str) -> Response:
    """The figures of the month for other programs: no document's text, and nothing is told by it."""
    name, period = viewer.writer(writer), period_named(month)
    figures = profile_dict(request.app.state.profiles.of(name, period))
    viewer.note("report-exported", subject=name)
    content = json.dumps(figures, ensure_ascii=False, indent=1).encode()
    return download(content, f"{name} {period.name}.json", "application/json")


@router.get("/writers/{writer:path}/{month:month}")
def month_shown(request: Request, viewer: SignedIn, writer: str, month: str) -> Response:
    """The month."""
    name, period = viewer.writer(writer), period_named(month)
    today = viewer.now().date()
    profiles: Profiles = request.app.state.profiles

    def made(profile: Profile) -> MonthPage:
        return month_page(profile, profiles.charts(profile, viewer.lang), viewer.lang)

    page = profiles.made(name, period, ("month page", viewer.lang), made)
    return render(
        request, "month.html", writer=name, period=period, page=page, own=name == viewer.account.writer,
        title=month_title(period.name, viewer.lang), address=address_of, running=period.first <= today <= period.last,
        months=months_to_choose(viewer.ledger.catalogue.months((name,)), period.name, today, viewer.lang),
    )  # fmt: skip


@router.get("/writers/{writer:path}")
def chosen_month(viewer: SignedIn, writer: str, month: str = "") -> Response:
    """To the month chosen, or to the latest one with a document. The last of these routes: names may hold slashes."""
    name = viewer.writer(writer)
    if not month:
        known = viewer.ledger.catalogue.months((name,))
        month = known[0] if known else month_of(viewer.now().date())
    return RedirectResponse(address_of(name, period_named(month).name), 303)


def period_named(month: str) -> Period:
    """The month of an address; 404 for what is none."""
    try:
        return month_named(month)
    except NotAMonth as error:
        raise not_found() from error


def current_month(viewer: Viewer) -> Period:
    """The month it is now."""
    return month_named(month_of(viewer.now().date()))


def address_of(writer: str, *rest: str) -> str:
    """The address of one of a writer's pages."""
    return "/".join(("/writers", quote(writer, safe=""), *rest))


def download(content: bytes, name: str, kind: str) -> Response:
    """A file to be saved under ``name``, whatever characters that has."""
    return Response(
        content,
        media_type=kind,
        headers={"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"},
    )
