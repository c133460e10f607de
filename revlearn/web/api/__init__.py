"""The HTTP API for scripts, under ``/api/v1``: the pages' functions as JSON, with a token in place of a session.

Belongs here: routes, the shapes of what they take and give, and who calls. Must not live here: who may see what
(``web/access.py``), and anything that the pages do not do as well. Every module that has a ``router`` is part of it.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import JSONResponse

from revlearn import __version__
from revlearn.web.api.caller import caller_of
from revlearn.web.api.shapes import Refusal

PREFIX = "/api/v1"
OPENAPI = f"{PREFIX}/openapi.json"
REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": Refusal, "description": "What was sent will not do; one line says why"},
    401: {"model": Refusal, "description": "No token, or one that is not valid"},
    404: {"model": Refusal, "description": "There is no such thing, or this account may not see it"},
    413: {"model": Refusal, "description": "What was sent is too large"},
    503: {"model": Refusal, "description": "The ledger cannot be reached or is busy; try again"},
}
ABOUT = """Documents are handed in, their analyses, figures and exercises read, labels corrected: what the pages do, for
scripts. Send `Authorization: Bearer TOKEN`; tokens are made on the page of the own account, see what that account sees,
and nothing else. Days are ISO 8601; lengths are Unicode code points. Whatever is refused answers
`{"error": "one line"}` in the language of the account."""


def api_router() -> APIRouter:
    """All routes of the API."""
    router = APIRouter(prefix=PREFIX, dependencies=[Depends(caller_of)], responses=REFUSALS)
    for name in sorted(each.name for each in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        if hasattr(module, "router"):
            router.include_router(module.router)
    return router


@cache
def openapi() -> dict[str, Any]:
    """The description of the API as OpenAPI."""
    app = FastAPI()
    app.include_router(api_router())
    made = get_openapi(title="revlearn", version=__version__, description=ABOUT, routes=app.routes)
    for operations in made["paths"].values():
        for operation in operations.values():
            # What has not the shape asked for is answered as any other bad request.
            operation["responses"].pop("422", None)
    return made


def described(request: Request) -> JSONResponse:
    """``OPENAPI``: it says nothing of any document and is open to everybody."""
    return JSONResponse(openapi())
