"""Edges of a change: no unchanged words at either end, no word cut in two."""

from __future__ import annotations

from bisect import bisect_left

from revlearn.diff.changes import Change, Texts

MARKS = frozenset("，。、；：！？,;:!?")


def trimmed(texts: Texts, change: Change) -> Change:
    """``change`` without what both sides share at their edges, as long as whole words or marks remain."""
    if len(change.draft) != 1 or len(change.final) != 1 or change.move or change.sealed:
        return change
    (a, b), (c, d) = change.draft[0], change.final[0]
    if a == b or c == d:
        return change
    before, after = texts.draft[a:b], texts.final[c:d]
    limit = min(len(before), len(after))
    head = _common_prefix(before, after, limit)
    tail = _common_prefix(before[::-1], after[::-1], limit - head)
    if head + tail < limit:
        head = _on_bounds(texts, a, c, head)
        tail = _on_bounds_back(texts, b, d, tail)
    elif len(before) > len(after):
        if not (is_bound(texts.draft_bounds, a + head) and is_bound(texts.draft_bounds, b - tail)):
            return change
    elif not (is_bound(texts.final_bounds, c + head) and is_bound(texts.final_bounds, d - tail)):
        return change
    change.draft, change.final = [(a + head, b - tail)], [(c + head, d - tail)]
    return change


def mark_apart(texts: Texts, change: Change) -> list[Change]:
    """A phrase and the mark after it that both changed are two edits: ``{规划，→布局。}`` is a word and a stop."""
    if len(change.draft) != 1 or len(change.final) != 1 or change.move or change.sealed:
        return [change]
    (a, b), (c, d) = change.draft[0], change.final[0]
    if b - a < 2 or d - c < 2:
        return [change]
    before, after = texts.draft[b - 1], texts.final[d - 1]
    if before == after or before not in MARKS or after not in MARKS:
        return [change]
    return [
        Change([(a, b - 1)], [(c, d - 1)], change.relation),
        Change([(b - 1, b)], [(d - 1, d)], change.relation),
    ]


def _common_prefix(before: str, after: str, limit: int) -> int:
    at = 0
    while at < limit and before[at] == after[at]:
        at += 1
    return at


def _on_bounds(texts: Texts, a: int, c: int, size: int) -> int:
    """The longest shared head of at most ``size`` characters that ends between two words on both sides."""
    while size and not (is_bound(texts.draft_bounds, a + size) and is_bound(texts.final_bounds, c + size)):
        size -= 1
    return size


def _on_bounds_back(texts: Texts, b: int, d: int, size: int) -> int:
    while size and not (is_bound(texts.draft_bounds, b - size) and is_bound(texts.final_bounds, d - size)):
        size -= 1
    return size


def is_bound(bounds: tuple[int, ...], offset: int) -> bool:
    """True when a word begins or ends at ``offset``."""
    at = bisect_left(bounds, offset)
    return at < len(bounds) and bounds[at] == offset
