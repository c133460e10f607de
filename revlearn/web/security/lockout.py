"""Guessing passwords made slow: each failure in a row makes the next attempt wait longer, by account and by address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from revlearn.accounts import attempts_of
from revlearn.store import Ledger
from revlearn.store.sessions import Limit
from revlearn.web.security.sessions import stamp

FREE_FOR_ACCOUNT, FREE_FOR_ADDRESS = 5, 60
"""Failures without a wait. A whole office may share an address, and sign in at the same minute."""
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=1)
FORGOTTEN_AFTER = timedelta(hours=24)
FADES = timedelta(minutes=1)
"""In this time an address is forgiven one failure: fifty colleagues mistype all day long, but not sixty a minute."""


def wait_after(failures: int, free: int) -> timedelta:
    """How long to wait after that many failures in a row: 30 s, doubled with each, an hour at most."""
    if failures < free:
        return timedelta(0)
    return min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(failures - free, 20))


def blocked_until(ledger: Ledger, login: str, address: str, now: datetime) -> datetime | None:
    """Count an attempt on ``login`` from ``address``; the time until which none is allowed, or None: go on and judge.

    An attempt on a login nobody has counts like any other, so that the answer does not tell which logins exist.
    """

    def until(free: int) -> Callable[[int], str]:
        return lambda failures: stamp(now + wait_after(failures, free))

    def faded(failures: int, last: str) -> int:
        return max(0, failures - int((now - datetime.fromisoformat(last)) / FADES))

    limits = {
        attempts_of(login): Limit(lambda failures, _: failures, until(FREE_FOR_ACCOUNT)),
        f"address:{address}": Limit(faded, until(FREE_FOR_ADDRESS)),
    }
    blocked = ledger.sessions.attempt(limits, at=stamp(now), forget_before=stamp(now - FORGOTTEN_AFTER))
    return None if blocked is None else datetime.fromisoformat(blocked)


def forgive(ledger: Ledger, login: str, address: str, now: datetime) -> None:
    """The attempt was right: the login's failures are forgotten, the address's others still count."""
    ledger.sessions.forgive(attempts_of(login))
    ledger.sessions.take_back(f"address:{address}", stamp(now))
