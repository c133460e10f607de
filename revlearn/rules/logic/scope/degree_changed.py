"""How strong a quality is said to be."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="程度轻重改变",
    title_en="How strong the quality is",
    message="程度由“{draft}”改为“{final}”，语气{direction}。",
    message_en="“{draft}” became “{final}”: the statement is {way}.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=("乡村师资{非常→比较}紧缺。", "虫情{绝对→基本}可控。"),
    no=("乡村师资{十分→非常}紧缺。", "形势{十分→依然}严峻。"),
    both_ways=True,
)
def degree_changed(edit: Edit) -> Facts | None:
    """讲问题不夸大、讲成绩不拔高，“最、极、完全”一类绝对的词要能证明。"""
    found = shift(edit, "degree")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
