"""The intermediate noun of this room: a change that may still be merged, trimmed or shifted."""

from __future__ import annotations

from dataclasses import dataclass, field

from revlearn.model import Relation, Span


@dataclass(slots=True)
class Change:
    """Spans of the draft that became spans of the final version; each side has at least one, possibly empty.

    ``relation`` is the link's it comes from. ``move`` marks text that is the same at another place, ``forced`` a
    number that follows from another edit, ``sealed`` a change that is never merged with a neighbour.
    """

    draft: list[Span]
    final: list[Span]
    relation: Relation = "changed"
    move: bool = False
    forced: bool = False
    sealed: bool = False

    @property
    def deletes(self) -> bool:
        """True when something of the draft is marked."""
        return any(start < end for start, end in self.draft)

    @property
    def inserts(self) -> bool:
        """True when something of the final version is marked."""
        return any(start < end for start, end in self.final)

    @property
    def order(self) -> tuple[int, int]:
        """Sort key: place in the draft, then in the final version."""
        return self.draft[0][0], self.final[0][0]


@dataclass(slots=True)
class Texts:
    """Both versions with the virtual line break that makes last lines like all others."""

    draft: str
    final: str
    draft_bounds: tuple[int, ...] = field(repr=False)
    final_bounds: tuple[int, ...] = field(repr=False)
    draft_tags: tuple[str, ...] = field(repr=False)
    final_tags: tuple[str, ...] = field(repr=False)
