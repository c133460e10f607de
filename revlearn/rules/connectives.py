"""Words that join clauses: the relation each states, and which of them belong together."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from revlearn.rules.lexicon import any_of, read_table

HOME = Path(__file__).parent / "logic" / "connective"
EDGE = " ，、,；;。　"
AFTERTHOUGHT = re.compile(r"(?:，)?(?:要|是|还要|也要|还|也|会|就)$")
LONGEST = 14
FREE = frozenset("因为以如故更与和及另也还再又才就则先是即或若凡由")
"""Single characters that are also other words: alone they prove nothing unless the clause structure does."""


@cache
def relations() -> dict[str, frozenset[str]]:
    """Connective → the relations it may state."""
    table: dict[str, set[str]] = {}
    for row in read_table(HOME / "connectives.tsv"):
        for word in row["words"].split("；"):
            table.setdefault(word, set()).add(row["relation"])
    return {word: frozenset(found) for word, found in table.items()}


@lru_cache(maxsize=2048)
def connective(text: str) -> str | None:
    """The connective that ``text`` is, marks and a following 要, 是, 还 aside; None when it is anything else."""
    if len(text) > LONGEST:
        return None
    core = text.strip(EDGE)
    if core in relations():
        return core
    core = AFTERTHOUGHT.sub("", core)
    if core in relations():
        return core
    return core if any(core[:at] in relations() and core[at:] in relations() for at in range(1, len(core))) else None


def relation_of(word: str) -> frozenset[str]:
    """The relations that ``word``, or the first word of a pair joined (虽然但), may state."""
    table = relations()
    head = next((word[:at] for at in range(len(word), 0, -1) if word[:at] in table), "")
    return table.get(head, frozenset())


@cache
def _pairs() -> tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...]:
    rows = read_table(HOME / "pairs.tsv")
    return tuple((tuple(row["first"].split("；")), tuple(row["second"].split("；")), row["relation"]) for row in rows)


@cache
def parts() -> tuple[tuple[str, ...], ...]:
    """The sets of words that may stand in one part of a pair."""
    return tuple(words for first, second, _ in _pairs() for words in (first, second))


@cache
def _matchers() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]:
    return tuple((any_of(first), any_of(second), relation) for first, second, relation in _pairs())


@lru_cache(maxsize=512)
def matched_pairs(sentence: str) -> tuple[tuple[str, str], ...]:
    """The correlated pairs (虽然……但) that ``sentence`` has complete: the second in a later clause."""
    found = []
    for first, second, _ in _matchers():
        for head in first.finditer(sentence):
            comma = sentence.find("，", head.end())
            if comma < 0:
                continue
            clause_ends = re.search(r"[。；]", sentence[head.end() :])
            limit = head.end() + clause_ends.start() if clause_ends else len(sentence)
            tail = second.search(sentence, comma, limit)
            if tail:
                found.append((head[0], tail[0]))
                break
    return tuple(found)


MODAL = re.compile(r"(?<=.)(?:能够?|可以?|会|要|须|必须|应当?|是)$")
"""就能, 才能, 也要: the second half of a pair with its auxiliary, which the tagger takes for one word."""


@cache
def _second_halves() -> frozenset[str]:
    return frozenset(word for _, second, _ in _pairs() for word in second)


def second_half(text: str) -> str:
    """The word of a pair's second half that ``text`` is, an auxiliary behind it aside; empty when it is none."""
    core = text.strip(EDGE)
    if core not in _second_halves():
        core = MODAL.sub("", core)
    return core if core in _second_halves() or core in relations() else ""


@lru_cache(maxsize=512)
def opened_pair(left: str, draft: str, final: str) -> str | None:
    """The first half standing in ``left`` that ``final`` closes and ``draft`` does not: 只有 for 就 → 才."""
    for (heads, closings, _), (first, _, _) in zip(_pairs(), _matchers(), strict=True):
        if final not in closings or draft in closings or draft in heads:
            continue
        found = [match[0] for match in first.finditer(left) if len(match[0]) > 1]
        if found:
            return found[-1]
    return None
