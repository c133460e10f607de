"""Templates → responses: one environment, always escaping, strict about names, with what every page needs at hand."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from revlearn.report.palette import CATEGORY, stylesheet_variables
from revlearn.web.navigation import places
from revlearn.web.security.sessions import Visit, set_cookie
from revlearn.web.security.tokens import csrf_token
from revlearn.web.settings import Lang, Settings

TEMPLATES = Path(__file__).with_name("templates")
STATIC = Path(__file__).with_name("static")
PALETTE = "palette.css"
"""Made from the palette of the reports, so that both look the same."""


def static_text(name: str) -> bytes:
    """A static file's content, the palette's too."""
    return stylesheet_variables().encode() if name == PALETTE else (STATIC / name).read_bytes()


def environment() -> Environment:
    """The templates' environment. ``asset('app.css')`` is an address that changes with the file's content."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    versions: dict[str, str] = {}

    def asset(name: str) -> str:
        if name not in versions:
            versions[name] = hashlib.sha256(static_text(name)).hexdigest()[:12]
        return f"/static/{name}?v={versions[name]}"

    made.globals["asset"] = asset
    made.globals["hues"] = CATEGORY
    return made


def lang_of(request: Request) -> Lang:
    """The language to speak: the account's, or for strangers the office's."""
    visit: Visit | None = getattr(request.state, "visit", None)
    settings: Settings = request.app.state.settings
    return visit.account.lang if visit and visit.account else settings.lang


def text_of(request: Request, key: str, **values: object) -> str:
    """A text in the language of ``request``."""
    said: str = request.app.state.wording(lang_of(request))(key, **values)
    return said


def render(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """The page. Beside ``context`` every template has ``t`` (key, values → text), ``lang``, ``account`` (None for
    strangers), ``places`` (the navigation), ``csrf`` (for ``csrf_field`` of ``forms.html``), ``now``, ``path``.
    """
    state = request.app.state
    visit: Visit | None = getattr(request.state, "visit", None)
    account = visit.account if visit else None
    lang, now = lang_of(request), state.settings.clock()
    shown = state.templates.get_template(template).render(
        t=state.wording(lang), lang=lang, account=account, csrf=csrf_token(visit.cookie) if visit else "",
        places=places(account, request.url.path, state.paths, now) if account else (), now=now,
        path=request.url.path, **context,
    )  # fmt: skip
    response = HTMLResponse(shown, status)
    if visit and visit.fresh:
        # A stranger's form needs a token too, so that nobody is signed in to another's account unawares.
        set_cookie(response, visit.cookie, state.settings)
    return response


def clock_text(at: str, now: datetime) -> str:
    """A time of the ledger (ISO, UTC) as people here read it: ``2026-10-05 09:30`` in the zone of ``now``."""
    return datetime.fromisoformat(at).astimezone(now.tzinfo).strftime("%Y-%m-%d %H:%M")
