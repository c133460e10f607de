"""An edit read as words: what went, what came, and the words around."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from revlearn.model import Edit
from revlearn.rules.english.lines import kind_of_line

WORD = re.compile(r"[£$€]?\w+(?:[.,:/'&–-]\w+)*'?%?")
HEAD = re.compile(r"[\w']+$")
TAIL = re.compile(r"^[\w']+")
INSIDE = re.compile(r"[\w']")
REACH = 80
"""Characters of context that are read on either side."""
NEIGHBOURS = 5
"""Words of context that are kept on either side."""
APOSTROPHES = str.maketrans("’‘`", "'''")


@dataclass(frozen=True, slots=True)
class Change:
    """All strings are lower-case words with single spaces, without marks.

    ``gone`` and ``came`` are what differs once the words both sides share at the edges are left out; ``left`` and
    ``right`` are up to ``NEIGHBOURS`` words beside them. ``before`` and ``after`` are the edit widened to whole words.
    """

    before: str
    after: str
    gone: str
    came: str
    left: str
    right: str

    @property
    def draft(self) -> str:
        """The draft's words around and in the change."""
        return " ".join(filter(None, (self.left, self.gone, self.right)))

    @property
    def final(self) -> str:
        """The final version's words around and in the change."""
        return " ".join(filter(None, (self.left, self.came, self.right)))


def change_of(edit: Edit) -> Change:
    """The words of ``edit``, whatever line it stands in."""
    context = edit.context
    sides = (context.draft_left[-REACH:], context.draft_right[:REACH])
    others = (context.final_left[-REACH:], context.final_right[:REACH])
    return _change(edit.before, edit.after, sides, others)


def prose_change(edit: Edit) -> Change | None:
    """The words of an edit in running text; None in headings, date lines and the like, where the place decides."""
    return change_of(edit) if "\n" not in (edit.before + edit.after).strip("\n") and in_prose(edit) else None


def in_prose(edit: Edit) -> bool:
    """Whether the edit stands in running text on both sides."""
    return kind_of_line(edit) == "body"


def words_of(text: str) -> list[str]:
    """The words and figures of ``text`` in lower case, marks left out."""
    return WORD.findall(text.translate(APOSTROPHES).lower())


@lru_cache(maxsize=4096)
def _change(before: str, after: str, draft: tuple[str, str], final: tuple[str, str]) -> Change:
    before, after = before.translate(APOSTROPHES), after.translate(APOSTROPHES)
    (draft_left, draft_right), (final_left, final_right) = (
        (left.translate(APOSTROPHES), right.translate(APOSTROPHES)) for left, right in (draft, final)
    )
    if INSIDE.match((before or draft_right)[:1]) or INSIDE.match((after or final_right)[:1]):
        before, draft_left = _taken_left(before, draft_left)
        after, final_left = _taken_left(after, final_left)
    if INSIDE.match((draft_left + before)[-1:]) or INSIDE.match((final_left + after)[-1:]):
        before, draft_right = _taken_right(before, draft_right)
        after, final_right = _taken_right(after, final_right)
    gone, came = words_of(before), words_of(after)
    whole = " ".join(gone), " ".join(came)
    start = 0
    while start < min(len(gone), len(came)) and gone[start] == came[start]:
        start += 1
    end = 0
    while end < min(len(gone), len(came)) - start and gone[-1 - end] == came[-1 - end]:
        end += 1
    left = [*words_of(draft_left), *gone[:start]][-NEIGHBOURS:]
    right = [*gone[len(gone) - end :], *words_of(draft_right)][:NEIGHBOURS]
    gone, came = gone[start : len(gone) - end], came[start : len(came) - end]
    return Change(*whole, " ".join(gone), " ".join(came), " ".join(left), " ".join(right))


def _taken_left(text: str, left: str) -> tuple[str, str]:
    part = HEAD.search(left)
    return (part[0] + text, left[: part.start()]) if part else (text, left)


def _taken_right(text: str, right: str) -> tuple[str, str]:
    part = TAIL.match(right)
    return (text + part[0], right[part.end() :]) if part else (text, right)
