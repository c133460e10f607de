"""Words that an office has laid down to be right: no rule on words accuses them, and changing them mends no error."""

from __future__ import annotations

import re
from functools import lru_cache

from revlearn.model import OFFICE_LISTS, Document, Edit, OfficeDictionary, Span
from revlearn.rules.lexicon import any_of

REACH = 60
"""Characters on either side in which a right word is looked for: as many as an entry may have."""


@lru_cache(maxsize=8)
def _right(office: OfficeDictionary) -> re.Pattern[str]:
    """Words that are right in this office: those allowed, and the right form of every other entry."""
    return any_of(word.right for kind in OFFICE_LISTS for word in getattr(office, kind))


def allows(document: Document, span: Span, suggestion: str | None) -> bool:
    """Whether the office has laid down that what stands at ``span`` is right there.

    That is so where a right word overlaps ``span`` and would be gone with ``suggestion``; where nothing is suggested,
    when it covers ``span``.
    """
    if document.office is None or span[0] == span[1]:
        return False
    low = max(0, span[0] - REACH)
    for match in _right(document.office).finditer(document.text[low : span[1] + REACH]):
        start, end = match.start() + low, match.end() + low
        if suggestion is None:
            if start <= span[0] and span[1] <= end:
                return True
        elif start < span[1] and span[0] < end:
            around = document.text[min(start, span[0]) : span[0]], document.text[span[1] : max(end, span[1])]
            if match[0] not in suggestion.join(around):
                return True
    return False


def takes_an_allowed_word(edit: Edit) -> bool:
    """Whether ``edit`` makes something else of a word that is right in this office."""
    return len(edit.draft_spans) == 1 and allows(edit.context.draft, edit.draft_spans[0], edit.after)
