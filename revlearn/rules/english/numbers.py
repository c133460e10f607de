"""English numerals, dates and times: what they are worth, and how they are written."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from revlearn.rules.english.lines import DAY_OF_YEAR, MONTH

UNIT_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TEN_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MONTH_WORDS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
UNITS = {word: value for value, word in enumerate(UNIT_WORDS)}
TENS = {word: value for value, word in zip(range(20, 100, 10), TEN_WORDS, strict=True)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
SMALL = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
NUMBER_WORD = rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join(UNITS)})|{SMALL})(?: (?:hundred|thousand|million))*"
MONTHS = {name: number for number, name in enumerate(MONTH_WORDS, 1)}
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MULTIPLES = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000} | SCALES
NUMERAL = re.compile(
    rf"(?P<date>\b{DAY_OF_YEAR}\b)|(?P<weekday>\b{WEEKDAY}\b)"
    rf"|(?P<daymonth>\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b)"
    rf"|(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)(?:(?P<ordinal>st|nd|rd|th)\b|\s?(?P<multiple>k|m|bn|thousand|million"
    rf"|billion)\b)?"
    rf"|\b(?P<words>{NUMBER_WORD})\b",
    re.IGNORECASE,
)
PERCENT = re.compile(r"\s?%|[ -]per ?cent\b", re.IGNORECASE)
CLOCK = re.compile(r"(?<=#)\s?([ap])\.?m\b\.?", re.IGNORECASE)
GAPS = re.compile(r"[\s,]+")
HYPHENS = re.compile(r"[-–—/]")
FIGURE = re.compile(rf"\d|\b(?:{SMALL}|hundred|thousand|million|half|third|quarter|dozen)s?\b", re.IGNORECASE)


def value_of_words(text: str) -> Decimal:
    """The value of ``twenty-three``, ``two hundred``."""
    total = 0
    for word in re.split(r"[- ]", text.lower()):
        total = total * SCALES[word] if word in SCALES else total + UNITS.get(word, TENS.get(word, 0))
    return Decimal(total)


@lru_cache(maxsize=2048)
def masked(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` in one spelling with every numeral and date as ``#``, and their values in order as strings."""
    values: list[str] = []

    def replaced(match: re.Match[str]) -> str:
        values.append(_value(match))
        return "#"

    mask = CLOCK.sub(r" \1m", PERCENT.sub(" %", NUMERAL.sub(replaced, text)))
    return GAPS.sub(" ", HYPHENS.sub("-", mask.lower())).strip(), tuple(values)


def _value(match: re.Match[str]) -> str:
    if match["date"] or match["daymonth"]:
        return _day(match[0].lower())
    if match["weekday"]:
        return match["weekday"].lower()
    if match["words"]:
        return str(value_of_words(match["words"]))
    value = Decimal(match["digits"].replace(",", ""))
    value *= MULTIPLES[match["multiple"].lower()] if match["multiple"] else 1
    return format(value.normalize(), "f")


def _day(text: str) -> str:
    """A date as day, month, year in sorted order: 6/5/26 and 5 June 2026 must meet whichever order was meant."""
    parts = [str(int(part)) for part in re.findall(r"\d+", text)]
    month = re.search(MONTH, text)
    if month:
        parts.append(str(MONTHS[month[0][:3]]))
    parts = [part[2:] if len(part) == 4 and part.startswith("20") else part for part in parts]
    return "-".join(sorted(parts, key=int))


def same_value_other_form(before: str, after: str) -> bool:
    """Whether both texts hold the same numbers and the same words, in another spelling."""
    if before == after:
        return False
    draft, final = masked(before), masked(after)
    return bool(draft[1]) and draft == final


def changed_value(before: str, after: str) -> tuple[str, str] | None:
    """The first pair of values that differ when all else is the same; None otherwise."""
    draft, final = masked(before), masked(after)
    if draft[0] != final[0] or len(draft[1]) != len(final[1]):
        return None
    return next(((one, other) for one, other in zip(draft[1], final[1], strict=True) if one != other), None)


def has_figure(text: str) -> bool:
    """Whether ``text`` holds a number in digits or words."""
    return FIGURE.search(text) is not None
