"""Parts of a text that are not the writer's own words: titles in 《》 and quotations in “”."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from revlearn.model import Document, Span

QUOTED = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|“[^”\n]*”|‘[^’\n]*’|「[^」\n]*」")
TITLE = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")


@lru_cache(maxsize=32)
def _spans(text: str, titles_only: bool) -> tuple[Span, ...]:
    return tuple(match.span() for match in (TITLE if titles_only else QUOTED).finditer(text))


def quoted(document: Document, start: int, end: int) -> bool:
    """Whether any of ``[start, end)`` lies inside quotation marks or a title."""
    return touches(_spans(document.text, False), start, end)


def in_title_marks(document: Document, start: int, end: int) -> bool:
    """Whether any of ``[start, end)`` lies inside 《》."""
    return touches(_spans(document.text, True), start, end)


def touches(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether ``[start, end)`` overlaps one of ``spans``, which are in order and do not overlap one another."""
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    if at >= 0 and start < spans[at][1]:
        return True
    return at + 1 < len(spans) and spans[at + 1][0] < end


SAYING = re.compile(r"(?:[:：]|说|讲|道|指出|强调|要求|提出|写道|规定|明确|原文|表示)[:：]?$")
LONGEST_TERM = 26
"""A quotation up to this length without a stop is a term set in marks; a longer one is somebody's words."""


def cited(document: Document, start: int, end: int) -> bool:
    """Whether ``[start, end)`` lies in a title, or in the words of somebody else rather than in a term set in marks."""
    text = document.text
    spans = _spans(text, False)
    first = bisect_right(spans, start, key=lambda span: span[1])
    for low, high in spans[first : bisect_left(spans, end, key=lambda span: span[0])]:
        inside = text[low + 1 : high - 1]
        if (
            text[low] == "《"
            or len(inside) > LONGEST_TERM
            or "。" in inside
            or SAYING.search(text[max(0, low - 4) : low])
        ):
            return True
    return False


def merged(spans: Iterable[Span]) -> list[Span]:
    """``spans`` in order, those that overlap or meet joined to one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def covered(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of ``spans``, which are in order and do not overlap one another, holds all of ``[start, end)``."""
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and end <= spans[at][1]
