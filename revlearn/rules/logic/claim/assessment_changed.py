"""A judgement of the state of things replaced by another."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import BAD, CAUSE, GOOD
from revlearn.rules.conditions import in_condition
from revlearn.rules.points import content, exchanged
from revlearn.rules.registry import Facts, rule
from revlearn.rules.spoken import STRONG

SHORTEST, LONGEST = 4, 60
ABSOLUTE = re.compile("一律|零[一-鿿]{2}”")
"""How far a rule binds, or a boast in set words: neither is a judgement of the state of things."""
CONCEDING = ("虽然", "尽管", "虽")


@rule(
    title="判断改变",
    title_en="Another judgement",
    message="对情况的判断由“{before}”改为“{after}”，结论不同了。",
    message_en="The judgement went from “{before}” to “{after}”: another conclusion.",
    source="《党政机关公文处理工作条例》第十九条（一切从实际出发，分析问题实事求是）",
    level="惯例",
    nature="improvement",
    yes=(
        "今冬果品销售{前景良好→压力较大、风险较多}。",
        "旅游市场{强劲增长→平稳恢复}。",
        "一是设备{短缺严重→数量不足、型号单一}。",
    ),
    no=(
        "形势{十分→比较}严峻。",
        "保管措施{不利→不力}，书籍受潮。",
        "对{管护不力→苗木成片枯死}的，予以通报。",
        "问题{没解决好→未得到有效解决}，{所以→同时}要加力。",
    ),
    both_ways=True,
)
def assessment_changed(edit: Edit) -> Facts | None:
    """下判断先看数据和群众感受：成绩不说满，问题说准到哪个环节、哪种能力不足。"""
    before, after = edit.before, edit.after
    if min(len(before), len(after)) < SHORTEST or max(len(before), len(after)) > LONGEST or not exchanged(edit):
        return None
    if (content(after).figure and not content(before).figure) or content(after).leading:
        return None
    if in_condition(edit) or ABSOLUTE.search(before) or ABSOLUTE.search(after):
        return None
    if STRONG.search(before) or before.startswith(CONCEDING):
        return None  # spoken language mended, or the transition rewritten
    kinds = {bool(BAD.search(before)), bool(BAD.search(after))}, {bool(GOOD.search(before)), bool(GOOD.search(after))}
    if kinds == ({False}, {False}) or _shared(before, after) > 0.5 or (CAUSE.search(before) and CAUSE.search(after)):
        return None
    judged = all(BAD.search(side) or GOOD.search(side) for side in (before, after))
    return {} if judged else None


def _shared(before: str, after: str) -> float:
    """The share of the shorter side's characters that the other side has too."""
    short, long = sorted((before, after), key=len)
    return sum(char in long for char in short) / len(short)
