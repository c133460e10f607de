"""The mark of a range and its units."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.numbers import ranges
from revlearn.rules.registry import Facts, rule

MARK = r"(?:[-－–—~～]|——|至|到)"
MARKS = re.compile(MARK)
DASHES = frozenset({"—", "——", "–"})
RANGE = re.compile(rf"(\d[\d.]*)([^\d\-－–—~～至到]{{0,5}}){MARK}(\d[\d.]*)(\D{{0,5}})")
ENDS_AMOUNT = re.compile(r"[\d年月日时%％°℃万亿元人）]$")
STARTS_AMOUNT = re.compile(r"^[\d次翌]")


@rule(
    title="数值、时间的起止写法",
    title_en="Form of a range",
    message="起止写法“{before}”改为“{after}”：数值范围用“～”或“至”，时间、地域起止用“—”或“至”，单位会引起歧义时不省。",
    message_en="The range “{before}” became “{after}”: ～ or 至 for values, — or 至 for time and place.",
    source="GB/T 15835—2011 5.1.2（数值范围的表示）；GB/T 15834—2011 4.13（连接号）",
    level="规定",
    nature="error",
    yes=(
        "组建队伍8{-→～}10支。",
        "通常要练习{2-5→2至5}周。",
        "发放贷款{3至5亿元→3亿元至5亿元}。",
        "3月{—→至}4月移栽树苗。",
    ),
    no=(
        "组建队伍{8-10→8～12}支。",
        "从市区{到→至}县城。",
        "电话0571{-→—}2345678。",
        "开放时间为9:00{-→—}17:00。",
    ),
    both_ways=True,
    proposes=ranges,
    alone="起止写法“{before}”应为“{after}”：数值范围用“～”或“至”，时间、地域起止用“—”或“至”，单位会引起歧义时不省。",
    alone_en="The range takes “{after}”, not “{before}”: ～ or 至 for values, — or 至 for time and place.",
    occasions=occasions.value_ranges,
)
def range_form(edit: Edit) -> Facts | None:
    """数值范围写“15～20个”“13万元～17万元”，时间写“6月至7月”“2021—2025年”，不用半字线“-”，全篇用一种。"""
    before, after = edit.before, edit.after
    if not before or not after or len(before) > 20 or len(after) > 24 or before == after:
        return None
    context = edit.context
    if MARKS.fullmatch(before) and MARKS.fullmatch(after):
        if after in DASHES:
            return None  # which mark joins two times is punctuation (GB/T 15834)
        if not ENDS_AMOUNT.search(context.final_left) or not STARTS_AMOUNT.search(context.final_right):
            return None
        if re.search(r"\d{3,4}$", context.final_left) and re.match(r"\d{6,}", context.final_right):
            return None
        return {"before": before, "after": after}
    lone = re.fullmatch(rf"(\D{{1,5}}){MARK}", after)
    if MARKS.fullmatch(before) and lone is not None:
        unit = lone[1]
        if re.match(rf"\d[\d.]*{re.escape(unit)}", context.final_right) and context.final_left[-1:].isdigit():
            return {"before": before, "after": after}
    first, second = RANGE.fullmatch(before), RANGE.fullmatch(after)
    if first is None or second is None or first[1] != second[1] or first[3] != second[3]:
        return None
    if first[4] != second[4] and first[2] not in ("", first[4]):
        return None
    return {"before": before, "after": after}
