"""Thousands separators and the scale words 万, 亿."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.amounts import LONGEST, canonical, has_amount
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.numbers import mixed_scales
from revlearn.rules.registry import Facts, rule

DIGIT = re.compile(r"\d")
HAN = re.compile(r"[一二两三四五六七八九十]")


@rule(
    title="大数的写法",
    title_en="Form of large numbers",
    message="数值未变，“{before}”改写为“{after}”。",
    message_en="The value is the same: “{before}” is now written “{after}”.",
    source="GB/T 15835—2011 5.1（多位数分节、“万”“亿”作单位）",
    level="惯例",
    nature="error",
    yes=(
        "补植苗木{3,520→3520}株。",
        "补植苗木3{,→}520株。",
        "全县疫情面积{12600亩→1.26万亩}。",
        "造价{2个亿→2亿元}以内的场馆3座。",
    ),
    no=(
        "补植苗木{3,520→3250}株。",
        "投资{1.2→12}万元。",
    ),
    both_ways=True,
    proposes=mixed_scales,
    alone="“{before}”宜写作“{after}”，数值不变。",
    alone_en="“{before}” is better written “{after}”; the value is the same.",
    occasions=occasions.large_numbers,
)
def scale(edit: Edit) -> Facts | None:
    """四位以上的数要么不分节，要么全篇统一；上万的数可写“1.26万”“3.6亿”，同一类数据用同一种单位，不写“1千2百”“1个亿”。"""
    before, after = edit.before, edit.after
    if before in (",", "，") and not after:
        return _thousands(edit)
    if not before or not after or len(before) > LONGEST or len(after) > LONGEST:
        return None
    if DIGIT.search(before) is None or before == after or HAN.search(before + after):
        return _bare_hundred_million(edit)
    if edit.context.in_number or edit.context.role == "date" or ":" in before + after or "：" in before + after:
        return None
    left, right = canonical(before), canonical(after)
    if (left != right and left + "元" != right) or not has_amount(before):
        return None
    if re.sub(r"[\s，；。、]", "", before) == re.sub(r"[\s，；。、]", "", after):
        return None
    return {"before": before, "after": after}


def _thousands(edit: Edit) -> Facts | None:
    """The separator alone: 1{,→}260."""
    left, right = edit.context.draft_left[-3:], edit.context.draft_right
    match = re.match(r"\d{3}(?!\d)", right)
    if match is None or not left[-1:].isdigit():
        return None
    head = re.search(r"\d+$", left)
    digits = (head[0] if head else "") + match[0]
    return {"before": digits[:-3] + edit.before + digits[-3:], "after": digits}


def _bare_hundred_million(edit: Edit) -> Facts | None:
    if edit.before in ("个亿", "个亿元") and edit.after in ("亿元", "亿"):
        return {"before": edit.before, "after": edit.after}
    return None
