"""Listed fixed terms found where an edit touches them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from revlearn.model import Edit

Hit = tuple[int, int, str]
"""Start and end, relative to the start of the marked part, and the term."""

REACH = 26
"""Characters looked at on either side of the marked part."""


class TermIndex:
    """Terms by their first two characters, so that looking at one place costs a few dictionary look-ups."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._by_head: dict[str, tuple[str, ...]] = {}
        for term in sorted({term for term in terms if len(term) > 1}, key=lambda term: (-len(term), term)):
            self._by_head[term[:2]] = (*self._by_head.get(term[:2], ()), term)
        self._pairs = {
            term[at : at + 2] for terms in self._by_head.values() for term in terms for at in range(len(term) - 1)
        }
        self._touching = lru_cache(maxsize=512)(self._find)

    def in_draft(self, edit: Edit) -> tuple[Hit, ...]:
        """Terms in the draft's sentence that share characters with the marked part or enclose its place."""
        left, right = edit.context.draft_left, edit.context.draft_right
        if self._cannot_touch(left[-1:] + edit.before + right[:1]):
            return ()
        return self._touching(left[-REACH:], edit.before, right[:REACH])

    def in_final(self, edit: Edit) -> tuple[Hit, ...]:
        """Terms in the final sentence that share characters with the marked part or enclose its place."""
        left, right = edit.context.final_left, edit.context.final_right
        if self._cannot_touch(left[-1:] + edit.after + right[:1]):
            return ()
        return self._touching(left[-REACH:], edit.after, right[:REACH])

    def _cannot_touch(self, text: str) -> bool:
        """True when no two neighbouring characters of ``text`` stand together in any term: a quick no."""
        pairs = self._pairs
        return all(text[at : at + 2] not in pairs for at in range(len(text) - 1))

    def _find(self, left: str, middle: str, right: str) -> tuple[Hit, ...]:
        text = left + middle + right
        start, end = len(left), len(left) + len(middle)
        hits: list[Hit] = []
        at = 0
        while at < max(end, start + 1) and at < len(text) - 1:
            term = next((term for term in self._by_head.get(text[at : at + 2], ()) if text.startswith(term, at)), None)
            if term is None:
                at += 1
                continue
            stop = at + len(term)
            if stop > start and (at < end or at < start):
                hits.append((at - start, stop - start, term))
            at = stop
        return tuple(hits)
