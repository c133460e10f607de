"""How far something is said to be finished."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="完成程度改变",
    title_en="How far it is finished",
    message="完成程度由“{draft}”改为“{final}”，评价{direction}。",
    message_en="“{draft}” became “{final}”: the claim about completion is {way}.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=("{圆满→较好}完成展览筹备。", "{全面→基本}完成改造。"),
    no=("{圆满→如实}完成展览筹备。", "{全面→彻底}完成改造。"),
    both_ways=True,
)
def completion_changed(edit: Edit) -> Facts | None:
    """“圆满、全面、基本”各有分寸，差一项没完成就不写“全面完成”。"""
    found = shift(edit, "completion")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
