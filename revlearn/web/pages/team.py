"""A team's month: what its writers share, whom it concerns, what came back, what to train. Nobody is ranked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.learn import month_of
from revlearn.model import LABELS
from revlearn.record import TeamProfile
from revlearn.report.pages.charts import Chart, month_charts
from revlearn.report.pages.lessons import category_of, subtype_of
from revlearn.report.pages.numbers import month_title, per_1000
from revlearn.report.pages.phrases import say
from revlearn.report.pages.screen import embedded
from revlearn.report.pages.team_page import TeamMonth, names_of, team_month
from revlearn.report.wording import Lang
from revlearn.store import TeamRecord
from revlearn.web.access import Mentor, Viewer
from revlearn.web.pages.writer import months_to_choose, period_named
from revlearn.web.rendering import render

router = APIRouter()
SHADES = 5
"""Steps of a cell's ground; the figure stands in it, so shade never speaks alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the heat map: the figure as shown ("" for none) and its shade, 0 to 5."""

    figure: str
    shade: int


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One writer of the heat map. ``address`` leads to the writer's month; "" where names are hidden."""

    name: str
    address: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """The heat map writer × sub-type: columns as category and name, rows in the order of names."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, slots=True)
class Dashboard:
    """What the page shows."""

    month: TeamMonth
    heat: Heat


def dashboard(team: TeamProfile, lang: Lang, *, anonymous: bool) -> Dashboard:
    """The content of the page."""
    names = names_of(team, lang, anonymous=anonymous)
    month = team_month(team, lang, anonymous=anonymous, drawn=False)
    return Dashboard(month, heat_of(team.heat, names, team.period.name, lang, linked=not anonymous))


def heat_of(
    figures: Mapping[tuple[str, str], float], names: Mapping[str, str], month: str, lang: Lang, *, linked: bool
) -> Heat:
    """The heat map as a table. ``names`` gives each writer's name as shown, in the order of rows."""
    labels = sorted({label for (_, label), value in figures.items() if value}, key=LABELS.index)
    known = {writer for writer, _ in figures}
    greatest = max(figures.values(), default=0.0)

    def cell(value: float) -> Cell:
        shade = min(SHADES, 1 + int(SHADES * value / greatest)) if value and greatest else 0
        return Cell(per_1000(value) if value else "", shade)

    rows = tuple(
        HeatRow(
            shown,
            f"/writers/{quote(writer, safe='')}/{month}" if linked else "",
            tuple(cell(figures.get((writer, label), 0.0)) for label in labels),
        )
        for writer, shown in names.items()
        if writer in known
    )
    return Heat(tuple((category_of(label), subtype_of(label, lang)) for label in labels), rows if labels else ())


def team_address(team: str, month: str, *rest: str, anonymous: bool = False) -> str:
    """The address of a team's month, or of something below it."""
    path = "/".join(("/teams", quote(team, safe=""), month, *rest))
    return f"{path}?anonymous=1" if anonymous else path


def latest_month(viewer: Viewer, team: TeamRecord) -> str:
    """The latest month with a document of the team; this month when there is none."""
    known = viewer.ledger.catalogue.months(team.writers) if team.writers else ()
    return known[0] if known else month_of(viewer.now().date())


@router.get("/teams")
def teams_page(request: Request, viewer: Mentor, team: str = "", month: str = "", anonymous: str = "") -> Response:
    """The teams mentored; with ``team`` and ``month``, to that month."""
    if team:
        chosen = viewer.team(team)
        name = period_named(month).name if month else latest_month(viewer, chosen)
        return RedirectResponse(team_address(chosen.name, name, anonymous=anonymous == "1"), 303)
    teams = viewer.teams()
    if len(teams) == 1:
        return RedirectResponse(team_address(teams[0].name, latest_month(viewer, teams[0])), 303)
    rows = [
        {"name": each.name, "writers": each.writers, "address": team_address(each.name, name),
         "month": month_title(name, viewer.lang)}
        for each in teams
        for name in [latest_month(viewer, each)]
    ]  # fmt: skip
    return render(request, "teams.html", rows=rows)


@router.get("/teams/{team:path}/{month}/charts")
def charts_part(request: Request, viewer: Mentor, team: str, month: str) -> Response:
    """The charts of the months, which take longer than the page: it asks for them when it is there."""
    chosen, period = viewer.team(team), period_named(month)

    def drawn(profile: TeamProfile) -> tuple[Chart, ...]:
        return month_charts(profile.months, say("chart_recurrence_team", viewer.lang), viewer.lang)

    charts = request.app.state.team_profiles.made(chosen, period, ("charts", viewer.lang), drawn)
    template = "team_charts.html" if request.headers.get("hx-request") else "team_charts_page.html"
    shown = [(chart, embedded(chart.svg)) for chart in charts]
    return render(request, template, charts=shown, team=chosen.name, address=team_address(chosen.name, period.name))


@router.get("/teams/{team:path}/{month}")
def team_page(request: Request, viewer: Mentor, team: str, month: str, anonymous: str = "") -> Response:
    """The dashboard."""
    period, chosen = period_named(month), viewer.team(team)
    hidden = anonymous == "1"
    page: Dashboard = request.app.state.team_profiles.made(
        chosen, period, ("dashboard", viewer.lang, hidden),
        lambda profile: dashboard(profile, viewer.lang, anonymous=hidden),
    )  # fmt: skip
    return render(request, "team.html", page=page, hidden=hidden, **choosing(viewer, chosen, period.name))


def choosing(viewer: Viewer, team: TeamRecord, month: str) -> dict[str, Any]:
    """What the form that chooses team and month needs, and addresses of what belongs to them."""
    known = viewer.ledger.catalogue.months(team.writers) if team.writers else ()
    months = months_to_choose(known, month, viewer.now().date(), viewer.lang)
    query = urlencode({"team": team.name, "month": month})
    return {
        "team": team.name, "members": team.writers, "teams": [(each.name, each.name) for each in viewer.teams()],
        "month": month, "month_title": month_title(month, viewer.lang), "months": months,
        "address": team_address, "cards_address": f"/teaching-cards?{query}", "exports_address": f"/exports?{query}",
    }  # fmt: skip
