"""Sessions: a random cookie, its SHA-256 in the ledger; eight hours without use or seven days, whichever is first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from revlearn.accounts import Account, SessionRecord
from revlearn.store import Ledger
from revlearn.web.security.sign_on import header_login
from revlearn.web.security.tokens import digest, new_token
from revlearn.web.settings import Settings

IDLE = timedelta(hours=8)
LONGEST = timedelta(days=7)
NOTED_EVERY = timedelta(minutes=5)
"""How exactly the last use is kept: not every page view has to write."""
LONGEST_AGENT = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """Who sends this request: the cookie (a stranger's too), and the account when it is signed in."""

    cookie: str
    fresh: bool
    address: str
    session: SessionRecord | None = None
    account: Account | None = None


def stamp(time: datetime) -> str:
    """An aware time as the ledger keeps it: ISO 8601 in UTC, which sorts as it should."""
    return time.astimezone(UTC).isoformat(timespec="seconds")


def cookie_name(settings: Settings) -> str:
    """With https a name that browsers accept from this very host alone."""
    return "__Host-revlearn" if settings.https else "revlearn"


def visit_of(request: Request, settings: Settings, ledger: Ledger, address: str) -> Visit:
    """Who sends ``request``. A cookie that belongs to no live session still carries the sign-in form's token."""
    cookie = request.cookies.get(cookie_name(settings), "")
    if not 40 <= len(cookie) <= 64:
        return Visit(new_token(), True, address)
    found = ledger.sessions.find(digest(cookie))
    if found is None:
        return Visit(cookie, False, address)
    session, account = found
    now = settings.clock()
    seen, started = map(datetime.fromisoformat, (session.seen, session.started))
    if now - seen > IDLE or now - started > LONGEST:
        ledger.sessions.end(account.id, session.id)
        return Visit(new_token(), True, address)
    vouched = header_login(request, settings)
    if vouched is not None and vouched != account.login:
        # The proxy says that somebody else sits there now: the session of who sat there before is not theirs.
        ledger.sessions.end(account.id, session.id)
        return Visit(new_token(), True, address)
    if now - seen >= NOTED_EVERY:
        ledger.sessions.seen(session.id, stamp(now))
    return Visit(cookie, False, address, session, account)


def start_session(response: Response, request: Request, account: Account, settings: Settings, ledger: Ledger) -> None:
    """Sign ``account`` in with a new cookie: one that was known before signing in is worth nothing after."""
    visit: Visit = request.state.visit
    if visit.session is not None:
        ledger.sessions.end(visit.session.account, visit.session.id)
    now, cookie = settings.clock(), new_token()
    ledger.sessions.forget(seen_before=stamp(now - IDLE), started_before=stamp(now - LONGEST))
    agent = request.headers.get("user-agent", "")[:LONGEST_AGENT]
    ledger.sessions.start(account.id, digest(cookie), at=stamp(now), address=visit.address, agent=agent)
    set_cookie(response, cookie, settings)


def set_cookie(response: Response, cookie: str, settings: Settings) -> None:
    """Give the browser its cookie, for as long as it runs."""
    response.set_cookie(
        cookie_name(settings), cookie, path="/", httponly=True, secure=settings.https, samesite="lax"
    )  # fmt: skip
