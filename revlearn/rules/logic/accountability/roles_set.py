"""Who leads and who helps, or who does it, made explicit."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import CONSEQUENCE
from revlearn.rules.bodies import LEADING, NAMED, OFFICE
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced
from revlearn.rules.spoken import spoken

CONSULTED = re.compile(r"会商|沟通|协商|再审|审议|征求")
BY_WHOM = re.compile(rf"^(?:并)?(?:由|与|向|请)(?:{NAMED.pattern})")
JOINS = re.compile(r"[、，]|和|与|及|以及|联合|共同|一起")
"""What puts bodies side by side without saying who leads."""
TOGETHER = re.compile(r"^[与和跟同].+(?:一起|共同|联合)$")
"""会同 in other words."""
TALK = 2
"""Points of spoken style (``spoken``) from which the tone was at fault, not the roles."""
LONGEST_BEFORE = 24
LONGEST_AFTER = 50


@rule(
    title="明确牵头与分工",
    title_en="Roles made explicit",
    message="分工由“{before}”明确为“{after}”。",
    message_en="The roles went from “{before}” to “{after}”.",
    source="督查工作惯例（事项、责任、时限三明确）；《党政机关公文处理工作条例》第二十条",
    level="惯例",
    nature="improvement",
    yes=(
        "苗木调运由市林业局{、→会同}市运输集团组织。",
        "{要抓紧→由林场管护站牵头，}补植到位。",
        "{班子成员继续联系→局长、副局长分别包联}，每周碰头一次。",
    ),
    no=(
        "由市林业局{牵头→负责}。",
        "由市林业局{、→和}市水利局编制。",
        "{与水利部门一起→会同市水利局}巡库。",
        "{林业局→市林业局}牵头编制。",
    ),
)
def roles_set(edit: Edit) -> Facts | None:
    """几家共办的事，用“牵头、会同、配合”分出主次，不用顿号并列了事。"""
    if not edit.before or not edit.after or len(edit.before) > LONGEST_BEFORE or len(edit.after) > LONGEST_AFTER:
        return None
    if spoken(edit.before) >= TALK or TOGETHER.match(edit.before):
        return None
    part = LEADING.search(edit.after)
    if part is None:
        by_whom = BY_WHOM.match(edit.after)
        return (
            {}
            if by_whom and not CONSULTED.search(edit.after) and not NAMED.search(edit.before) and exchanged(edit)
            else None
        )
    if part[0] in edit.before or not replaced(edit) or CONSEQUENCE.search(edit.after):
        return None
    if edit.after in ("会同", "牵头", "配合", "牵头，会同", "牵头会同"):
        return {} if JOINS.fullmatch(edit.before) else None
    return {} if NAMED.search(edit.after) or OFFICE.search(edit.after) else None
