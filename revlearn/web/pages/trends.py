"""A writer's year: the charts of the report at full size, and every figure behind them as a table."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.learn import STEPS
from revlearn.record import MonthFigures, Profile
from revlearn.report.pages.charts import Chart
from revlearn.report.pages.numbers import amount, interval, month_title, per_1000, percent
from revlearn.report.pages.phrases import say
from revlearn.report.pages.writer_page import RateRow, rate_rows
from revlearn.report.wording import CATEGORIES, Lang, category_name
from revlearn.web.access import SignedIn
from revlearn.web.pages.writer import address_of, current_month
from revlearn.web.pages.writer_wording import WORDING as WORDS
from revlearn.web.profiles import Profiles
from revlearn.web.rendering import render

router = APIRouter()
NONE = "—"
TOLD = ("rising", "falling")
"""Trends worth a line of their own."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of figures: the heads of its columns, and a row a month, the latest first."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as an image inside the page, and the figures it draws."""

    title: str
    note: str
    source: str
    alt: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class TrendsPage:
    """Everything the page shows. ``errors`` says how the error rate went over the year, ``moving`` which sub-types rise
    or fall."""

    month: str
    charts: tuple[Drawn, ...]
    errors: str
    moving: tuple[RateRow, ...]


def trends_page(profile: Profile, charts: tuple[Chart, ...], lang: Lang) -> TrendsPage:
    """The year up to the end of the period of ``profile``; no ``charts`` when there never was a document."""
    tables = (_steps, _shares, _errors, _recurrence)
    latest_first = tuple(reversed(profile.months))
    moving = rate_rows([rate for rate in profile.rates if rate.trend in TOLD], lang)
    trend = profile.errors.trend
    return TrendsPage(
        month=month_title(profile.period.name, lang),
        charts=tuple(
            _drawn(chart, table(latest_first, lang)) for chart, table in zip(charts, tables, strict=bool(charts))
        ),
        errors=say("steady_year" if trend == "steady" else trend, lang),
        moving=moving,
    )


def _drawn(chart: Chart, figures: Figures) -> Drawn:
    source = "data:image/svg+xml;base64," + base64.b64encode(chart.svg.encode()).decode("ascii")
    return Drawn(chart.title, chart.note, source, chart.alt, figures)


def _word(key: str, lang: Lang) -> str:
    return WORDS[f"trends.{key}"][lang == "en"]


def _table(months: Sequence[MonthFigures], lang: Lang, heads: Sequence[str], cells: Sequence[Sequence[str]]) -> Figures:
    rows = tuple(
        (month_title(month.month, lang), amount(month.documents), *row)
        for month, row in zip(months, cells, strict=True)
    )
    return Figures((_word("month", lang), _word("documents", lang), *heads), rows)


def _steps(months: Sequence[MonthFigures], lang: Lang) -> Figures:
    cells = [
        [_rate(month.by_step.get(step, 0), month.draft_characters) for step in STEPS] for month in months
    ]  # fmt: skip
    return _table(months, lang, [say(f"step_{step}", lang) for step in STEPS], cells)


def _rate(count: int, characters: int) -> str:
    return per_1000(1000 * count / characters) if characters else NONE


def _shares(months: Sequence[MonthFigures], lang: Lang) -> Figures:
    cells = []
    for month in months:
        total = sum(month.by_category.values())
        counts = [month.by_category.get(category, 0) for category in CATEGORIES]
        cells.append([f"{percent(count / total)} ({count})" if total else NONE for count in counts])
    return _table(months, lang, [category_name(category, lang) for category in CATEGORIES], cells)


def _errors(months: Sequence[MonthFigures], lang: Lang) -> Figures:
    heads = [_word(name, lang) for name in ("characters", "errors", "per_1000", "interval")]
    cells = [
        [
            amount(month.draft_characters), amount(month.errors.count), per_1000(month.errors.per_1000),
            interval(month.errors),
        ]
        if month.documents
        else [NONE] * len(heads)
        for month in months
    ]  # fmt: skip
    return _table(months, lang, heads, cells)


def _recurrence(months: Sequence[MonthFigures], lang: Lang) -> Figures:
    heads = [_word(name, lang) for name in ("recurrence", "kept")]
    cells = [
        [NONE if share is None else percent(share) for share in (month.recurrence, month.kept_share)]
        for month in months
    ]
    return _table(months, lang, heads, cells)


@router.get("/writers/{writer:path}/trends")
def trends(request: Request, viewer: SignedIn, writer: str) -> Response:
    """The year up to this month."""
    name, period = viewer.writer(writer), current_month(viewer)
    profiles: Profiles = request.app.state.profiles

    def made(profile: Profile) -> TrendsPage:
        return trends_page(profile, profiles.charts(profile, viewer.lang), viewer.lang)

    page = profiles.made(name, period, ("trends", viewer.lang), made)
    return render(request, "trends.html", writer=name, page=page, period=period, address=address_of)
