"""How fast or how cautiously a task is pursued."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.policy_terms import STANDARD_INDEX
from revlearn.rules.registry import Facts, rule


@rule(
    title="推进节奏改变",
    title_en="How fast it is to go",
    message="推进节奏由“{draft}”改为“{final}”，步子{direction}。",
    message_en="“{draft}” became “{final}”: the pace is {way}.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=("{加快→稳妥}推进改革。", "{大力→有序}推进搬迁。"),
    no=("{稳步→有序}推进改革。", "{加快→切实}推进改革。"),
    both_ways=True,
)
def pace_changed(edit: Edit) -> Facts | None:
    """“加快、稳步、稳妥”是不同的部署，节奏按上级精神和工作条件定。"""
    found = shift(edit, "pace")
    if found is None or STANDARD_INDEX.in_final(edit):
        return None  # a word of a fixed phrase is no choice of pace
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
