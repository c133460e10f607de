"""What a writer got wrong: errors of one sub-type put into a document that a leader has put right.

Every row of ``office_errors.tsv`` makes right text wrong: ``right``, a pattern between what ``behind`` and ``ahead``
ask for, becomes ``wrong``, a text or, after ``=``, one of the changes of form below. The rows are made up for this
benchmark and independent of the rules' own examples.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from revlearn.model import Span
from revlearn.rules.lexicon import read_table

TABLE = Path(__file__).with_suffix(".tsv")

OTHER = "other"
"""The label of rows that are nobody's habit: what a reviser changes besides, better words, added support, headings."""

APART = 3
"""Unchanged characters between two planted changes: nearer ones would be one change to a reader."""

DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Planted:
    """One change put in: the draft has ``before`` where the final version has ``after``, at ``draft_span``."""

    label: str
    draft_span: Span
    before: str
    after: str


def chinese_number(digits: str) -> str:
    """A whole number below 10,000, or one with decimals, in Chinese numerals: 96.5 → 九十六点五."""
    whole, _, rest = digits.partition(".")
    number = int(whole)
    parts = []
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            parts.append(DIGITS[digit] + name)
        elif parts and parts[-1] != "零" and number % unit:
            parts.append("零")
    text = "".join(parts) or "零"
    text = text.removeprefix("一") if text.startswith("一十") else text
    return text + ("点" + "".join(DIGITS[int(each)] for each in rest) if rest else "")


def _day(text: str) -> str:
    month, day = re.findall(r"\d+", text)
    return f"{chinese_number(month)}月{chinese_number(day)}日"


def _signed(text: str) -> str:
    year, rest = text.split("年")
    return "".join(DIGITS[int(each)] for each in year) + "年" + _day(rest)


FORMS: Mapping[str, Callable[[str], str]] = {
    "=percent": lambda text: "百分之" + chinese_number(text.rstrip("%")),
    "=amount": chinese_number,
    "=day": _day,
    "=signed": _signed,
    "=half_width": lambda text: f"({text[1]})",
    "=pause_added": lambda text: f"{text}、",
    "=square": lambda text: f"[{text[1:-1]}]",
    "=about": lambda text: f"关于{text[2:]}方面",
}


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the right text that can be made wrong."""

    label: str
    start: int
    end: int
    wrong: str


@cache
def patterns() -> Mapping[str, list[tuple[re.Pattern[str], str]]]:
    """The rows of the table by label: pattern, with the group ``x`` for what becomes wrong, and the wrong form."""
    rows: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for row in read_table(TABLE):
        pattern = re.compile(f"{row['behind']}(?P<x>{row['right']}){row['ahead']}", re.MULTILINE)
        rows.setdefault(row["label"], []).append((pattern, row["wrong"]))
    return rows


def sites(text: str, label: str) -> list[Site]:
    """All places of ``text`` where the errors of ``label`` can stand."""
    found: dict[Span, Site] = {}
    for pattern, wrong in patterns()[label]:
        for match in pattern.finditer(text):
            made = FORMS[wrong](match["x"]) if wrong.startswith("=") else wrong
            found.setdefault(match.span("x"), Site(label, *match.span("x"), made))
    return list(found.values())


def with_errors(text: str, wanted: Mapping[str, int], chance: random.Random) -> tuple[str, tuple[Planted, ...]]:
    """The draft from which ``text`` was made, with ``wanted`` changes of each label where the text has room for them.

    Labels take turns, so that none crowds out another.
    """
    queues = {label: chance.sample(found, len(found)) for label in wanted if (found := sites(text, label))}
    left = {label: wanted[label] for label in queues}
    chosen: list[Site] = []
    while queues:
        for label in list(queues):
            if not left[label] or not _take(queues[label], chosen):
                del queues[label]
            else:
                left[label] -= 1
    draft: list[str] = []
    planted: list[Planted] = []
    at = size = 0
    for site in sorted(chosen, key=lambda each: each.start):
        kept = text[at : site.start]
        draft += [kept, site.wrong]
        size += len(kept)
        planted.append(Planted(site.label, (size, size + len(site.wrong)), site.wrong, text[site.start : site.end]))
        size += len(site.wrong)
        at = site.end
    return "".join([*draft, text[at:]]), tuple(planted)


def _take(queue: list[Site], chosen: list[Site]) -> bool:
    """Move the next site that is far enough from all chosen ones over to them; False when there is none."""
    while queue:
        site = queue.pop()
        if all(site.end + APART <= each.start or each.end + APART <= site.start for each in chosen):
            chosen.append(site)
            return True
    return False
