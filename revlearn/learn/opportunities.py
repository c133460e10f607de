"""How often a writer could have erred: counted where a rule's right uses are counted, estimated where not.

Where the ledger counts right uses of a rule, a document gave an opportunity when it has a right or a wrong use. For
all other lessons absence proves little: a heading cannot be counted as right. There a document counts for as much of
an opportunity as the lesson was frequent while it lasted: the share of documents that showed it from the first to the
last. What came up in every document is mastered after three without it; what came up in every third one, after nine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from revlearn.learn.history import Occurrences
from revlearn.record import Entry


@dataclass(frozen=True, slots=True)
class RightUses:
    """Of one rule: ``uses[i]`` right uses in the draft of entry ``i``; None where they cannot be counted."""

    uses: tuple[int, ...] | None

    @classmethod
    def of(cls, rule: str | None, ordered: Sequence[Entry]) -> RightUses:
        """A rule can be counted when the ledger counts it in any of the entries."""
        if rule is None or not any(rule in entry.opportunities for entry in ordered):
            return cls(None)
        return cls(tuple(entry.opportunities.get(rule, 0) for entry in ordered))

    def gave_opportunity(self, place: int, ordered: Sequence[Entry]) -> bool:
        """Whether a document without a wrong use was one where there might have been one."""
        return self.uses[place] > 0 if self.uses is not None else ordered[place].draft_characters > 0

    def clean_documents(self, quiet: int, wrong: Sequence[int]) -> int:
        """What ``quiet`` documents with an opportunity count for after those at the places ``wrong``."""
        return quiet if self.uses is not None else quiet * len(wrong) // (wrong[-1] - wrong[0] + 1)

    def total(self, occurrences: Occurrences) -> int | None:
        """Right and wrong uses in all documents; None where right ones cannot be counted."""
        return None if self.uses is None else sum(self.uses) + occurrences.count()
