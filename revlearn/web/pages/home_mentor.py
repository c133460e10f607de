"""What a mentor's home page shows beside the latest documents: what waits for a word, and the teams' month."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.learn import month as month_named
from revlearn.record import TeamProfile
from revlearn.report.pages.lessons import category_of, title_of
from revlearn.report.pages.numbers import month_title
from revlearn.store import TeamRecord
from revlearn.web.access import Mentor, Viewer
from revlearn.web.pages.queue import queue_writers
from revlearn.web.pages.team import latest_month, team_address
from revlearn.web.rendering import render

router = APIRouter()

TEAMS = 6
"""Teams shown; a mentor has one or two, an administrator may see many."""
WEAKNESSES = 3

WORDING = {
    "mentor_home.waiting": ("待审改动", "Waiting for a decision"),
    "mentor_home.waiting_none": ("没有待审的改动。", "Nothing waits for a decision."),
    "mentor_home.waiting_go": ("开始审阅", "Start"),
    "mentor_home.waiting_unit": ("处", ""),
    "mentor_home.today": ("今天已定", "Settled today"),
    "mentor_home.teams": ("团队近况", "Your teams"),
    "mentor_home.team_line": (
        "{documents} 篇，{edits} 处改动；复发 {back} 项",
        "{documents} documents, {edits} edits; {back} came back",
    ),
    "mentor_home.no_shared": ("没有两人以上共有的问题。", "No weakness is shared."),
    "mentor_home.team_none": ("还没有带教的处室。", "You mentor no team yet."),
    "mentor_home.people": ("{n} 人", "{n} writers"),
}


@dataclass(frozen=True, slots=True)
class Weakness:
    """A shared weakness: its title, its category, how many writers have it."""

    title: str
    category: str
    people: int


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team in its latest month."""

    name: str
    month: str
    address: str
    documents: int
    edits: int
    back: int
    weaknesses: tuple[Weakness, ...]


@dataclass(frozen=True, slots=True)
class MentorHome:
    """What the page shows at once; the teams follow (``teams_part``)."""

    waiting: int
    today: int


def home_mentor(viewer: Viewer) -> MentorHome:
    """The mentor's part of the home page."""
    review = viewer.ledger.review
    return MentorHome(
        waiting=review.count(queue_writers(viewer)),
        today=review.said(viewer.account.name, viewer.now().date().isoformat()),
    )


@router.get("/overview/teams")
def teams_part(request: Request, viewer: Mentor) -> Response:
    """The teams in their latest month. Working them out anew may take a second: the page asks for them afterwards."""
    teams = viewer.teams()
    lines = [_line(request, viewer, team) for team in teams[:TEAMS] if team.writers]
    return render(request, "home_teams.html", lines=lines, more=max(0, len(teams) - TEAMS))


def _line(request: Request, viewer: Viewer, team: TeamRecord) -> TeamLine:
    period, lang = month_named(latest_month(viewer, team)), viewer.lang

    def made(profile: TeamProfile) -> TeamLine:
        return TeamLine(
            team.name, month_title(period.name, lang), team_address(team.name, period.name), profile.documents,
            profile.edits, len(profile.came_back),
            tuple(
                Weakness(title_of(each.key, lang), category_of(each.key.label), len(each.writers))
                for each in profile.weaknesses[:WEAKNESSES]
            ),
        )  # fmt: skip

    line: TeamLine = request.app.state.team_profiles.made(team, period, ("home", lang), made)
    return line
