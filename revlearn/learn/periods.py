"""Months, by the calendar alone: nothing here asks what day it is."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from revlearn.model import RevlearnError
from revlearn.record import Period

MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)


class NotAMonth(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """A month that is not written as ``YYYY-MM``."""


def month(name: str) -> Period:
    """The month called ``name`` (``2026-10``). Raises NotAMonth."""
    match = MONTH.fullmatch(name)
    if match is None or match[1] == "0000":
        raise NotAMonth(
            f"“{name}”不是月份；请写成四位年份加两位月份，如 2026-10",
            f"{name!r} is not a month; write four digits for the year and two for the month, as in 2026-10",
        )
    year, number = int(match[1]), int(match[2])
    return Period(name, date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def month_of(day: date) -> str:
    """The name of the month ``day`` lies in."""
    return f"{day.year:04}-{day.month:02}"


def months_up_to(day: date, count: int) -> tuple[Period, ...]:
    """The ``count`` months that end with the one of ``day``, the earliest first; fewer at the beginning of time."""
    number = day.year * 12 + day.month - 1
    numbers = range(max(12, number - count + 1), number + 1)
    return tuple(month(f"{each // 12:04}-{each % 12 + 1:02}") for each in numbers)
