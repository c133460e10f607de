"""Amounts in one canonical form, so that two ways of writing one value compare equal."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from revlearn.rules.quantities import SCALE, plain, value_of

HAN = "零〇一二两三四五六七八九十百千万亿"
FORMAL_DIGITS = str.maketrans(
    "壹贰叁肆伍陆柒捌玖拾佰仟０１２３４５６７８９％：，", "一二三四五六七八九十百千0123456789%:,"
)
APPROXIMATE = re.compile(r"余|多(?=[\u4e00-\u9fff]|$)|^约|^大?约|^近|左右$|上下$|整$")
CELSIUS = re.compile(r"\s*(?:℃|摄氏度|°C)")
DAY = re.compile(r"(?<=\d)号(?!文|楼|线)")
PERCENT = re.compile(rf"百分之([{HAN}]+(?:点[{HAN}]+)?|\d+(?:\.\d+)?)")
FRACTION = re.compile(rf"(?!百分之)([{HAN}]+)分之([{HAN}]+)")
RATIO = re.compile(r"(?<![\d<])(\d{1,2})/(\d{1,2})(?![\d/])")
PERMILLE = re.compile(r"(\d+(?:\.\d+)?)‰")
SPOKEN_DECIMAL = re.compile(r"(\d+)(米|吨|公里|元|倍)(\d)(?![\d.])")
TENTHS = re.compile(r"(?<![一-龥])([一二三四五六七八九]|\d)成([半一二三四五六七八九])?")
CLOCK = re.compile(
    rf"(上午|下午|晚上|中午|早上?|凌晨|晚)?([{HAN}]{{1,3}}|\d{{1,2}})(?:[点时](?:整|半|([{HAN}]{{1,3}}|\d{{1,2}})分)?|:(\d\d))(?!\d|[一-龥]*%)"
)
NUMBER = re.compile(rf"\d[\d,]*(?:\.\d+)?(?:个(?=[万亿]))?[百千万亿]*(?:\d+[百千万亿]+)*|[{HAN}]+(?:点[{HAN}]+)?")
LONGEST = 40


@lru_cache(maxsize=512)
def canonical(text: str) -> str:
    """``text`` with every amount as ``<value>``; words for “about” are dropped, marks of thousands too."""
    text = APPROXIMATE.sub("", text.strip().translate(FORMAL_DIGITS))
    text = CELSIUS.sub("度", DAY.sub("日", text)).strip("，；。、：")
    text = SPOKEN_DECIMAL.sub(r"\1.\3\2", text)
    text = FRACTION.sub(_fraction, text)
    text = RATIO.sub(r"<\1/\2>", text)
    text = PERMILLE.sub(lambda match: f"<{plain(Decimal(match[1]) * 10)}/10000>", text)
    text = PERCENT.sub(lambda match: f"<{plain(value_of(match[1]))}>%", text)
    text = TENTHS.sub(_tenths, text)
    text = CLOCK.sub(_clock, text)
    parts = re.split(r"(<[^>]*>)", text)
    return "".join(part if part.startswith("<") else NUMBER.sub(_number, part) for part in parts)


def has_amount(text: str) -> bool:
    """True when the canonical form of ``text`` holds a value."""
    return "<" in canonical(text)


def _number(match: re.Match[str]) -> str:
    return f"<{plain(value_of(match[0]))}>"


def _fraction(match: re.Match[str]) -> str:
    whole = match[1] if match[1][0] not in SCALE else "一" + match[1]
    return f"<{plain(value_of(match[2]))}/{plain(value_of(whole))}>"


def _tenths(match: re.Match[str]) -> str:
    """七成 → 70 %, 七成三 → 73 %, 一成半 → 15 %."""
    ones = 5 if match[2] == "半" else value_of(match[2] or "零")
    return f"<{plain(value_of(match[1]) * 10 + ones)}>%"


def _clock(match: re.Match[str]) -> str:
    if "点" not in match[0] and "时" not in match[0] and ":" not in match[0]:
        return match[0]
    hour = int(value_of(match[2]))
    if match[1] in ("下午", "晚上", "晚") and hour < 12:
        hour += 12
    minute = 30 if "半" in match[0] else int(value_of(match[3] or match[4] or "0"))
    return f"<t{hour}:{minute:02d}>"
