"""Scripts: the token in a request's ``Authorization`` header, and whose it is."""

from __future__ import annotations

from starlette.requests import Request

from revlearn.accounts import Account, TokenRecord
from revlearn.store import Ledger
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest
from revlearn.web.settings import Settings

CHALLENGE = {"www-authenticate": "Bearer"}
"""What a refusal says of how to do better."""


def bearer_of(request: Request, settings: Settings, ledger: Ledger) -> tuple[TokenRecord, Account] | None:
    """The token that ``request`` carries with its account; None without one that is valid now."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    return ledger.tokens.find(digest(token.strip()), at=stamp(settings.clock()))
