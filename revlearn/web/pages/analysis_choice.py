"""Which edits of a document are shown, as its page's address says: category, sub-type, nature and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol
from urllib.parse import urlencode

from revlearn.model import LABELS, NATURES, SUBTYPES

CERTAINTIES = ("confirmed", "high", "middle", "low")
"""A mentor has spoken; at least 90 %; less; to be checked. Every edit has exactly one."""
HIGH = 0.9
CONSEQUENCE = "none"
"""What the address calls the nature of a consequence of another edit, which has none."""

VIEWS = ("pair", "woven", "outline")
GROUPS: Mapping[str, tuple[str, ...]] = {
    "category": tuple(SUBTYPES),
    "subtype": LABELS,
    "nature": (*NATURES, CONSEQUENCE),
    "certainty": CERTAINTIES,
}
"""The parameters of the address with the values each may take, several at once."""


class Filtered(Protocol):
    """What the filter asks of an edit."""

    @property
    def category(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def nature(self) -> str: ...
    @property
    def certainty(self) -> str: ...


def certainty_of(confidence: float, needs_review: bool, corrected: bool) -> str:
    """One of ``CERTAINTIES``."""
    if corrected:
        return "confirmed"
    if needs_review:
        return "low"
    return "high" if confidence >= HIGH else "middle"


@dataclass(frozen=True, slots=True)
class Choice:
    """The state of the page. Within a group any value will do; an empty group lets all through.

    Categories and sub-types (``structure.move``) add up, as on the command line; nature and certainty narrow what they
    let through. ``only`` leaves out paragraphs without edits; ``edit`` is the one whose detail is open.
    """

    view: str = "pair"
    category: frozenset[str] = frozenset()
    subtype: frozenset[str] = frozenset()
    nature: frozenset[str] = frozenset()
    certainty: frozenset[str] = frozenset()
    only: bool = False
    edit: int | None = None

    @classmethod
    def read(cls, given: Iterable[tuple[str, str]]) -> Choice:
        """Out of an address's parameters; what is unknown is passed over, an old bookmark still opens."""
        chosen: dict[str, set[str]] = {group: set() for group in GROUPS}
        view, only, edit = "pair", False, None
        for name, value in given:
            if value in GROUPS.get(name, ()):
                chosen[name].add(value)
            elif name == "view" and value in VIEWS:
                view = value
            elif name == "only":
                only = value == "1"
            elif name == "edit" and value.isascii() and value.isdecimal() and len(value) < 7:
                edit = int(value)
        return cls(view, **{group: frozenset(values) for group, values in chosen.items()}, only=only, edit=edit)

    @property
    def narrows(self) -> bool:
        """True when some edits may be left out."""
        return any(getattr(self, group) for group in GROUPS)

    def lets(self, edit: Filtered) -> bool:
        """Whether ``edit`` is shown."""
        named = edit.category in self.category or edit.label in self.subtype
        return (
            (named or not (self.category or self.subtype))
            and (not self.nature or edit.nature in self.nature)
            and (not self.certainty or edit.certainty in self.certainty)
        )

    def address(self, **changed: Any) -> str:
        """The parameters of the address with some parts of the state changed: ``?view=…``, or ``""`` for none."""
        state = replace(self, **changed)
        parts: list[tuple[str, object]] = [("view", state.view)] if state.view != "pair" else []
        for group, values in GROUPS.items():
            parts += [(group, value) for value in values if value in getattr(state, group)]
        if state.only:
            parts.append(("only", 1))
        if state.edit is not None:
            parts.append(("edit", state.edit))
        return f"?{urlencode(parts)}" if parts else ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a filter: how many edits have it, and whether it is chosen."""

    value: str
    count: int
    chosen: bool


def facets_of(edits: Sequence[Filtered], choice: Choice) -> dict[str, tuple[Facet, ...]]:
    """For each group its values with their counts among all edits; those that no edit has are left out."""
    found: dict[str, tuple[Facet, ...]] = {}
    for group, values in GROUPS.items():
        attribute = "label" if group == "subtype" else group
        held = [getattr(edit, attribute) for edit in edits]
        facets = (Facet(value, held.count(value), value in getattr(choice, group)) for value in values)
        found[group] = tuple(facet for facet in facets if facet.count or facet.chosen)
    return found
