"""Moved text: sentences at another place with their inner edits, and items reordered within a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from revlearn.diff.changes import Change, Texts
from revlearn.model import Link, Span

ITEM_MARKS = "、，；,; 和及与并"
MIN_ITEM = 2


def as_moves(group: Sequence[Link], pieces: Sequence[Change]) -> list[Change]:
    """One move for the whole block, interrupted by its inner edits, which stay edits of their own."""
    draft = group[0].draft[0][0], group[-1].draft[-1][1]
    final = group[0].final[0][0], group[-1].final[-1][1]
    move = Change(
        _without(draft, [span for piece in pieces for span in piece.draft]),
        _without(final, [span for piece in pieces for span in piece.final]),
        "moved",
        move=True,
    )
    for piece in pieces:
        piece.relation = "moved"
    return [move, *pieces]


def _without(whole: Span, holes: Sequence[Span]) -> list[Span]:
    spans: list[Span] = []
    start = whole[0]
    for hole in sorted(hole for hole in holes if hole[0] < hole[1]):
        if start < hole[0]:
            spans.append((start, hole[0]))
        start = hole[1]
    if start < whole[1]:
        spans.append((start, whole[1]))
    return spans


def reordered_items(texts: Texts, changes: Sequence[Change]) -> list[Change]:
    """Join what was taken out of a sentence and put in again elsewhere in it: one edit with two linked parts."""
    gone = [change for change in changes if change.deletes and not change.inserts and len(change.draft) == 1]
    came = [change for change in changes if change.inserts and not change.deletes and len(change.final) == 1]
    result = list(changes)
    for taken in gone:
        item = texts.draft[slice(*taken.draft[0])].strip(ITEM_MARKS)
        if len(item) < MIN_ITEM:
            continue
        for put in came:
            if put in result and texts.final[slice(*put.final[0])].strip(ITEM_MARKS) == item:
                result.remove(taken)
                result[result.index(put)] = Change(taken.draft, put.final, taken.relation, move=True)
                came.remove(put)
                break
    return result
