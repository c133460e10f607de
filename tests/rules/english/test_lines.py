"""The part a line plays in a letter, memo, report or set of minutes."""

from __future__ import annotations

import pytest

from revlearn.rules.english.lines import kind_at
from revlearn.segment import segment

LETTER = """Eastfold District Council
7 July 2026
Our reference: HT/2026/118
Dear Ms Okafor
Overrunning works
The works have overrun by 14 days.
(a) reopen one lane by noon; and
(b) send a plan.
Yours sincerely
Daniel Marsh"""

KINDS = ("title", "date", "header", "salutation", "heading", "body", "body", "body", "closing", "signature")


@pytest.mark.parametrize(("number", "kind"), list(enumerate(KINDS)))
def test_lines_of_a_letter(number: int, kind: str) -> None:
    line = LETTER.split("\n")[number]
    start = LETTER.index(line)
    assert kind_at(segment(LETTER), (start, start + 1)) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Date: 6/15/2026", "date"), ("To: Heads of department", "header"), ("Subject: Deadlines", "heading")],
)
def test_lines_of_a_memo(line: str, kind: str) -> None:
    text = f"Memorandum\n{line}\nThe timetable applies from January."
    assert kind_at(segment(text), (11, 12)) == kind
