"""Per cent where percentage points are meant, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from revlearn.model import Document
from revlearn.rules.registry import Proposal

RATE = r"(?:(?<!效)率|比重|占比|比例|覆盖面|贡献度|集中度)"
RATE_UP = re.compile(
    rf"{RATE}[^，。；\d率]{{0,8}}\d+(?:\.\d+)?%[，,（(](?:同比|环比|[比较][^，。；\d]{{1,8}})?"
    r"(?:提高|上升|提升|下降|降低|回落|增加|减少)了?\d+(?:\.\d+)?(?P<mark>%)(?!以)"
)
"""A rate in per cent, then by how much it rose: the difference of two rates."""
SPEED = re.compile(
    r"(?:增速|增幅|增长率)(?:比[^，。；]{1,8})?(?:加快|放缓|回落|提高|提升|回升|下降|高于[^，。；\d]{0,8}|低于[^，。；\d]{0,8})了?\d+(?:\.\d+)?(?P<mark>%)"
)
AMOUNT_UP = re.compile(
    r"\d(?:[万亿]?(?:元|吨|人次|人|千瓦时|平方米|辆|件|亩|公里|标箱)|亿|万)[，,（(](?:同比|环比|比上年|较上年)?(?:增长|下降|增加|减少)了?\d+(?:\.\d+)?(?P<mark>个百分点)"
)
"""An amount, not a rate, grows by per cent."""


def differences(document: Document) -> Iterator[Proposal]:
    """达99.2%，提高1.4% → 1.4个百分点; 产值20亿元，增长3.4个百分点 → 3.4%."""
    yield from rates_compared(document)
    for pattern, after in ((RATE_UP, "个百分点"), (SPEED, "个百分点"), (AMOUNT_UP, "%")):
        for match in pattern.finditer(document.text):
            yield match.start("mark"), match.end("mark"), after


def rates_compared(document: Document) -> Iterator[Proposal]:
    """由88%提高到92%，提高4% → 4个百分点, where the difference of the two rates is what is given."""
    pattern = re.compile(
        r"(?:由|从)[^，。；\d]{0,10}(\d+(?:\.\d+)?)%[^，。；%]{0,12}?(\d+(?:\.\d+)?)%[，,（(]?(?:同比|比[^，。；\d]{1,8})?(?:提高|上升|提升|增长|增加|下降|降低|回落|减少)了?(\d+(?:\.\d+)?)(%)(?!以)"
    )
    for match in pattern.finditer(document.text):
        if abs(Decimal(match[1]) - Decimal(match[2])) == Decimal(match[3]):
            yield match.start(4), match.end(4), "个百分点"
