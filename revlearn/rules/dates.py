"""Dates of days in the forms that drafts have them."""

from __future__ import annotations

import re

from revlearn.rules.numbering import chinese_value

DIGIT = dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))
ARABIC = re.compile(r"(\d{4}|\d{2})\s*[年.\-/．]\s*(\d{1,2})?\s*[月.\-/．]?\s*(\d{1,2})?\s*[日号]?")
CHINESE = re.compile(
    r"([〇零○一二三四五六七八九]{2,4})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十]{1,3})[日号])?"
)


def date_parts(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of the first date in ``text``, 0 for a part it lacks; None without a date."""
    match = ARABIC.search(text)
    if match:
        year, month, day = (int(part or 0) for part in match.groups())
        return year + 2000 if year < 100 else year, month, day
    match = CHINESE.search(text)
    if match is None:
        return None
    year = int("".join(DIGIT[char] for char in match[1]))
    month, day = (chinese_value(part) or 0 if part else 0 for part in match.groups()[1:])
    return year + 2000 if year < 100 else year, month, day
