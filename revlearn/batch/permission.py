"""Whether texts with a 密级 mark may be taken in: the administrator of the machine says so, or of the office."""

from __future__ import annotations

from revlearn.store import Ledger

SETTING = "allow_classified"


def classified_allowed(ledger: Ledger, *, here: bool) -> bool:
    """``here`` is what the machine's administrator allows (``REVLEARN_ALLOW_CLASSIFIED``)."""
    return here or bool(ledger.setting(SETTING))
