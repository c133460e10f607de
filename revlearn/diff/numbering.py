"""Numbering in front of paragraphs: renumbering kept apart from the text, and told from a correction."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from revlearn.diff.changes import Change
from revlearn.model import Document, Link, Paragraph, Span

VALUE = re.compile(r"[零〇一二三四五六七八九十百]+|\d+(?:\.\d+)*|[①-⑳]")
"""The value of a number; ``3.4`` is one value of two steps."""
DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}


@dataclass(frozen=True, slots=True)
class NumberChange:
    """The numbering of one paragraph on both sides and what changed in it."""

    draft: Span
    final: Span
    changes: tuple[Change, ...]


class Numbering:
    """Both documents' numbers: where each stands and whether it follows from the ones before it."""

    def __init__(self, draft: Document, final: Document) -> None:
        self.draft = draft
        self.final = final
        self._in_sequence = [_in_sequence(draft), _in_sequence(final)]

    def changes_of(self, link: Link) -> list[NumberChange]:
        """The paragraph numbers that open both sides of ``link``, paired in order."""
        pairs: list[NumberChange] = []
        for draft_span, final_span in zip(link.draft, link.final, strict=False):
            before = self.draft.paragraph_at(draft_span[0])
            after = self.final.paragraph_at(final_span[0])
            if before.start == draft_span[0] and after.start == final_span[0] and before.number and after.number:
                pairs.append(NumberChange(before.number, after.number, self._compared(before, after)))
        return pairs

    def _compared(self, before: Paragraph, after: Paragraph) -> tuple[Change, ...]:
        """Nothing, the changed value alone (``（{三→四}）``), or the whole number when its form changed."""
        if before.number is None or after.number is None:
            return ()
        old, new = self.draft.text[slice(*before.number)], self.final.text[slice(*after.number)]
        if old == new:
            return ()
        value_a, value_b = VALUE.search(old), VALUE.search(new)
        same_frame = VALUE.sub("#", old) == VALUE.sub("#", new)
        if value_a and value_b and same_frame and _steps(value_a[0]) != _steps(value_b[0]):
            forced = before.start in self._in_sequence[0] and after.start in self._in_sequence[1]
            spans = _shifted(before.number[0], value_a.span()), _shifted(after.number[0], value_b.span())
            return (Change([spans[0]], [spans[1]], forced=forced, sealed=True),)
        return (Change([before.number], [after.number], sealed=True),)


def _steps(number: str) -> list[int]:
    """The values of a number of one or several steps: ``3.4`` → [3, 4], ``十二`` → [12]."""
    return [number_value(step) for step in number.split(".")]


def _shifted(offset: int, span: Span) -> Span:
    return offset + span[0], offset + span[1]


def _in_sequence(document: Document) -> set[int]:
    """Starts of the paragraphs whose number is 1 or one more than the number before it at their level."""
    sound: set[int] = set()
    last: dict[tuple[int, int], int] = defaultdict(int)
    for paragraph in document.paragraphs:
        if paragraph.number is None:
            continue
        match = VALUE.search(document.text[slice(*paragraph.number)])
        *outer, step = match.group().split(".") if match else ["0"]
        value = number_value(step)
        level = paragraph.level, len(outer)
        if value == last[level] + 1 or value == 1:
            sound.add(paragraph.start)
        last[level] = value
        for deeper in [key for key in last if key > level]:
            del last[deeper]
    return sound


def number_value(text: str) -> int:
    """The value of an ordinal in Chinese numerals up to 999, Arabic digits or a circled digit."""
    if text.isdigit() and text.isascii():
        return int(text)
    if "①" <= text <= "⑳":
        return ord(text) - ord("①") + 1
    if not any(unit in text for unit in "十百"):
        return int("".join(str(DIGITS.get(char, 0)) for char in text) or 0)
    total, digit = 0, 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        else:
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
    return total + digit
