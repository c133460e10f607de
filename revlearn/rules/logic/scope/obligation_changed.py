"""How binding a demand is: must, shall, in principle, may."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="要求强弱改变",
    title_en="How binding the demand is",
    message="要求由“{draft}”改为“{final}”，约束力{direction}。",
    message_en="“{draft}” became “{final}”: the duty is {way}.",
    source="立法技术规范及公文用语惯例（应当、必须、可以）",
    level="惯例",
    nature="decision",
    yes=("商户装修{必须→可以}选用旧木料。", "各乡镇{可以→应当}建立台账。"),
    no=("各单位{应→应当}建立台账。", "各单位{必须→立即}建立台账。"),
    both_ways=True,
)
def obligation_changed(edit: Edit) -> Facts | None:
    """“必须、应当、可以”对应不同的义务：底线用“必须、不得”，一般要求用“应当”，授权用“可以”。"""
    found = shift(edit, "obligation")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
