"""What the mentors of a ledger have taught the arbiter: learnt when there is something new, kept in the ledger.

It passes between processes as the table it is kept as.
"""

from __future__ import annotations

from functools import lru_cache

from revlearn.classify import Arbiter, OfficeModel, adapted, default_version
from revlearn.store import Ledger
from revlearn.store.settings import OFFICE


def office_table(ledger: Ledger) -> str | None:
    """The office's own part of the arbiter; None while no correction can teach.

    It is learnt anew from all corrections (a second for 1,000) when one has come since, or when the shipped arbiter is
    another; else it is the one the ledger keeps.
    """
    corrections = ledger.corrections()
    if not corrections:
        return None
    learnt_from = [corrections[-1].id, default_version()]
    kept = ledger.setting(OFFICE)
    if kept and kept["from"] == learnt_from:
        return str(kept["table"]) or None
    from revlearn.classify.corrections import learn

    office = learn(each.correction for each in corrections)
    table = office.to_table() if office.lessons else ""
    ledger.set_setting(OFFICE, {"from": learnt_from, "table": table})
    return table or None


def kept_office(ledger: Ledger) -> tuple[str | None, bool]:
    """The office's part as the ledger keeps it, and whether it has the latest correction in it. Learns nothing."""
    corrections = ledger.corrections()
    kept = ledger.setting(OFFICE)
    if not corrections or not kept:
        return None, not corrections
    return str(kept["table"]) or None, kept["from"] == [corrections[-1].id, default_version()]


@lru_cache(maxsize=2)
def arbiter_of(table: str | None) -> Arbiter | None:
    """The shipped arbiter with that part; None (the shipped one alone) without any."""
    return None if table is None else adapted(OfficeModel.from_table(table))
