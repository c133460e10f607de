"""Informal or former names of bodies, by their listed parts."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.names import FORMS, STANDARD
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.names import informal_bodies
from revlearn.rules.registry import Facts, rule

PLACES = ("addressee", "signature")
"""Elements whose names are a matter of layout."""
REACH = 12
"""Characters on either side in which a name is completed."""


@rule(
    title="机构的俗称、旧称改为规范名称",
    title_en="Informal or former name of a body",
    message="“{form}”是俗称或旧称，规范名称含“{standard}”，定稿为“{after}”。",
    message_en="“{form}” is informal or out of date; the standard name has “{standard}”.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）；机构改革方案公布的机构名称",
    level="规定",
    nature="error",
    yes=(
        "送{市文旅局→市文化和旅游局}审阅。",
        "由{县国土局→县自然资源局}承办。",
        "联合{工商局→市场监管局}开展检查。",
    ),
    no=(
        "由{市卫健委→市教育局}牵头。",
        "送市发展改革{委→委员会}审阅。",
    ),
    proposes=informal_bodies,
    alone="“{form}”是俗称或旧称，规范名称含“{standard}”；本地机构名称另有规定的，以“三定”名称为准。",
    alone_en="“{form}” is informal or out of date; the standard name has “{standard}”.",
    occasions=occasions.body_names,
)
def listed_body(edit: Edit) -> Facts | None:
    """机构名称以最近一次机构改革后的“三定”名称为准，卫健委、发改委、人社局、住建局是口头简称，安监局、工商局、国土局已经更名。"""
    if not edit.after or len(edit.before) > 40 or len(edit.after) > 40 or edit.context.role in PLACES:
        return None
    forms = FORMS.in_draft(edit)
    if not forms:
        return None
    context = edit.context
    left = context.final_left[-REACH:]
    final = left + edit.after + context.final_right[:REACH]
    for _, _, form in forms:
        for standard in STANDARD[form]:
            at = final.find(standard, max(0, len(left) - len(standard) + 1))
            if 0 <= at < len(left) + len(edit.after) and form not in edit.after:
                draft = context.draft_left[-REACH:] + edit.before + context.draft_right[:REACH]
                return None if standard in draft else {"form": form, "standard": standard, "after": edit.after}
    return None
