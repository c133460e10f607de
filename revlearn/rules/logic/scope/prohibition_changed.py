"""How strict a prohibition or prevention is."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="禁止强弱改变",
    title_en="How strict the prohibition is",
    message="由“{draft}”改为“{final}”，禁止的程度{direction}。",
    message_en="“{draft}” became “{final}”: the prohibition is {way}.",
    source="立法技术规范及公文用语惯例（禁止、不得）",
    level="惯例",
    nature=None,
    yes=("{杜绝→严格控制}过度包装。", "{避免→严禁}砍伐行道树。", "{严禁→一般不得}夜间采砂。"),
    no=("{不准→不得}新增债务。", "{严禁→及时}处置。"),
    both_ways=True,
)
def prohibition_changed(edit: Edit) -> Facts | None:
    """能禁得住的才写“严禁、杜绝”；做不到绝对的，用“防止、严控”或写明例外条件。"""
    found = shift(edit, "prohibition")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
