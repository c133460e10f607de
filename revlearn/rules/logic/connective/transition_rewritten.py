"""A transition between two parts of an argument put in other words."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

TRANSITION = re.compile(
    r"也[要应]看到|同时[，也]|在[^，。]{0,10}的同时|在此基础上|与此同时|针对(?:上述|以上|这些)|综上|总的[来看]|为此"
    r"|有鉴于此|下一步|究其原因|从[^，。]{1,8}(?:来看|看)|面对|虽然|尽管|但(?!书)|由于|因此|所以|如果|不仅|不但|之所以|一旦"
)
SHORTEST, LONGEST = 5, 24


@rule(
    title="过渡改写",
    title_en="Transition rewritten",
    message="承上启下的话由“{before}”改为“{after}”，上下文的关系更清楚。",
    message_en="The transition “{before}” became “{after}”, so that the two parts hang together.",
    source="公文写作惯例（成绩与问题、现状与措施之间要有过渡）",
    level="惯例",
    nature="improvement",
    yes=(
        "{虽然有了一些进步，但→在肯定进步的同时，还应看到，}乡村师资还很紧缺。",
        "{问题有这些，所以→针对上述问题，}要抓好三项工作。",
    ),
    no=(
        "{虽然→尽管}时间紧，任务重。",
        "要{切实→有效}压实责任。",
        "{虽然取得了一些成绩→全市新增就业3万人}，但差距不小。",
    ),
    both_ways=True,
)
def transition_rewritten(edit: Edit) -> Facts | None:
    """讲完成绩讲问题、讲完问题讲措施，用一句过渡带出来，不要硬转。"""
    sizes = len(edit.before), len(edit.after)
    if min(sizes) < SHORTEST or max(sizes) > LONGEST or not exchanged(edit):
        return None
    if not (TRANSITION.search(edit.before) and TRANSITION.search(edit.after)):
        return None
    if any(char.isdigit() for char in edit.after) or edit.context.final_left[-1:] not in ("", "。", "；", "，"):
        return None
    return {}
