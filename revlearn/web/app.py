"""The application put together: settings in, FastAPI out. Wiring only."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fastapi import APIRouter, Depends, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.telemetry import TelemetryConfig
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from revlearn.model import RevlearnError
from revlearn.store import Ledger
from revlearn.web.access import SignInNeeded
from revlearn.web.api import OPENAPI, api_router, described
from revlearn.web.auditing import Auditor
from revlearn.web.checking import CheckDesk
from revlearn.web.errors import Faults, answer
from revlearn.web.pages import page_modules
from revlearn.web.pages.analysis_kept import Analyses
from revlearn.web.profiles import Profiles
from revlearn.web.rendering import PALETTE, STATIC, environment, static_text
from revlearn.web.security.first_start import first_start_link
from revlearn.web.security.gate import Gate, csrf_checked
from revlearn.web.security.headers import SecureHeaders
from revlearn.web.settings import Settings
from revlearn.web.team_profiles import TeamProfiles
from revlearn.web.warming import warm_up
from revlearn.web.wording import Wording
from revlearn.web.work.process import WorkerProcess

SILENT: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""Traces of errors would quote documents, wherever a collector sent them."""
FOR_A_YEAR = {"cache-control": "public, max-age=31536000, immutable"}


def from_environment() -> FastAPI:
    """The application that ``revlearn serve`` runs. Raises RevlearnError when settings or ledger will not do."""
    made = create_app(Settings.from_environment())
    warm_up()
    return made


def create_app(settings: Settings, *, ledger: Ledger | None = None) -> FastAPI:
    """The application on the ledger that ``settings`` name, or on one that is open already (it stays open then)."""
    opened = ledger or Ledger.open(settings.data, settings.database)

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        worker = WorkerProcess(settings) if settings.workers else None
        announce(opened, settings, app.state.wording(settings.lang))
        yield
        if worker:
            await run_in_threadpool(worker.stop)
        app.state.check_desk.close()
        if ledger is None:
            opened.close()

    app = FastAPI(
        title="revlearn", docs_url=None, redoc_url=None, openapi_url=None, lifespan=living, telemetry=SILENT,
        dependencies=[Depends(csrf_checked)],
    )  # fmt: skip
    modules = page_modules()
    app.state.settings = settings
    app.state.ledger = opened
    app.state.auditor = Auditor(opened, settings)
    app.state.analyses = Analyses(opened)
    app.state.profiles = Profiles(opened)
    app.state.team_profiles = TeamProfiles(opened, app.state.profiles)
    app.state.check_desk = CheckDesk()
    app.state.templates = environment()
    app.state.wording = Wording(modules)
    _add_static(app)
    routers: list[APIRouter] = [module.router for module in modules.values() if hasattr(module, "router")]
    for router in routers:
        app.include_router(router)
    app.include_router(api_router())
    app.add_route(OPENAPI, described, include_in_schema=False)
    app.state.paths = frozenset(getattr(route, "path_format", "") for router in routers for route in router.routes)
    for kind in (HTTPException, RequestValidationError, RevlearnError, SignInNeeded):
        app.add_exception_handler(kind, answer)
    # The last one added is the outermost: headers are set on refusals too.
    app.add_middleware(Gate, settings=settings, ledger=opened)
    app.add_middleware(Faults, application=app)
    app.add_middleware(SecureHeaders, https=settings.https)
    return app


def announce(ledger: Ledger, settings: Settings, text: Callable[..., str]) -> None:
    """Say on the terminal where the server is, and with which link the first administrator's account is made."""
    link = first_start_link(ledger, settings)
    print(text("serving", address=settings.origin), flush=True)
    if link:
        print(text("first_start", link=link), flush=True)


class _Static(StaticFiles):
    """Files whose address names their content: a browser may keep them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with leave to keep it when the address has its version."""
        response = await super().get_response(path, scope)
        if b"v=" in scope["query_string"]:
            response.headers.update(FOR_A_YEAR)
        return response


def _add_static(app: FastAPI) -> None:
    @app.get(f"/static/{PALETTE}", include_in_schema=False)
    def palette(request: Request) -> Response:
        return Response(static_text(PALETTE), media_type="text/css", headers=FOR_A_YEAR)

    app.mount("/static", _Static(directory=STATIC))
