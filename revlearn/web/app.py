"""The application put together: settings in, FastAPI out. Wiring only."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from revlearn.model import RevlearnError
from revlearn.store import Ledger
from revlearn.web.access import SignInNeeded
from revlearn.web.auditing import Auditor
from revlearn.web.errors import Faults, answer
from revlearn.web.pages import page_modules
from revlearn.web.rendering import PALETTE, STATIC, environment, static_text
from revlearn.web.security.gate import Gate, csrf_checked
from revlearn.web.security.headers import SecureHeaders
from revlearn.web.settings import Settings
from revlearn.web.wording import Wording

SILENT: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""Traces of errors would quote documents, wherever a collector sent them."""
FOR_A_YEAR = {"cache-control": "public, max-age=31536000, immutable"}


def from_environment() -> FastAPI:
    """The application that ``revlearn serve`` runs. Raises RevlearnError when settings or ledger will not do."""
    return create_app(Settings.from_environment())


def create_app(settings: Settings, *, ledger: Ledger | None = None) -> FastAPI:
    """The application on the ledger that ``settings`` name, or on one that is open already (it stays open then)."""
    opened = ledger or Ledger.open(settings.data, settings.database)

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        yield
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
    app.state.templates = environment()
    app.state.wording = Wording(modules)
    _add_static(app)
    for module in modules.values():
        if hasattr(module, "router"):
            app.include_router(module.router)
    app.state.paths = frozenset(route.path for route in app.routes if hasattr(route, "path"))
    for kind in (HTTPException, RequestValidationError, RevlearnError, SignInNeeded):
        app.add_exception_handler(kind, answer)
    # The last one added is the outermost: headers are set on refusals too.
    app.add_middleware(Gate, settings=settings, ledger=opened)
    app.add_middleware(Faults, application=app)
    app.add_middleware(SecureHeaders, https=settings.https)
    return app


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
