"""Fixed policy phrases in a wrong, outdated, shortened or rearranged form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from revlearn.model import Document
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.policy_terms import LOOSE, QUOTED, STANDARDS, TAG, VARIANTS
from revlearn.rules.proposals.period import year_of
from revlearn.rules.proposals.protected import cited, covered, quoted
from revlearn.rules.proposals.words import stands_alone
from revlearn.rules.registry import Proposal

TABLE = Path(__file__).parents[1] / "terminology" / "policy_term" / "right_elsewhere.tsv"
"""Variants that are ordinary words, or right in other texts: they explain an edit and never accuse a draft."""
ACCUSED = ("variant", "wrong", "repealed")
"""Tags that may accuse; ctx, short, ok, informal and noquote never do."""
OUTDATED = "old"
RECENT = 2021
"""The year from which an outdated phrase is out of date; earlier texts, and history, rightly have it."""
HISTORY = re.compile(r"(?:19\d\d|20[01]\d)年|“十[一二三]五”|历史|当时|曾|自[^，。]{2,10}以来|十[六七八]大")


@cache
def _right_elsewhere() -> frozenset[str]:
    return frozenset(row["variant"] for row in read_table(TABLE))


@cache
def _variants() -> tuple[re.Pattern[str], re.Pattern[str]]:
    wrong = [
        variant
        for variant, tag in TAG.items()
        if tag in (*ACCUSED, OUTDATED) and len(variant) > 2 and variant not in _right_elsewhere()
        if not any(variant in standard for standard in VARIANTS[variant])
    ]
    standards = {standard for found in VARIANTS.values() for standard in found} | STANDARDS
    return any_of(wrong), any_of(standards)


def variants(document: Document) -> Iterator[Proposal]:
    """A listed wrong form → its standard form, outside what is itself a standard form or a quotation."""
    pattern, standard_pattern = _variants()
    text = document.text
    masked = [match.span() for match in standard_pattern.finditer(text)]
    year = year_of(document)
    for match in pattern.finditer(text):
        start, end = match.span()
        if covered(masked, start, end) or not stands_alone(document, start, end):
            continue
        if cited(document, start, end) and "“" not in match[0] and "《" not in match[0]:
            continue
        if TAG[match[0]] == OUTDATED and (year is None or year < RECENT or _in_history(document, start, end)):
            continue
        for standard in VARIANTS[match[0]]:
            if not _there_already(text, start, end, match[0], standard):
                yield start, end, standard
                break


def _in_history(document: Document, start: int, end: int) -> bool:
    text, line = document.text, document.paragraph_at(start).start
    low = max(line, *(text.rfind(mark, line, start) + 1 for mark in "。；"))
    return HISTORY.search(text[low : end + 12]) is not None


def _there_already(text: str, start: int, end: int, variant: str, standard: str) -> bool:
    """Whether the standard form already stands around the variant."""
    at = standard.find(variant)
    while at >= 0:
        if text[max(0, start - at) : start - at + len(standard)] == standard:
            return True
        at = standard.find(variant, at + 1)
    return False


LIST = re.compile(r"[\u4e00-\u9fff]{2,8}(?:[、，][\u4e00-\u9fff]{2,8})+")


@cache
def _sets() -> dict[frozenset[str], str]:
    """The items of each listed enumeration → its fixed order; enumerations listed in two orders are left out."""
    found: dict[frozenset[str], set[str]] = {}
    for standard in STANDARDS:
        items = standard.split("、")
        if len(items) > 1 and "“" not in standard and all(2 <= len(item) <= 8 for item in items):
            found.setdefault(frozenset(items), set()).add(standard)
    return {items: orders.pop() for items, orders in found.items() if len(orders) == 1 and not _formula(items)}


def _formula(items: frozenset[str]) -> bool:
    """谁主管、谁负责 and its like are parts of longer runs."""
    return all(item[0] == "谁" for item in items)


def rearranged(document: Document) -> Iterator[Proposal]:
    """忠诚、担当、干净 → 忠诚、干净、担当: the items of a fixed enumeration in another order, or one left out."""
    text = document.text
    sets = _sets()
    sizes = sorted({len(items) for items in sets}, reverse=True)
    for match in LIST.finditer(text):
        bounds = [found.span() for found in re.finditer(r"[^、，]+", match[0])]
        for size in sizes:
            for first in range(len(bounds) - size + 1):
                start, end = bounds[first][0], bounds[first + size - 1][1]
                yield from _rearranged_at(document, match.start() + start, match.start() + end, size)


def _rearranged_at(document: Document, start: int, end: int, size: int) -> Iterator[Proposal]:
    text = document.text
    items = re.split("[、，]", text[start:end])
    for low in range(len(items[0]) - 1):
        for high in range(len(items[-1]), 1, -1):
            chosen = (items[0][low:], *items[1:-1], items[-1][:high])
            standard = _sets().get(frozenset(chosen)) if len(set(chosen)) == size else None
            if standard is None or cited(document, start, end):
                continue
            left, right = start + low, end - len(items[-1]) + high
            written = text[left:right].replace("，", "、")
            if written != standard and written not in _right_elsewhere():
                yield left, right, standard
            return


NEARLY = 7
"""Length from which a fixed phrase is recognised with one character changed."""
LONG = 12
"""Length from which it is recognised without a whole word."""
HALF = 4
"""Characters at either end by which a phrase is found."""


@cache
def _halves() -> dict[str, tuple[str, ...]]:
    """The first and last four characters of each long phrase → the phrases."""
    table: dict[str, set[str]] = {}
    for standard in STANDARDS | LOOSE:
        if len(standard) >= NEARLY and re.fullmatch(r"[\u4e00-\u9fff、]+", standard):
            table.setdefault(standard[:4], set()).add(standard)
            table.setdefault(standard[-4:], set()).add(standard)
    return {half: tuple(sorted(found)) for half, found in table.items()}


def nearly_right(document: Document) -> Iterator[Proposal]:
    """A long fixed phrase with one character wrong, missing or too many."""
    text = document.text
    halves = _halves()
    for at in range(len(text) - 3):
        for standard in halves.get(text[at : at + 4], ()):
            for start, end in _windows(at, standard, text):
                written = text[start:end]
                if start < 0 or not _one_slip(written, standard) or quoted(document, start, end):
                    continue
                if stands_alone(document, start, end) and not _covered(text, start, end):
                    yield start, end, standard


def _windows(at: int, standard: str, text: str) -> Iterator[tuple[int, int]]:
    for size in (len(standard), len(standard) - 1, len(standard) + 1, len(standard) - 2):
        if text.startswith(standard[:4], at):
            yield at, at + size
        if text.startswith(standard[-4:], at):
            yield at + 4 - size, at + 4


def _one_slip(written: str, standard: str) -> bool:
    """Whether one character inside differs or is missing; marks and 的 may come and go."""
    if written == standard or "\n" in written:
        return False
    if len(written) == len(standard):
        places = [at for at, (one, other) in enumerate(zip(written, standard, strict=True)) if one != other]
        return len(places) == 1 and 0 < places[0] < len(standard) - 1 and bool(WORDS.fullmatch(written))
    if len(written) > len(standard):
        return False
    missing = len(standard) - len(written)
    if missing > 1 and len(standard) < LONG:
        return False
    return any(
        standard[:at] + standard[at + missing :] == written and not set(standard[at : at + missing]) & set("的、")
        for at in range(1 if missing == 1 else HALF, len(standard) - missing)
    )


WORDS = re.compile(r"[\u4e00-\u9fff、]+")


def _covered(text: str, start: int, end: int) -> bool:
    """Whether another standard phrase stands there in full."""
    return any(
        found in text[start:end] and len(found) >= end - start - 1
        for found in STANDARDS | LOOSE
        if found[:2] == text[start : start + 2]
    )


@cache
def _run_together() -> tuple[re.Pattern[str], dict[str, str]]:
    """Fixed enumerations without their marks → with them (双随机一公开 → 双随机、一公开)."""
    found = {
        bare: standard
        for standard in STANDARDS | QUOTED
        if "、" in standard and len(bare := standard.replace("、", "")) >= 6
        if bare not in STANDARDS and bare not in _right_elsewhere() and bare[0] != "谁"
    }
    return any_of(found), found


def run_together(document: Document) -> Iterator[Proposal]:
    """A fixed enumeration whose 顿号 is missing."""
    pattern, standards = _run_together()
    for match in pattern.finditer(document.text):
        if not cited(document, *match.span()) and stands_alone(document, *match.span()):
            yield match.start(), match.end(), standards[match[0]]


FEWEST_ITEMS = 3
CLOSED = r"(?=的?(?:工作|治水)?(?:方针|原则|总要求|要求|理念|思路|格局|体系))"
"""What shows that an enumeration ends where it stands."""


@cache
def _shortened() -> tuple[re.Pattern[str], dict[str, str]]:
    """Fixed enumerations without their last item → whole (安全第一、预防为主 → 安全第一、预防为主、综合治理)."""
    found: dict[str, set[str]] = {}
    for standard in STANDARDS:
        items = standard.split("、")
        if len(items) >= FEWEST_ITEMS and "“" not in standard and all(len(item) == len(items[0]) for item in items):
            found.setdefault("、".join(items[:-1]), set()).add(standard)
    single = {
        short: whole.pop()
        for short, whole in found.items()
        if len(whole) == 1 and short not in STANDARDS and len(short) >= NEARLY
    }
    return any_of(single), single


def shortened(document: Document) -> Iterator[Proposal]:
    """A fixed enumeration whose last item is left out, where the sentence says that it ends there."""
    pattern, standards = _shortened()
    for match in re.finditer(rf"(?<![、\u4e00-\u9fff]、)(?:{pattern.pattern}){CLOSED}", document.text):
        if not cited(document, *match.span()) and stands_alone(document, *match.span()):
            yield match.start(), match.end(), standards[match[0]]


def fixed_phrases(document: Document) -> Iterator[Proposal]:
    """Fixed phrases in another order, or with one slip."""
    yield from rearranged(document)
    yield from nearly_right(document)
    yield from run_together(document)
    yield from shortened(document)
