"""Notes for the audit log: what is seen again and again within the hour is noted once."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Lock

from revlearn.accounts import Action
from revlearn.store import Ledger
from revlearn.web.security.sessions import stamp
from revlearn.web.settings import Settings

AGAIN_AFTER = timedelta(hours=1)
REMEMBERED = 10_000


class Auditor:
    """Writes the audit log of one running server."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings
        self._noted: dict[tuple[object, ...], datetime] = {}
        self._lock = Lock()

    def note(
        self, action: Action, *, login: str | None, address: str, entry: int | None = None, subject: str = "",
        again: bool = True,
    ) -> None:  # fmt: skip
        """Note what was done; without ``again`` only when the same was not noted from there within the last hour."""
        now = self._settings.clock()
        if not again and self._lately((action, login, address, entry, subject), now):
            return
        self._ledger.audit.note(action, at=stamp(now), login=login, address=address, entry=entry, subject=subject)

    def _lately(self, what: tuple[object, ...], now: datetime) -> bool:
        with self._lock:
            last = self._noted.get(what)
            if last is not None and now - last < AGAIN_AFTER:
                return True
            if len(self._noted) >= REMEMBERED:
                self._noted.clear()
            self._noted[what] = now
            return False
