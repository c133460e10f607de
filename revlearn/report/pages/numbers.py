"""How figures and days are written: no more digits than they carry."""

from __future__ import annotations

import calendar
from datetime import date

from revlearn.record import Rate
from revlearn.report.wording import Lang


def amount(number: int) -> str:
    """A count with thousands apart."""
    return f"{number:,}"


def per_1000(value: float) -> str:
    """A rate: one decimal, two or three where it would read as zero."""
    if 0 < value < 0.005:
        return f"{max(value, 0.001):.3f}"
    return f"{value:.2f}" if 0 < value < 0.05 else f"{value:.1f}"


def interval(rate: Rate) -> str:
    """The ends of the 95 % interval."""
    low, high = rate.interval
    return f"{per_1000(low)}–{per_1000(high)}"


def percent(share: float) -> str:
    """A share as a whole percentage; all or nothing only where it is."""
    whole = round(share * 100)
    if whole == 0 and share > 0:
        return "<1%"
    return ">99%" if whole == 100 and share < 1 else f"{whole}%"


def day(on: date, year: int, lang: Lang) -> str:
    """A day; the year is named when it is not ``year``."""
    if lang == "en":
        return f"{on.day} {calendar.month_abbr[on.month]}" + (f" {on.year}" if on.year != year else "")
    return (f"{on.year}年" if on.year != year else "") + f"{on.month}月{on.day}日"


def month_title(name: str, lang: Lang) -> str:
    """``2026-10`` as a reader says it; any other name of a period stays as it is."""
    year, dash, number = name.partition("-")
    if not (dash and len(year) == 4 and len(number) == 2 and (year + number).isascii() and (year + number).isdecimal()):
        return name
    if not 1 <= int(number) <= 12:
        return name
    return f"{calendar.month_name[int(number)]} {year}" if lang == "en" else f"{year}年{int(number)}月"


def month_tick(name: str, lang: Lang) -> str:
    """``2026-10`` below an axis."""
    number = int(name[-2:])
    return calendar.month_abbr[number] if lang == "en" else f"{number}月"
