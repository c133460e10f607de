"""What the calendar says of an edited date: a day that does not exist, a weekday that does not fit."""

from __future__ import annotations

import datetime
import re

from revlearn.model import Document, Edit

WEEKDAYS = "一二三四五六日"
DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAY = re.compile(r"(?<!\d)(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})[日号]")
MONTH = re.compile(r"(?<!\d)(\d{1,2})月$")
WITH_WEEKDAY = re.compile(r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})[日号]?[（(，、]?(?:星期|周)([一二三四五六日天])")
YEAR = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
WEEKDAY_WORD = re.compile(r"(?:星期|周)$")


def impossible_day(edit: Edit) -> str | None:
    """The date that the draft has and no calendar knows (9月31日), when the final version put it right."""
    if not any(char.isdigit() for char in edit.before):
        return None
    context = edit.context
    before = context.draft_left[-12:] + edit.before + context.draft_right[:3]
    after = context.final_left[-12:] + edit.after + context.final_right[:3]
    wrong = next((match[0] for match in DAY.finditer(before) if not _exists(match)), None)
    if wrong is None or any(not _exists(match) for match in DAY.finditer(after)):
        return None
    return wrong


def _exists(match: re.Match[str]) -> bool:
    month, day = int(match[2]), int(match[3])
    return 1 <= month <= 12 and 1 <= day <= DAYS_IN_MONTH[month - 1]


def wrong_weekday(edit: Edit) -> tuple[str, str] | None:
    """The draft's date whose weekday the calendar contradicts, and the right weekday, when the edit put it right."""
    context = edit.context
    left = context.draft_left
    if not (
        WEEKDAY_WORD.search(left) or "周" in edit.before or "星期" in edit.before or "月" in left[-6:] + edit.before
    ):
        return None
    before = WITH_WEEKDAY.search(left[-16:] + edit.before + context.draft_right[:10])
    after = WITH_WEEKDAY.search(context.final_left[-16:] + edit.after + context.final_right[:10])
    if before is None or after is None:
        return None
    year = before[1] or after[1] or _year(context.final)
    right = _weekday(year, before)
    if right is None or right == before[4].replace("天", "日") or _weekday(year, after) != after[4].replace("天", "日"):
        return None
    return before[0], right


def _weekday(year: str | None, match: re.Match[str]) -> str | None:
    if not year:
        return None
    try:
        return WEEKDAYS[datetime.date(int(year), int(match[2]), int(match[3])).weekday()]
    except ValueError:
        return None


def _year(document: Document) -> str | None:
    """The year of the last full date: the date the document was made on."""
    years = YEAR.findall(document.text)
    return years[-1] if years else None
