"""A unit left out after 万 or 亿."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.units import units_left_out
from revlearn.rules.registry import Facts, rule

UNITS = frozenset(("元", "人", "亩", "吨", "户", "平方米", "千瓦", "人次", "千瓦时", "公里", "件", "立方米"))
SCALED = re.compile(r"\d[\d.]*(?:余|多)?[万亿]$")
LONGEST = 12


@rule(
    title="漏写计量单位",
    title_en="A unit left out",
    message="数字后漏写单位，补“{unit}”。",
    message_en="The unit {unit} was left out and is now written.",
    source="GB/T 15835—2011 4.1.1（计量数值与单位连用）；GB 3100—1993",
    level="规定",
    nature="error",
    yes=(
        "争取资金230万{→元}。",
        "募集善款{45万→45万元}，购买图书。",
    ),
    no=(
        "争取资金{230万→260万元}。",
        "惠及群众23万{→余}人。",
    ),
    proposes=units_left_out,
    alone="数字后漏写单位“{unit}”。",
    alone_en="The unit {unit} is left out.",
    occasions=occasions.amounts_of_money,
)
def unit_missing(edit: Edit) -> Facts | None:
    """“230万”要写清是元、人还是亩；金额一律写“万元”“亿元”。"""
    before, after = edit.before, edit.after
    if not after or len(after) > LONGEST or not after.startswith(before):
        return None
    unit = after[len(before) :]
    if unit not in UNITS or SCALED.search(edit.context.final_left[-8:] + before) is None:
        return None
    return {"unit": unit}
