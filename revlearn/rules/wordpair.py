"""The word a same-length replacement belongs to: a misspelt character is seen in its whole word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from revlearn.model import Edit
from revlearn.rules.dictionary import frequency
from revlearn.rules.running import replaced

LONGEST_WORD = 4
LONGEST_EDIT = 12
MOST_CHANGED = 2
HAN = re.compile(r"[一-鿿]+")
NUMERALS = frozenset("一二三四五六七八九十百千万亿两零〇")


@dataclass(frozen=True, slots=True)
class WordPair:
    """``final`` is a word (or the replaced characters when none is found), ``draft`` what stood at its place.

    ``changed`` are the characters that differ, as (draft, final); ``words`` says that ``final`` is in the dictionary.
    """

    draft: str
    final: str
    changed: tuple[tuple[str, str], ...]
    words: bool


def word_pair(edit: Edit) -> WordPair | None:
    """The pair of words of a same-length replacement of one or two Han characters; None for any other edit."""
    before, after = edit.before, edit.after
    if len(before) != len(after) or len(before) > LONGEST_EDIT or len(edit.draft_spans) > 1 or not replaced(edit):
        return None
    context = edit.context
    return _pair(before, after, context.final_left[-3:], context.final_right[:3])


@lru_cache(maxsize=4096)
def _pair(before: str, after: str, left: str, right: str) -> WordPair | None:
    places = [place for place, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    if not 1 <= len(places) <= MOST_CHANGED:
        return None
    changed = tuple((before[place], after[place]) for place in places)
    if any(not HAN.match(character) or character in NUMERALS for pair in changed for character in pair):
        return None
    if len(after) > 1 and frequency(before) and frequency(after):
        return WordPair(before, after, changed, words=True)  # two whole words: nothing around them is at issue
    draft, final = left + before + right, left + after + right
    first, last = len(left) + places[0], len(left) + places[-1]
    best: tuple[int, int, int] | None = None
    for start in range(max(0, last + 1 - LONGEST_WORD), first + 1):
        for end in range(max(last + 1, start + 2), min(len(final), start + LONGEST_WORD) + 1):
            count = frequency(final[start:end])
            if count and (best is None or (end - start, count) > (best[1] - best[0], best[2])):
                best = start, end, count
    if best is None:
        return WordPair(before, after, changed, words=False)
    return WordPair(draft[best[0] : best[1]], final[best[0] : best[1]], changed, words=True)
