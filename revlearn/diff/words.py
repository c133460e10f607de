"""Word diff of two linked stretches: which words were kept in order, which changed between them.

Words become single characters from the private use areas, so that diff-match-patch compares words; its own
clean-up, which would take such characters for letters, is not used, and neither is its time-out, which would make
the result depend on the machine's load.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from fast_diff_match_patch import diff

from revlearn.diff.changes import Texts
from revlearn.model import Span

FIRST_AREA = 0xE000
FIRST_AREA_SIZE = 0x1900
SECOND_AREA = 0xF0000


def word_changes(texts: Texts, draft: Span, final: Span) -> list[tuple[Span, Span]]:
    """The changed stretches between the two spans in order: (draft span, final span), on word bounds."""
    bounds_a = _bounds_within(texts.draft_bounds, draft)
    bounds_b = _bounds_within(texts.final_bounds, final)
    words_a = [texts.draft[a:b] for a, b in pairwise(bounds_a)]
    words_b = [texts.final[a:b] for a, b in pairwise(bounds_b)]
    number: dict[str, str] = {}
    coded_a, coded_b = _coded(words_a, number), _coded(words_b, number)
    changes: list[tuple[Span, Span]] = []
    i = j = 0
    open_at: tuple[int, int] | None = None
    for operation, count in diff(coded_a, coded_b, timelimit=0, cleanup="No", counts_only=True):
        if operation == "=":
            if open_at:
                changes.append(((bounds_a[open_at[0]], bounds_a[i]), (bounds_b[open_at[1]], bounds_b[j])))
                open_at = None
            i, j = i + count, j + count
            continue
        open_at = open_at or (i, j)
        if operation == "-":
            i += count
        else:
            j += count
    if open_at:
        changes.append(((bounds_a[open_at[0]], bounds_a[i]), (bounds_b[open_at[1]], bounds_b[j])))
    return changes


def _bounds_within(bounds: tuple[int, ...], span: Span) -> list[int]:
    """Word bounds inside ``span``, its own ends included (a span may begin or end inside a word)."""
    start, end = span
    inside = list(bounds[bisect_right(bounds, start) : bisect_left(bounds, end)])
    return [start, *inside, end] if start < end else [start]


def _coded(words: list[str], number: dict[str, str]) -> str:
    coded: list[str] = []
    for word in words:
        code = number.get(word)
        if code is None:
            index = len(number)
            code = chr(FIRST_AREA + index if index < FIRST_AREA_SIZE else SECOND_AREA + index - FIRST_AREA_SIZE)
            number[word] = code
        coded.append(code)
    return "".join(coded)
