"""Fragments of one intention made one edit: whether the words between two changes were kept or only look kept.

A longest common subsequence keeps every word two sentences happen to share. A person who sees
``虽然工作取得一定成绩，但`` become ``在看到成绩的同时，也要看到，`` sees one edit, although 成绩 and the comma stand in
both. Whether the island between two changes joins them is weighed by a few figures about it; the weights are fitted
on the gold pairs (``make fit``) and kept as a readable table beside this file.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from math import log1p
from pathlib import Path

from revlearn.diff.changes import Change, Texts
from revlearn.model import Link, Span

Fragment = tuple[Span, Span]
JoiningWeights = Mapping[str, float]
WEIGHTS = Path(__file__).with_name("joining.tsv")
CLAUSE_MARKS = frozenset("，；：,;:")
STOPS = frozenset("。！？!?")
FUNCTION_TAGS = frozenset(("uj", "ul", "uv", "ud", "uz", "ug", "u", "p", "c", "r", "d", "f", "y", "zg", "x", "e", "o"))
PAIRED_MARKS = {
    "《": "》",
    "“": "”",
    "‘": "’",
    "〈": "〉",
    "（": "）",
    "〔": "〕",
    "[": "]",
    "(": ")",
    "【": "】",
    "「": "」",
}
NAMES = frozenset("nj")
ITEM_STARTS = frozenset("、和及与或，。；：“《（\n")
ITEM_ENDS = frozenset("、，。；：等和及")
JOIN_ABOVE = 0.4
"""Log-odds asked for: two intentions made one edit mislead a writer more than one intention in two pieces."""
MAX_MARKED = 48
"""A pair of marks put around more text than this (characters) is two edits, not one phrase that gained its marks."""


def join_fragments(texts: Texts, fragments: Sequence[Fragment], link: Link, weights: JoiningWeights) -> list[Change]:
    """The changes of one link in order, with neighbouring fragments of one intention joined."""
    joined: list[Fragment] = []
    closes: set[int] = set()
    for index, fragment in enumerate(fragments):
        previous = fragments[index - 1] if index else None
        if previous and (index in closes or one_intention(texts, previous, fragment, link, len(fragments), weights)):
            last = joined[-1]
            joined[-1] = (last[0][0], fragment[0][1]), (last[1][0], fragment[1][1])
        else:
            joined.append(fragment)
        if index + 1 < len(fragments) and _marks_pair(texts, fragment, fragments[index + 1]):
            closes.add(index + 1)
    return [Change([draft], [final], link.relation) for draft, final in joined]


def one_intention(
    texts: Texts, left: Fragment, right: Fragment, link: Link, fragments: int, weights: JoiningWeights
) -> bool:
    """True when ``left`` and ``right`` are more likely one edit than two."""
    island = texts.draft[left[0][1] : right[0][0]]
    if "\n" in island:
        return False
    figures = island_figures(texts, left, right, link, fragments)
    return sum(weights[name] * value for name, value in figures.items()) + weights["bias"] > JOIN_ABOVE


def island_figures(texts: Texts, left: Fragment, right: Fragment, link: Link, fragments: int) -> dict[str, float]:
    """The figures about the words between two fragments that decide; lengths in characters, shares 0 to 1."""
    start, end = left[0][1], right[0][0]
    island = texts.draft[start:end]
    sizes = [_size(left), _size(right)]
    content = _content_characters(texts, start, end)
    small, large = min(sizes), max(sizes)
    kinds = [_kind(left), _kind(right)]
    text = texts.draft[slice(*left[0])] + texts.final[slice(*left[1])]
    text += texts.draft[slice(*right[0])] + texts.final[slice(*right[1])]
    marks = [char for char in island if not char.isalnum()]
    verb = any(tag == "v" for tag in _tags(texts.draft_bounds, texts.draft_tags, (start, end)))
    alike = [_like_for_like(texts, left), _like_for_like(texts, right)]
    return {
        "length": log1p(len(island)),
        "content": log1p(content),
        "marks_only": float(len(marks) == len(island)),
        "clause_mark": float(any(char in CLAUSE_MARKS for char in marks)),
        "stop": float(any(char in STOPS for char in marks)),
        "list_mark": float("、" in island),
        "quote_mark": float(any(char in "“”《》" for char in marks)),
        "digit": float(any(char.isdigit() for char in island)),
        "function_only": float(content == 0),
        "smaller": log1p(small),
        "larger": log1p(large),
        "share_of_smaller": content / (content + small),
        "share_of_both": len(island) / (len(island) + small + large),
        "insert_delete": float(set(kinds) == {"insert", "delete"}),
        "same_kind": float(kinds[0] == kinds[1]),
        "replaces": float(kinds.count("replace")),
        "changed_mark": float(any(char in CLAUSE_MARKS for char in text)),
        "changed_mark_only": float(small == 1 and not text.isalnum()),
        "whole_items": float(_whole_item(texts, left) and _whole_item(texts, right)),
        "one_whole_item": float(_whole_item(texts, left) != _whole_item(texts, right)),
        "like_for_like": float(sum(alike)),
        "two_names": float(all(alike) and verb),
        "names_apart": float(all(alike) and not marks and content > 1),
        "island_words": log1p(bisect_left(texts.draft_bounds, end) - bisect_left(texts.draft_bounds, start)),
        "verb": float(verb),
        "alike": link.score,
        "fragments": log1p(fragments),
    }


@cache
def shipped_weights() -> JoiningWeights:
    """The weights that ship with the package: figure → weight, and ``bias``."""
    rows = (line.split("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines()[1:])
    return {name: float(value) for name, value in rows}


def _size(fragment: Fragment) -> int:
    return fragment[0][1] - fragment[0][0] + fragment[1][1] - fragment[1][0]


def _kind(fragment: Fragment) -> str:
    if fragment[0][0] == fragment[0][1]:
        return "insert"
    return "delete" if fragment[1][0] == fragment[1][1] else "replace"


def _whole_item(texts: Texts, fragment: Fragment) -> bool:
    """True when the fragment replaces one whole item of a list: nothing but list marks around it, none inside."""
    for text, (start, end) in ((texts.draft, fragment[0]), (texts.final, fragment[1])):
        if start == end or any(mark in ITEM_ENDS for mark in text[start:end]):
            return False
        if text[start - 1 : start] not in ITEM_STARTS and text[end : end + 1] not in ITEM_ENDS:
            return False
    return True


def _like_for_like(texts: Texts, fragment: Fragment) -> bool:
    """True when a phrase is replaced by one that ends in the same part of speech: it stands on its own."""
    before = _tags(texts.draft_bounds, texts.draft_tags, fragment[0])
    after = _tags(texts.final_bounds, texts.final_tags, fragment[1])
    return bool(before and after and before[-1][:1] == after[-1][:1] and before[-1][:1] in NAMES)


def _tags(bounds: tuple[int, ...], tags: tuple[str, ...], span: Span) -> tuple[str, ...]:
    return tags[bisect_left(bounds, span[0]) : bisect_left(bounds, span[1])] if span[0] < span[1] else ()


def _content_characters(texts: Texts, start: int, end: int) -> int:
    """Characters of the words between ``start`` and ``end`` that carry meaning."""
    bounds = texts.draft_bounds
    total = 0
    at = bisect_left(bounds, start)
    while at + 1 < len(bounds) and bounds[at + 1] <= end:
        if texts.draft_tags[at] not in FUNCTION_TAGS:
            total += bounds[at + 1] - bounds[at]
        at += 1
    return total


def _marks_pair(texts: Texts, left: Fragment, right: Fragment) -> bool:
    """True when the left fragment gains, loses or changes an opening mark and the right one its closing mark."""
    if right[0][0] - left[0][1] > MAX_MARKED:
        return False
    opened = texts.draft[slice(*left[0])], texts.final[slice(*left[1])]
    closed = texts.draft[slice(*right[0])], texts.final[slice(*right[1])]
    return any(
        a in PAIRED_MARKS and b == PAIRED_MARKS[a] and (c, d) != (a, b)
        for a, b, c, d in ((opened[0], closed[0], opened[1], closed[1]), (opened[1], closed[1], opened[0], closed[0]))
    )
