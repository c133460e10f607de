"""Numerals of both scripts and their values: ``1,200``, ``3.2万``, ``百分之十二``, ``四十一``, ``三千五百亿``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10_000, "亿": 100_000_000}
SCALE = TENS | MYRIADS
PART = re.compile(r"(\d+(?:\.\d+)?)([百千万亿]*)")
"""Digits with the scale characters behind them: 1千2百 has two parts."""
HAN_NUMERAL = r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
NUMERAL = re.compile(
    rf"百分之(?P<percent>{HAN_NUMERAL})|(?P<arabic>\d{{1,3}}(?:[,，]\d{{3}})+|\d+)(?P<decimals>\.\d+)?(?P<myriad>[百千万亿]*)"
    rf"|(?P<han>{HAN_NUMERAL})"
)
UNIT = re.compile(
    r"个?百分点|[%％]|个(?:工作日|小时|月)?|(?:工作)?日|[年月天周倍]|小时|分钟|千?米|公里|(?:千|公)?克|公?吨|毫[米升克]|平方(?:公里|千米|米)"
    r"|立方米|公顷|千瓦(?:时)?|[亩元人户家件起项台辆次名份条篇处座所场期批只栋间张位卷册套宗门类轮笔头股度岁名级镇村县]次?"
)
FIGURE = re.compile(
    r"\d[\d,.]*\s*[万亿千百]?多?余?(?:%|％|个?百分点|倍|[元人户家件起项台辆次名份条篇处座所场期批只栋间张位卷册套宗类轮笔头吨亩米个分天岁]"
    r"|公里|小时|千瓦|毫|平方|公顷|立方|[艘株棵匹盏口])|百分之[一二三四五六七八九十]|[一二三四五六七八九十百千]{2,}余?[万亿]?[多]?[元人户家件起项台辆次名份条篇处座所场期吨亩米个]"
)
"""A counted or measured amount: what a reader can check."""
ROUGH = re.compile(
    r"[一二三四五六七八九](?=[一二三四五六七八九][十百千万个名家])|\d[\d.]*[万亿千百十]?[余多]|[十百千万亿][余多来几]|几[十百千个名家]|左右|上下|"
    r"[一二两三四五六七八九近]成|[过近]半|一半"
)
"""An amount given roughly: 三四十, 100余, 六成."""


SHARE = re.compile(r"(不到|不足)?(?:([一二三四五六七八九])成|([一两二三四五六七八九\d]+)倍)(多|以上)?")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral with its value (percentages as their number, 12 for 12%) and unit; ``start``/``end`` bound both."""

    start: int
    end: int
    value: Decimal
    unit: str


def value_of_han(text: str) -> Decimal:
    """The value of a numeral in characters; digits in a row (二〇二六) are read as written."""
    whole, point, decimals = text.partition("点")
    if point:
        return Decimal(f"{value_of_han(whole)}.{''.join(str(DIGITS[char]) for char in decimals)}")
    if len(whole) > 1 and all(char in DIGITS for char in whole):
        return Decimal("".join(str(DIGITS[char]) for char in whole))
    total = section = digit = 0
    for char in whole:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in TENS:
            section += (digit or 1) * TENS[char]
            digit = 0
        else:
            if char == "万":
                total += (section + digit) * MYRIADS[char]
            else:
                total = (total + section + digit) * MYRIADS[char]
            section = digit = 0
    return Decimal(total + section + digit)


def value_of(numeral: str) -> Decimal:
    """1,260 → 1260, 1千2百 → 1200, 1.2万 and 1.2个万 → 12000, 二〇二六 → 2026, 十八 → 18."""
    if numeral[0] in DIGITS or numeral[0] in SCALE:
        return value_of_han(numeral)
    total = Decimal(0)
    for digits, scales in PART.findall(numeral.replace(",", "").replace("，", "").replace("个", "")):
        value = Decimal(digits)
        for char in scales:
            value *= SCALE[char]
        total += value
    return total


def plain(value: Decimal) -> str:
    """``value`` in digits, without an exponent or zeros at its end."""
    return f"{value.normalize():f}"


@lru_cache(maxsize=1024)
def quantities(text: str) -> tuple[Quantity, ...]:
    """All numerals of ``text`` in order, with the unit that follows at once (empty when there is none)."""
    found = []
    for match in NUMERAL.finditer(text):
        unit = UNIT.match(text, match.end())
        found.append(Quantity(match.start(), unit.end() if unit else match.end(), _value(match), _unit(match, unit)))
    return tuple(found)


def _value(match: re.Match[str]) -> Decimal:
    return value_of(match["percent"] or match[0])


def _unit(match: re.Match[str], unit: re.Match[str] | None) -> str:
    if match["percent"]:
        return "%"
    return unit[0].replace("％", "%") if unit else ""


@lru_cache(maxsize=1024)
def masked(text: str) -> tuple[str, tuple[Decimal, ...]]:
    """``text`` with every numeral as ``#``, and the values in order."""
    values = tuple(_value(match) for match in NUMERAL.finditer(text))
    return NUMERAL.sub(lambda match: "#%" if match["percent"] else "#", text).replace("％", "%"), values


def contradicts(rough: str, exact: str) -> bool:
    """Whether the percentage in ``exact`` lies outside what ``rough`` says of a share: 三成以上 and 29%."""
    share, percent = SHARE.search(rough), PERCENT.search(exact)
    if share is None or percent is None:
        return False
    said = value_of(share[2]) * 10 if share[2] else value_of(share[3]) * 100
    value = Decimal(percent[1])
    if share[1]:
        return value >= said
    return bool(share[4]) and value < said
