"""Teams: made and removed, with the writers who are in them and the mentors who look after them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.model import RevlearnError
from revlearn.web.access import Administrator, Viewer, not_found
from revlearn.web.pages.admin_accounts import said
from revlearn.web.rendering import render

router = APIRouter()
Field = Annotated[str, Form()]
Fields = Annotated[list[str], Form()]


@router.get("/admin/teams")
def teams_page(request: Request, viewer: Administrator, done: str = "") -> Response:
    """All teams."""
    return _page(request, viewer, done=bool(done))


@router.post("/admin/teams")
def make_team(request: Request, viewer: Administrator, team: Field = "") -> Response:
    """A new team."""
    try:
        viewer.ledger.make_team(team)
    except RevlearnError as error:
        return _page(request, viewer, refused=said(viewer, error), status=400)
    return _changed(viewer, team.strip())


@router.post("/admin/teams/remove")
def remove_team(request: Request, viewer: Administrator, team: Field = "") -> Response:
    """Remove a team without writers."""
    try:
        viewer.ledger.remove_team(team)
    except RevlearnError as error:
        return _page(request, viewer, refused=said(viewer, error), status=400)
    return _changed(viewer, team)


@router.post("/admin/teams/writers")
def put_writer(viewer: Administrator, writer: Field = "", team: Field = "") -> Response:
    """Put a writer into a team; without one, out of any."""
    if writer not in {each.name for each in viewer.ledger.writers()}:
        raise not_found()
    if team and team not in {each.name for each in viewer.ledger.teams()}:
        raise not_found()
    viewer.ledger.assign(writer, team or None)
    return _changed(viewer, team or writer)


@router.post("/admin/teams/mentors")
def set_mentors(viewer: Administrator, team: Field = "", mentors: Fields = []) -> Response:  # noqa: B006
    """Who mentors a team, in the place of those before."""
    if team not in {each.name for each in viewer.ledger.teams()}:
        raise not_found()
    for account in viewer.ledger.accounts.all():
        wanted = account.login in mentors and account.role != "writer"
        if wanted != (team in account.teams):
            teams = {*account.teams, team} if wanted else {*account.teams} - {team}
            viewer.ledger.accounts.set_teams(account.id, teams)
    return _changed(viewer, team)


def _changed(viewer: Viewer, subject: str) -> Response:
    viewer.note("team-changed", subject=subject)
    return RedirectResponse("/admin/teams?done=1", 303)


def _page(request: Request, viewer: Viewer, *, done: bool = False, refused: str = "", status: int = 200) -> Response:
    accounts = [each for each in viewer.ledger.accounts.all() if each.role != "writer" and not each.disabled]
    writers = viewer.ledger.writers()
    rows = [
        {"name": team.name, "writers": team.writers,
         "mentors": [(each.login, each.name, team.name in each.teams) for each in accounts]}
        for team in viewer.ledger.teams()
    ]  # fmt: skip
    return render(
        request, "admin_teams.html", status=status, rows=rows, done=done, refused=refused,
        writers=[(each.name, each.team or "") for each in writers],
        alone=[each.name for each in writers if not each.team],
    )  # fmt: skip
