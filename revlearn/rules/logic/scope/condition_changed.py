"""The group of cases that a rule binds drawn in other words."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.conditions import in_condition
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

MEASURED = re.compile(r"未|无|不|满|低于|连续|造成|超过|符合|达到|逾期|情节|正当")
FEWEST, LONGEST = 5, 40


@rule(
    title="适用条件改变",
    title_en="Condition redrawn",
    message="适用条件由“{before}”改为“{after}”，受约束的对象变了。",
    message_en="The condition went from “{before}” to “{after}”: other cases are now bound.",
    source="立法技术规范（假定条件应当明确、可判断）",
    level="惯例",
    nature="decision",
    yes=("对{长期→登记满两年仍}未使用的车位，予以收回。", "对{投诉较多→连续三个月投诉超过10件}的餐馆暂停推荐。"),
    no=("要对{长期→多年}积累的问题开展整治。", "{长期→登记满两年}未使用。", "对该项目{抓紧→加快}推进。"),
    both_ways=True,
    stage="trial",
)
def condition_changed(edit: Edit) -> Facts | None:
    """处罚、清退、奖补的条件要能判断：写清数量、期限、情形，不用“较低、长期、严重”。"""
    if (
        not edit.before
        or not edit.after
        or not FEWEST <= max(len(edit.before), len(edit.after)) <= LONGEST
        or not in_condition(edit)
    ):
        return None
    return {} if MEASURED.search(edit.after) and exchanged(edit) else None
