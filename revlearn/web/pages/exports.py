"""Exports of a team's month for mentors: Excel, PDF, JSON, CSV. Formulas in cells stay text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.learn import profile_dict
from revlearn.record import TeamProfile
from revlearn.report.analysis_csv import neutral
from revlearn.report.pages import team_pdf, team_xlsx
from revlearn.report.pages.lessons import title_of
from revlearn.report.pages.phrases import say
from revlearn.report.pages.team_page import names_of
from revlearn.report.wording import Lang, category_name, nature_name, subtype_name
from revlearn.web.access import Mentor, not_found
from revlearn.web.pages.cards import chosen_team
from revlearn.web.pages.team import choosing, latest_month
from revlearn.web.pages.writer import download, period_named
from revlearn.web.rendering import render
from revlearn.web.wording import Wording

router = APIRouter()
SCHEMA = "revlearn.team/1"
FORMS: Mapping[str, tuple[str, str]] = {
    "xlsx": ("team.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pdf": ("team.pdf", "application/pdf"),
    "json": ("team.json", "application/json"),
    "rates": ("rates.csv", "text/csv; charset=utf-8"),
    "lessons": ("lessons.csv", "text/csv; charset=utf-8"),
}
"""What can be exported → the end of the file's name, and its kind."""
RATE_COLUMNS = ("writer", "category", "subtype", "nature", "count", "per_1000", "low", "high", "trend")
LESSON_COLUMNS = (
    "writer", "lesson", "category", "subtype", "state", "first", "last", "occurrences", "in_period", "back",
)  # fmt: skip
Text = Callable[..., str]


@router.get("/exports")
def exports_page(request: Request, viewer: Mentor, team: str = "", month: str = "", anonymous: str = "") -> Response:
    """What can be exported of a team's month."""
    chosen = chosen_team(viewer, team)
    if chosen is None:
        return render(request, "no_team.html", title="exports.title")
    period = period_named(month or latest_month(viewer, chosen))
    return render(
        request, "exports.html", forms_=list(FORMS), hidden=anonymous == "1", **choosing(viewer, chosen, period.name)
    )  # fmt: skip


@router.get("/exports/{team:path}/{month}/{form}")
def export(request: Request, viewer: Mentor, team: str, month: str, form: str, anonymous: str = "") -> Response:
    """One file."""
    if form not in FORMS:
        raise not_found()
    period, chosen = period_named(month), viewer.team(team)
    hidden, lang = anonymous == "1", viewer.lang
    wording: Wording = request.app.state.wording

    def content(profile: TeamProfile) -> bytes:
        return exported(profile, form, lang, anonymous=hidden, t=wording(lang))

    made: bytes = request.app.state.team_profiles.made(chosen, period, ("export", form, lang, hidden), content)
    viewer.note("report-exported", subject=chosen.name)
    name, kind = FORMS[form]
    return download(made, f"{chosen.name} {period.name} {name}", kind)


def exported(team: TeamProfile, form: str, lang: Lang, *, anonymous: bool, t: Text) -> bytes:
    """The content of the file."""
    if form == "xlsx":
        return team_xlsx(team, anonymous=anonymous, lang=lang)
    if form == "pdf":
        return team_pdf(team, anonymous=anonymous, lang=lang)
    names = names_of(team, lang, anonymous=anonymous)
    if form == "json":
        return json.dumps(team_dict(team, names), ensure_ascii=False, indent=1).encode()
    if form == "rates":
        return table([t(f"export.{column}") for column in RATE_COLUMNS], rate_rows(team, names, lang))
    return table([t(f"export.{column}") for column in LESSON_COLUMNS], lesson_rows(team, names, lang, t))


def team_dict(team: TeamProfile, names: Mapping[str, str]) -> dict[str, Any]:
    """The team's figures as a JSON-ready object: each writer's profile under the name shown; no document's text."""
    order = list(names)
    members = sorted(team.profiles, key=lambda each: order.index(each.writer))
    return {
        "schema": SCHEMA,
        "team": team.name,
        "period": team.period.name,
        "documents": team.documents,
        "draft_characters": team.draft_characters,
        "edits": team.edits,
        "writers": [profile_dict(replace(member, writer=names[member.writer])) for member in members],
        "weaknesses": [
            {
                "label": each.key.label, "rule": each.key.rule, "occurrences": each.occurrences,
                "writers": [names[writer] for writer in each.writers],
                "came_back": [names[writer] for writer in each.came_back],
            }
            for each in team.weaknesses
        ],
    }  # fmt: skip


def rate_rows(team: TeamProfile, names: Mapping[str, str], lang: Lang) -> Iterator[Sequence[object]]:
    """Each writer's rates."""
    for writer in names:
        member = next(each for each in team.profiles if each.writer == writer)
        for rate in member.rates:
            yield (
                names[writer], category_name(rate.category, lang), subtype_name(rate.category, rate.subtype, lang),
                nature_name(rate.nature, lang), rate.count, f"{rate.per_1000:.2f}", f"{rate.interval[0]:.2f}",
                f"{rate.interval[1]:.2f}", say(rate.trend, lang),
            )  # fmt: skip


def lesson_rows(team: TeamProfile, names: Mapping[str, str], lang: Lang, t: Text) -> Iterator[Sequence[object]]:
    """Each writer's lessons with their states."""
    for writer in names:
        member = next(each for each in team.profiles if each.writer == writer)
        for lesson in member.lessons:
            category, _, subtype = lesson.key.label.partition(".")
            yield (
                names[writer], title_of(lesson.key, lang), category_name(category, lang),
                subtype_name(category, subtype, lang), say(f"state_{lesson.state}", lang), lesson.first_seen,
                lesson.last_seen, lesson.occurrences, lesson.in_period, t("export.yes") if lesson.recurred else "",
            )  # fmt: skip


def table(heads: Sequence[str], rows: Iterator[Sequence[object]]) -> bytes:
    """CSV that Excel reads, UTF-8 with a byte-order mark; no cell is taken for a formula."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([neutral(str(cell)) for cell in row])
    return stream.getvalue().encode("utf-8-sig")
