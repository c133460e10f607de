"""Who calls: the account of the token that a request carries. A session's cookie counts for nothing here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.exceptions import HTTPException
from starlette.requests import Request

from revlearn.web.access import Viewer, not_found
from revlearn.web.security.bearers import CHALLENGE, bearer_of
from revlearn.web.security.sessions import Visit, stamp

NOTED_EVERY = timedelta(minutes=5)
"""How exactly the last use is kept: not every call has to write."""

_bearer = HTTPBearer(auto_error=False, description="A token made on the page of the own account")


def caller_of(request: Request, _: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]) -> Viewer:
    """The viewer that the token stands for. Raises HTTPException 401 without a valid one."""
    state, visit = request.app.state, request.state.visit
    # Whoever the cookie belongs to: the answer, refusals too, is for the account of the token.
    request.state.visit = Visit(visit.cookie, False, visit.address)
    now: datetime = state.settings.clock()
    found = bearer_of(request, state.settings, state.ledger)
    if found is None:
        raise HTTPException(401, headers=CHALLENGE)
    token, account = found
    if token.seen is None or now - datetime.fromisoformat(token.seen) >= NOTED_EVERY:
        state.ledger.tokens.seen(token.id, stamp(now))
    request.state.visit = replace(request.state.visit, account=account)
    return Viewer(account, state.ledger, state.settings, state.auditor, visit.address)


Caller = Annotated[Viewer, Depends(caller_of)]
"""A route's viewer: the account of the token."""


def _mentor(viewer: Caller) -> Viewer:
    if not viewer.mentors:
        raise not_found()
    return viewer


def _administrator(viewer: Caller) -> Viewer:
    if not viewer.sees_all:
        raise not_found()
    return viewer


MentorCaller = Annotated[Viewer, Depends(_mentor)]
"""A route's viewer: a mentor's or an administrator's token; for others the route does not exist."""
AdministratorCaller = Annotated[Viewer, Depends(_administrator)]
"""A route's viewer: an administrator's token; for others the route does not exist."""
