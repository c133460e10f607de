"""Analyses rebuilt from the ledger, kept in memory while their entries stay what they are.

Segmenting and aligning 20,000 characters takes a tenth of a second; a page that is looked at is asked for many times.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from revlearn.batch.kept import analysis_of
from revlearn.model import Analysis
from revlearn.record import Entry
from revlearn.store import Ledger, PairRecord

CAPACITY = 48
"""Documents kept: at most some five megabytes each, of 20,000 characters with 300 edits."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry under the labels that count, what the ledger holds of it, and its analysis if the texts are there."""

    entry: Entry
    pair: PairRecord
    analysis: Analysis | None


class Analyses:
    """The latest analyses that were asked for. Its methods may be called from several threads.

    An analysis is good as long as the ledger gives the equal entry: a correction, new labels or a purge make another.
    """

    def __init__(self, ledger: Ledger, capacity: int = CAPACITY) -> None:
        self._ledger = ledger
        self._capacity = capacity
        self._kept: OrderedDict[int, Kept] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._kept)

    def of(self, entry: Entry) -> Kept:
        """What belongs to ``entry``, which was read just now."""
        with self._lock:
            known = self._kept.get(entry.id)
            if known is not None and known.entry == entry:
                self._kept.move_to_end(entry.id)
                return known
        pair = self._ledger.pair(entry.id)
        made = Kept(entry, pair, None if pair.texts is None else analysis_of(pair, labelled=entry))
        with self._lock:
            self._kept[entry.id] = made
            self._kept.move_to_end(entry.id)
            while len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        return made

    def forget(self) -> None:
        """Keep nothing any longer: what was purged or restored is out of memory, too."""
        with self._lock:
            self._kept.clear()
