"""Bodies and matters put in the order of their rank."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.procedure import ranked
from revlearn.rules.registry import Facts, rule
from revlearn.rules.reordering import reordering


@rule(
    title="按主次、位次排序",
    title_en="In the order of rank",
    message="“{draft}”的位次不合惯例，定稿按{order}的次序排列。",
    message_en="“{draft}” goes against the usual order of rank; the final version follows {order}.",
    source="公文写作惯例（先党委后政府，先上级后下级，先主后次）",
    level="惯例",
    nature="error",
    yes=(
        "要聚焦{重点项目、重大决策→重大决策、重点项目}编报选题。",
        "这是{市政府精心组织、市委统一领导→市委统一领导、市政府精心组织}的成果。",
    ),
    no=("要聚焦{决策、项目→项目、决策}编报选题。", "{市委、市政府→市政府、市委}十分关心。"),
)
def rank_order(edit: Edit) -> Facts | None:
    """机关按党委、人大、政府、政协排，事项按轻重排，功劳先归组织后归群众和个人。"""
    found = reordering(edit)
    order = ranked(found.draft, found.final) if found is not None else None
    return {**found.facts, "order": order} if found is not None and order else None
