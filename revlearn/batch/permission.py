"""Whether texts with a 密级 mark may be taken in: the machine's administrator says so, or the office's in the ledger."""

from __future__ import annotations

from revlearn.store import Ledger

SETTING = "allow_classified"


def classified_allowed(ledger: Ledger, *, here: bool) -> bool:
    """``here`` is what the machine's administrator allows (``REVLEARN_ALLOW_CLASSIFIED``)."""
    return here or bool(ledger.setting(SETTING))
