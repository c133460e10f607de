"""Parts of a text that are not the writer's own words: titles in 《》 and quotations in “”."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from revlearn.model import Document, Span

QUOTED = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|“[^”\n]*”|‘[^’\n]*’|「[^」\n]*」")
TITLE = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")


@lru_cache(maxsize=32)
def _spans(text: str, titles_only: bool) -> tuple[Span, ...]:
    return tuple(match.span() for match in (TITLE if titles_only else QUOTED).finditer(text))


def quoted(document: Document, start: int, end: int) -> bool:
    """Whether any of ``[start, end)`` lies inside quotation marks or a title."""
    return _touches(_spans(document.text, False), start, end)


def in_title_marks(document: Document, start: int, end: int) -> bool:
    """Whether any of ``[start, end)`` lies inside 《》."""
    return _touches(_spans(document.text, True), start, end)


def _touches(spans: tuple[Span, ...], start: int, end: int) -> bool:
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    if at >= 0 and start < spans[at][1]:
        return True
    return at + 1 < len(spans) and spans[at + 1][0] < end
