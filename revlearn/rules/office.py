"""What an office has laid down about words, asked of an edit and of a draft.

The rules ``office_*`` stand on this. Words that are right in an office are the business of ``allowed``, how lists are
written that of ``office_lists``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from revlearn.model import Document, Edit, OfficeDictionary, OfficeWord
from revlearn.rules.lexicon import any_of
from revlearn.rules.proposals.protected import cited, in_title_marks
from revlearn.rules.proposals.words import stands_alone
from revlearn.rules.registry import Facts, Proposal

SOURCE = "本单位词库"
REACH = 60
"""Characters looked at on either side of an edit: as many as an entry may have."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """One list, ready to be looked for: forms that are not to be written, each with its entries."""

    wrong: re.Pattern[str]
    entries: dict[str, tuple[OfficeWord, ...]]


@lru_cache(maxsize=32)
def _lookup(office: OfficeDictionary, kind: str) -> Lookup:
    entries: dict[str, tuple[OfficeWord, ...]] = {}
    for word in getattr(office, kind):
        for form in word.wrong:
            entries[form] = (*entries.get(form, ()), word)
    return Lookup(any_of(entries), entries)


def put_right(edit: Edit, kind: str) -> Facts | None:
    """The facts when ``edit`` takes a form that list ``kind`` does not want, and writes the right one.

    A banned word needs only to be gone.
    """
    office = edit.context.final.office
    if office is None:
        return None
    lookup = _lookup(office, kind)
    context = edit.context
    left, right = context.draft_left[-REACH:], context.draft_right[:REACH]
    draft = left + edit.before + right
    final_left = context.final_left[-REACH:]
    final = final_left + edit.after + context.final_right[:REACH]
    for start, end, word in _hits(draft, lookup):
        if end < len(left) or start > len(left) + len(edit.before):
            continue
        form = draft[start:end]
        gone = _times(final, form, word, lookup) < _times(draft, form, word, lookup)
        if gone and (kind == "banned" or _stands_at(final, word.right, len(final_left), len(edit.after))):
            return facts_of(word, form)
    return None


def proposals(document: Document, kind: str) -> Iterator[Proposal]:
    """The right form of each entry of list ``kind`` in place of a wrong one, outside titles and others' words."""
    for start, end, word in wrong_forms(document, kind):
        if word.right:
            yield start, end, word.right


def wrong_forms(document: Document, kind: str) -> Iterator[tuple[int, int, OfficeWord]]:
    """Where a form stands that list ``kind`` does not want, as words of their own."""
    if document.office is None:
        return
    for start, end, word in _hits(document.text, _lookup(document.office, kind)):
        if not cited(document, start, end) and stands_alone(document, start, end):
            yield start, end, word


def occasions(document: Document, kind: str) -> int:
    """How often ``document`` has a right form of an entry that has wrong ones."""
    if document.office is None:
        return 0
    return sum(document.text.count(word.right) for word in getattr(document.office, kind) if word.right and word.wrong)


def facts_of(word: OfficeWord, form: str) -> Facts:
    """What fills the messages. The reason comes with the mark before it, or not at all."""
    return {"wrong": form, "right": word.right, "reason": f"：{word.reason}" if word.reason else ""}


def _hits(text: str, lookup: Lookup) -> Iterator[tuple[int, int, OfficeWord]]:
    """Wrong forms in ``text`` that are no part of a longer word or of their own right form."""
    for match in lookup.wrong.finditer(text):
        if _cuts_a_latin_word(text, *match.span()):
            continue
        for word in lookup.entries[match[0]]:
            if not _inside(text, match.start(), match[0], word.right):
                yield match.start(), match.end(), word
                break


def _cuts_a_latin_word(text: str, start: int, end: int) -> bool:
    """Whether letters or digits go on beyond an end that is one itself."""
    ends = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return any(len(pair) == 2 and pair.isascii() and pair.isalnum() for pair in ends)


def _inside(text: str, start: int, form: str, right: str) -> bool:
    """Whether ``form`` at ``start`` is only a part of ``right`` standing there."""
    place = right.find(form) if len(right) > len(form) else -1
    while place >= 0:
        if start >= place and text.startswith(right, start - place):
            return True
        place = right.find(form, place + 1)
    return False


def _times(text: str, form: str, word: OfficeWord, lookup: Lookup) -> int:
    return sum(text[start:end] == form and word is found for start, end, found in _hits(text, lookup))


def _stands_at(text: str, right: str, start: int, length: int) -> bool:
    """Whether ``right`` stands in ``text`` and touches the ``length`` characters at ``start``."""
    at = text.find(right, max(0, start - len(right)))
    return 0 <= at <= start + length


def banned_alone(document: Document) -> Iterator[tuple[int, int, OfficeWord]]:
    """Banned words that nothing takes the place of, outside titles."""
    for start, end, word in wrong_forms(document, "banned"):
        if not word.right and not in_title_marks(document, start, end):
            yield start, end, word
