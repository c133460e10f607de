"""Numbering of levels and items: its form and its value."""

from __future__ import annotations

import re
from typing import Literal

from revlearn.rules.quantities import value_of_han

SERIAL = re.compile(r"[零〇一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?")
CHINESE = re.compile(r"[零〇一二三四五六七八九十百]+")
ARABIC = re.compile(r"\d+")
CIRCLED = re.compile(r"[①-⑳]")
Form = tuple[Literal["chinese", "arabic", "circled", "none"], bool, str]


def form_of(number: str) -> Form:
    """How ``number`` is written: kind of numeral, in brackets or not, the mark after it."""
    kind: Literal["chinese", "arabic", "circled", "none"] = "none"
    if CHINESE.search(number):
        kind = "chinese"
    elif ARABIC.search(number):
        kind = "arabic"
    elif CIRCLED.search(number):
        kind = "circled"
    mark = number.strip()[-1:]
    return kind, "（" in number or "(" in number or "）" in number, mark if mark in "、.．，," else ""


def value_of(number: str) -> int | None:
    """The value of a serial number below one hundred; None when there is none."""
    match = ARABIC.search(number)
    if match:
        return int(match[0])
    match = CIRCLED.search(number)
    if match:
        return ord(match[0]) - ord("①") + 1
    match = CHINESE.search(number)
    return chinese_value(match[0]) if match else None


def chinese_value(text: str) -> int | None:
    """一 → 1, 十二 → 12, 三十 → 30, 二十一 → 21; None for anything else."""
    return int(value_of_han(text)) if SERIAL.fullmatch(text) else None
