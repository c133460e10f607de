"""Days as people write them: one reading for every door, command line, manifest and folder names alike."""

from __future__ import annotations

import re
from datetime import date, timedelta

from revlearn.model import RevlearnError

DAY = (
    r"(?:\d{4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}|\d{8}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日?)"
    # More digits would be another number.
    r"(?!\d)"
)
FOLDER = re.compile(rf"({DAY})(?:(?:[\s_\-]+|(?<=日))(.*))?")


class NotADay(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """A text that names no day."""


def day_named(text: str) -> date:
    """The day of ``2026-10-05``, ``2026/10/5``, ``2026.10.5``, ``20261005`` or ``2026年10月5日``. Raises NotADay."""
    text = text.strip()
    if not re.fullmatch(DAY, text):
        shown = text[:20]
        raise NotADay(
            f"“{shown}”不是日期，应如 2026-10-05、2026/10/5、20261005 或 2026年10月5日",
            f"{shown!r} is no date; write 2026-10-05, 2026/10/5, 20261005 or 2026年10月5日",
        )
    digits = re.findall(r"\d+", text)
    year, month, day = digits if len(digits) == 3 else (text[:4], text[4:6], text[6:])
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise NotADay(f"没有 {text} 这一天", f"there is no day {text}") from error


def day_and_title(folder: str) -> tuple[date, str] | None:
    """The day a folder's name begins with, and the title after it; None when it begins with none.

    Raises NotADay when what looks like a day is none (``2026-02-30 标题``).
    """
    found = FOLDER.fullmatch(folder)
    return (day_named(found[1]), (found[3] or "").strip()) if found else None


def lies_ahead(day: date, today: date) -> bool:
    """Whether a document cannot be of that day yet; tomorrow is already somewhere else."""
    return day > today + timedelta(days=1)
