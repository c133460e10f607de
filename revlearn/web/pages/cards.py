"""Teaching cards: a team's shared weaknesses with the writers' own sentences, to be printed for a training session."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.record import TeamProfile
from revlearn.report.pages.team_page import TeamMonth, team_month
from revlearn.store import TeamRecord
from revlearn.web.access import Mentor, Viewer
from revlearn.web.pages.team import choosing, latest_month
from revlearn.web.pages.writer import period_named
from revlearn.web.rendering import render

router = APIRouter()


@router.get("/teaching-cards")
def cards_page(request: Request, viewer: Mentor, team: str = "", month: str = "", anonymous: str = "") -> Response:
    """The cards of a team's month; of the first team and its latest month when none are named."""
    chosen = chosen_team(viewer, team)
    if chosen is None:
        return render(request, "no_team.html", title="cards.title")
    period = period_named(month or latest_month(viewer, chosen))
    hidden = anonymous == "1"

    def content(profile: TeamProfile) -> TeamMonth:
        return team_month(profile, viewer.lang, anonymous=hidden, drawn=False)

    page: TeamMonth = request.app.state.team_profiles.made(chosen, period, ("cards", viewer.lang, hidden), content)
    return render(request, "cards.html", page=page, hidden=hidden, **choosing(viewer, chosen, period.name))


def chosen_team(viewer: Viewer, name: str) -> TeamRecord | None:
    """The team of that name, or the first one; None for a mentor without any. 404 for one that is not seen."""
    if name:
        return viewer.team(name)
    teams = viewer.teams()
    return viewer.team(teams[0].name) if teams else None
