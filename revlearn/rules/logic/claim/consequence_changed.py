"""What follows for those concerned: another sanction, reward or arrangement."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import CONSEQUENCE
from revlearn.rules.deadlines import DEADLINE
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

ABSOLUTE = re.compile(r"一律|从严|从重|严肃|所有|凡")
"""Softening these is a matter of degree (scope)."""
LONGEST = 40


@rule(
    title="处置措施改变",
    title_en="Another consequence",
    message="处置由“{draft}”改为“{final}”，轻重、方式变了。",
    message_en="The consequence went from “{draft}” to “{final}”.",
    source="《党政机关公文处理工作条例》第十九条（政策措施切实可行）",
    level="惯例",
    nature="decision",
    yes=(
        "对连续三次迟到的{问责→谈话提醒}。",
        "未参加培训的，{暂缓发证→责令补训}。",
        "考评不达标的，{取消全部奖金→责令补课，补课后仍不达标的扣减奖金}。",
    ),
    no=("对问题{通报批评→通报}。", "{严格问责→严肃问责}。", "{加强→强化}督办。"),
    both_ways=True,
)
def consequence_changed(edit: Edit) -> Facts | None:
    """奖惩措施要有依据、有梯度：先提醒整改，再约谈通报，最后才是问责收回。"""
    if not edit.before or not edit.after or max(len(edit.before), len(edit.after)) > LONGEST:
        return None
    draft, final = CONSEQUENCE.search(edit.before), CONSEQUENCE.search(edit.after)
    if draft is None or final is None or ABSOLUTE.search(edit.before) or not exchanged(edit):
        return None
    if DEADLINE.search(edit.after) and not DEADLINE.search(edit.before):
        return None
    if len(edit.before) == len(edit.after) <= 2 and set(edit.before) & set(edit.after):
        return None
    if draft[0] == final[0] or (draft[0] in edit.after and final[0] in edit.before) or draft[0].startswith(final[0]):
        return None
    return {"draft": draft[0], "final": final[0]} if not final[0].startswith(draft[0]) else None
