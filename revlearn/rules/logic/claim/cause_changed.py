"""The cause of a problem, or what it shows, put differently."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.assessment import STRONG_CAUSE
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

SHORTEST, LONGEST = 5, 80


@rule(
    title="归因改变",
    title_en="Another cause",
    message="原因由“{before}”改为“{after}”，归因不同，措施也会不同。",
    message_en="The cause went from “{before}” to “{after}”: the remedy will differ too.",
    source="《党政机关公文处理工作条例》第十九条（分析问题实事求是）",
    level="惯例",
    nature="improvement",
    yes=(
        "进展缓慢{是因为领导不重视→的主要原因是统筹机制不健全}。",
        "{究其根源，是值班脱岗造成的→主要原因是设备老化、操作失误}，需要逐项改进。",
    ),
    no=("{由于→受}冷空气影响，航班延误。", "{因为→由于}天气原因延期。", "主要原因是{执行不严→执行不严格}。"),
    both_ways=True,
)
def cause_changed(edit: Edit) -> Facts | None:
    """找原因多从机制、条件上找，少归到某个人、某个单位身上；主观原因要讲自己的。"""
    before, after = edit.before, edit.after
    if min(len(before), len(after)) < SHORTEST or max(len(before), len(after)) > LONGEST or not exchanged(edit):
        return None
    if "确需" in before + after or "特殊" in before + after:
        return None  # a condition, not a cause
    place = edit.context.final_left[-6:]
    if not (STRONG_CAUSE.search(before) or STRONG_CAUSE.search(place)) or not (
        STRONG_CAUSE.search(after) or STRONG_CAUSE.search(place)
    ):
        return None
    short, long = sorted((before, after), key=len)
    return {} if sum(char in long for char in short) <= 0.6 * len(short) else None
