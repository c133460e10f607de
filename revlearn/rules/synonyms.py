"""Near-synonyms of official Chinese: words of one kind that writers choose between."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from revlearn.rules.lexicon import read_table


@cache
def _sets() -> dict[str, frozenset[int]]:
    """Word → the numbers of the sets (``synonyms.tsv``) it belongs to."""
    members: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(read_table(Path(__file__).with_name("synonyms.tsv"))):
        for word in row["words"].split("；"):
            members[word].add(number)
    return {word: frozenset(numbers) for word, numbers in members.items()}


def near_synonyms(one: str, other: str) -> bool:
    """Whether two different words stand in one set of near-synonyms."""
    sets = _sets()
    return one != other and not sets.get(one, frozenset()).isdisjoint(sets.get(other, frozenset()))
