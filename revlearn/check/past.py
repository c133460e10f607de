"""A writer's own earlier mistakes, looked for in a new draft."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from revlearn.model import Document, PastError, Span
from revlearn.rules.dictionary import frequency

SHORTEST = 2
"""A single character says nothing without its context."""
SAFE = frozenset(("confusable", "name", "policy_term", "unit_number", "genre", "consistency", "grammar", "register"))
"""Sub-types whose wrong form is wrong by itself, or was for this reviser. Marks, facts, layout depend on the place."""
WRONG_IN_PLACE = frozenset(("grammar", "genre"))
"""Sub-types of which a word that was only taken out was wrong in its sentence, not by itself: 通过……使, 为了."""


def recurrences(document: Document, past: Sequence[PastError]) -> Iterator[tuple[Span, PastError]]:
    """Where a wrong form of ``past`` stands again as words of its own, and the right form is not what stands there."""
    text = document.text
    for error in past:
        if len(error.before) < SHORTEST or error.subtype not in SAFE or error.before == error.after:
            continue
        if not error.after and error.subtype in WRONG_IN_PLACE:
            continue
        at = text.find(error.before)
        while at >= 0:
            span = at, at + len(error.before)
            if not _inside_right_form(text, span, error.after) and on_word_bounds(document, span):
                yield span, error
            at = text.find(error.before, at + len(error.before))


def on_word_bounds(document: Document, span: Span) -> bool:
    """Whether no word of the dictionary reaches across either end of ``span``."""
    start, end = span
    for token in document.tokens.within((max(0, start - 1), min(len(document.text), end + 1))):
        whole = _whole(document, token.start)
        if whole[0] < start < whole[1] or whole[0] < end < whole[1]:
            word = document.text[slice(*whole)]
            if frequency(word) or document.language == "en":
                return False
    return True


def _whole(document: Document, offset: int) -> Span:
    tokens = document.tokens
    at = bisect_right(tokens.bounds, offset) - 1
    return tokens.bounds[at], tokens.bounds[at + 1]


def _inside_right_form(text: str, span: Span, right: str) -> bool:
    """Whether the wrong form is only a part of the right one where it stands (发展改革 in 国家发展改革委)."""
    start, end = span
    wrong = text[start:end]
    place = right.find(wrong)
    while place >= 0:
        if text.startswith(right, start - place) and start >= place:
            return True
        place = right.find(wrong, place + 1)
    return False
