"""The same items in another order: a list, or the clauses of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from revlearn.model import Edit

CUT = re.compile(r"[、，；;,\s。“”＋+]+")
AND = re.compile(r"[、，；;,\s。和与及或]+")
ORDER_WORDS = re.compile(r"先|再|后|首先|其次|然后|最后|接着")
EDGE = "、，；;, 。和与及"
FEWEST_CHARACTERS = 2
STOPS = "、，；。\n："


@dataclass(frozen=True, slots=True)
class Reordering:
    """Items in the draft's and in the final version's order."""

    draft: tuple[str, ...]
    final: tuple[str, ...]

    @property
    def facts(self) -> dict[str, str]:
        return {"draft": "、".join(self.draft), "final": "、".join(self.final)}


def reordering(edit: Edit) -> Reordering | None:
    """The items that ``edit`` only puts in another order within one sentence; None for every other edit.

    Either the whole list is marked on both sides, or one item alone where it was and where it went.
    """
    before, after = edit.before, edit.after
    if not before or not after or abs(len(before) - len(after)) > 3 or "\n" in before or "\n" in after:
        return None
    context = edit.context
    if context.forced or context.in_number or context.role == "title" or edit.operation not in ("replace", "move"):
        return None
    moved = before.strip(EDGE)
    if moved == after.strip(EDGE) and len(moved) >= FEWEST_CHARACTERS and edit.draft_span != edit.final_span:
        return _moved_item(edit, moved)
    return _permuted(before, after) or _turned(before, after)


@lru_cache(maxsize=512)
def _permuted(before: str, after: str) -> Reordering | None:
    if sorted(AND.sub("", before)) != sorted(AND.sub("", after)):
        return None
    for cut in (CUT, AND):
        draft = tuple(item for item in cut.split(before) if item)
        final = tuple(item for item in cut.split(after) if item)
        if len(draft) > 1 and draft != final and sorted(draft) == sorted(final):
            return Reordering(draft, final)
    return None


@lru_cache(maxsize=512)
def _turned(before: str, after: str) -> Reordering | None:
    """Steps in another order whose order words moved with them: {先调整后听证→先听证后调整}."""
    if not ORDER_WORDS.search(before) or not ORDER_WORDS.search(after):
        return None
    draft = tuple(item for part in CUT.split(before) for item in ORDER_WORDS.split(part) if item)
    final = tuple(item for part in CUT.split(after) for item in ORDER_WORDS.split(part) if item)
    if len(draft) > 1 and draft != final and sorted(draft) == sorted(final):
        return Reordering(draft, final)
    return None


def _moved_item(edit: Edit, moved: str) -> Reordering | None:
    """The list around an item that left one place for another, cut to the items it passed."""
    context = edit.context
    if context.whole_paragraph or "。" in edit.before or "。" in edit.after:
        return None
    start_draft = edit.draft_span[0] - len(context.draft_left)
    start_final = edit.final_span[0] - len(context.final_left)
    draft = context.draft_left + edit.before + context.draft_right
    final = context.final_left + edit.after + context.final_right
    own = edit.draft_span[0] - start_draft, edit.draft_span[1] - start_draft
    other = edit.final_span[0] - start_final, edit.final_span[1] - start_final
    first, last = min(own[0], other[0]), max(own[1], other[1])
    items = _items(draft, first, last), _items(final, first, last)
    if len(items[0]) > 1 and items[0] != items[1] and sorted(items[0]) == sorted(items[1]):
        return Reordering(*items)
    return Reordering((moved,), (moved,))


def _items(sentence: str, start: int, end: int) -> tuple[str, ...]:
    """The items of ``sentence`` that reach into the given stretch."""
    while start > 0 and sentence[start - 1] not in STOPS:
        start -= 1
    while end < len(sentence) and sentence[end] not in STOPS:
        end += 1
    return tuple(item for item in CUT.split(sentence[start:end]) if item)
