"""Punctuation: what a text says without its marks, and which marks one side has for the other's."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.running import running

MARKS = "，。、；：？！,.;:?!“”‘’\"'（）()《》〈〉〔〕【】［］…—－-–·～~　 "
WITHOUT = str.maketrans("", "", MARKS)
LONGEST_EDIT = 400
HAS_MARK = re.compile(f"[{re.escape(MARKS)}]")
STOPS = re.compile(r"[，。；：！？、]")


def marks_only(edit: Edit) -> bool:
    """Whether only marks of running text change: the words are the same, in the same place and on the same lines."""
    before, after = edit.before, edit.after
    if len(before) > LONGEST_EDIT or "\n" in before or "\n" in after or not running(edit):
        return False
    words = before.translate(WITHOUT)
    if words != after.translate(WITHOUT):
        return False
    context = edit.context
    return not words or context.draft_left[-2:] == context.final_left[-2:]


def exchange(edit: Edit) -> tuple[str, str] | None:
    """(draft's mark, final's mark) where one kind of mark stands for one other, once or several times.

    Either is empty when a single mark was put in or taken out.
    """
    before, after = edit.before, edit.after
    if len(before) > LONGEST_EDIT or not (HAS_MARK.search(before) or HAS_MARK.search(after)) or not marks_only(edit):
        return None
    if not before or not after:
        return (before, after) if len(before + after) == 1 else None
    if len(before) != len(after):
        return None
    kinds = {(one, other) for one, other in zip(before, after, strict=True) if one != other}
    return kinds.pop() if len(kinds) == 1 else None


def item_before(edit: Edit) -> str:
    """The item or clause that ends where the edit stands in the final version."""
    return STOPS.split(edit.context.final_left)[-1]


def item_after(edit: Edit) -> str:
    """The item or clause that begins after the edit in the final version."""
    return STOPS.split(edit.context.final_right, maxsplit=1)[0]
