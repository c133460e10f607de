"""Characters that look alike: they share the greater part of their strokes, so the eye takes one for the other."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from revlearn.rules.lexicon import read_table


@cache
def _sets() -> dict[str, frozenset[int]]:
    """Character → the numbers of the look-alike sets (``shapes.tsv``) it belongs to."""
    members: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(read_table(Path(__file__).with_name("shapes.tsv"))):
        for character in row["characters"]:
            members[character].add(number)
    return {character: frozenset(numbers) for character, numbers in members.items()}


def look_alike(one: str, other: str) -> bool:
    """Whether two different characters stand in one look-alike set."""
    sets = _sets()
    return one != other and not sets.get(one, frozenset()).isdisjoint(sets.get(other, frozenset()))


def look_alikes(character: str) -> frozenset[str]:
    """All characters that stand in a look-alike set with ``character``."""
    numbers = _sets().get(character, frozenset())
    return frozenset(other for other, own in _sets().items() if not numbers.isdisjoint(own)) if numbers else frozenset()
