"""One-time links: the one that makes the first administrator, and those with which people choose their password."""

from __future__ import annotations

from datetime import timedelta

from revlearn.store import Ledger
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest, new_token
from revlearn.web.settings import Settings

FIRST_START = "first-start"
PASSWORD = "password"
VALID = timedelta(days=3)
"""How long a link to choose a password is good."""


def first_start_link(ledger: Ledger, settings: Settings) -> str | None:
    """The link that makes the first administrator, good until it is used or another is made; None when there is one."""
    if ledger.accounts.has_administrator():
        return None
    token = new_token()
    ledger.sessions.make_link(digest(token), purpose=FIRST_START, account=None, until=None)
    return f"{settings.origin}/first-start/{token}"


def password_link(ledger: Ledger, settings: Settings, account: int) -> str:
    """A link with which the person of ``account`` chooses a password: once, within three days, in place of others."""
    token = new_token()
    until = stamp(settings.clock() + VALID)
    ledger.sessions.make_link(digest(token), purpose=PASSWORD, account=account, until=until)
    return f"{settings.origin}/welcome/{token}"
