"""An edit without the words both sides share at its ends, so that a rule sees the change alone."""

from __future__ import annotations

from typing import NamedTuple

from revlearn.model import Edit

NUMERIC = frozenset("0123456789.,%零〇一二两三四五六七八九十百千万亿半")
"""Characters that are never cut from a neighbour: a number is compared whole."""


class Change(NamedTuple):
    """What changed, and the sentence left (in the final version) and right of it."""

    left: str
    before: str
    after: str
    right: str


def trimmed(edit: Edit) -> Change:
    """The change with shared characters at either end moved into the surrounding text."""
    before, after = edit.before, edit.after
    left, right = edit.context.final_left, edit.context.final_right
    if not before or not after:
        return Change(left, before, after, right)
    shortest = min(len(before), len(after))
    start = 0
    while start < shortest and before[start] == after[start] and before[start] not in NUMERIC:
        start += 1
    end = 0
    while end < shortest - start and before[-1 - end] == after[-1 - end] and before[-1 - end] not in NUMERIC:
        end += 1
    stop = len(after) - end
    return Change(left + after[:start], before[start : len(before) - end], after[start:stop], after[stop:] + right)
