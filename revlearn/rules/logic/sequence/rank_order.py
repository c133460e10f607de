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
        "要围绕{重点项目、重大决策→重大决策、重点项目}开展督查。",
        "这是{县政府大力推动、县委坚强领导→县委坚强领导、县政府大力推动}的结果。",
    ),
    no=("要围绕{决策、项目→项目、决策}开展督查。", "{县委、县政府→县政府、县委}高度重视。"),
)
def rank_order(edit: Edit) -> Facts | None:
    """机关按党委、人大、政府、政协排，事项按轻重排，功劳先归组织后归群众和个人。"""
    found = reordering(edit)
    order = ranked(found.draft, found.final) if found is not None else None
    return {**found.facts, "order": order} if found is not None and order else None
