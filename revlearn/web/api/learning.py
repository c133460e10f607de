"""What writers learn: profiles, exercises and answers; and a new draft checked before it is handed in."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from revlearn.batch.dictionary import dictionary_of
from revlearn.batch.permission import classified_allowed
from revlearn.learn import due_on
from revlearn.learn.profile_json import profile_dict
from revlearn.model import LoadedText, RevlearnError
from revlearn.record import Answer
from revlearn.report.practice_json import exercise_dict
from revlearn.web.access import not_found
from revlearn.web.api.caller import Caller
from revlearn.web.api.shapes import (
    Draft,
    Exercise,
    Exercises,
    Key,
    Me,
    Mended,
    Month,
    Noted,
    People,
    Team,
    contract,
)  # fmt: skip
from revlearn.web.checking import Draft as Checkable
from revlearn.web.checking import TooManyChecks
from revlearn.web.pages.writer import period_named

router = APIRouter(tags=["learning"])
WriterName = Annotated[str, Path(max_length=200)]


@router.get("/me", tags=["people"])
def me(viewer: Caller) -> Me:
    """The account that the token stands for."""
    account = viewer.account
    return Me(
        login=account.login, name=account.name, role=account.role, writer=account.writer, teams=list(account.teams),
        lang=account.lang,
    )  # fmt: skip


@router.get("/writers", tags=["people"])
def writers(viewer: Caller) -> People:
    """Whom the account sees: writers, and the teams it mentors."""
    teams = [Team(team=team.name, writers=list(team.writers)) for team in viewer.teams()]
    return People(writers=list(viewer.writers()), teams=teams)


@router.get("/writers/{writer:path}/profile/{month}", responses=contract("profile"))
def profile(request: Request, viewer: Caller, writer: WriterName, month: Month) -> dict[str, Any]:
    """The figures of a month (``revlearn.profile/1``). Nothing counts as told by it."""
    name, period = viewer.writer(writer), period_named(month)
    viewer.note("report-exported", subject=name)
    return profile_dict(request.app.state.profiles.of(name, period))


@router.get("/writers/{writer:path}/exercises")
def exercises(request: Request, viewer: Caller, writer: WriterName) -> Exercises:
    """The 错题本 of a writer."""
    name = viewer.writer(writer)
    found = request.app.state.profiles.exercises(name)
    due = due_on(found, viewer.now().date())
    return Exercises(
        writer=name, due=[each.example.edit for each in due],
        exercises=[Exercise(**exercise_dict(each)) for each in found],
    )  # fmt: skip


@router.post("/exercises/{exercise}/answer")
def answer(request: Request, viewer: Caller, exercise: Key, given: Mended) -> Noted:
    """Note the account's own answer to an exercise. Only one that is due today counts."""
    writer = viewer.account.writer
    if writer is None:
        raise not_found()
    profiles, today = request.app.state.profiles, viewer.now().date()
    found = {each.example.edit: each for each in profiles.exercises(writer)}
    if exercise not in found:
        raise not_found()
    noted = found[exercise] in due_on(found.values(), today)
    if noted:
        viewer.ledger.answer(Answer(writer, exercise, today, given.mended))
        found = {each.example.edit: each for each in profiles.exercises(writer)}
    return Noted(noted=noted, due=found[exercise].due)


@router.post("/check", tags=["drafts"], response_class=JSONResponse, responses=contract("check"))
def check(request: Request, viewer: Caller, draft: Draft) -> Response:
    """A new draft held against the rules and a writer's earlier mistakes (``revlearn.check/1``). It is not kept."""
    writer = viewer.writer(draft.writer) if draft.writer else viewer.account.writer
    past = request.app.state.profiles.past_errors(writer) if writer else ()
    text = draft.text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    given = Checkable(
        LoadedText("", text), draft.genre, past, dictionary_of(viewer.ledger),
        classified_allowed(viewer.ledger, here=viewer.settings.allow_classified),
        viewer.lang,
    )  # fmt: skip
    try:
        checked = request.app.state.check_desk.check(given)
    except RevlearnError as error:
        said = error.english if viewer.lang == "en" else str(error)
        return JSONResponse({"error": said}, 503 if isinstance(error, TooManyChecks) else 400)
    return JSONResponse(checked.findings)
