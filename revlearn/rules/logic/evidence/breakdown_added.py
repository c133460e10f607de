"""A total broken down into parts."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.points import content, put_in
from revlearn.rules.registry import Facts, rule


@rule(
    title="补充分项",
    title_en="Breakdown added",
    message="补上“{breakdown}”，总数之下有了分项。",
    message_en="“{breakdown}” shows what the total is made of.",
    source="公文写作惯例（总数之后列重点分项）",
    level="惯例",
    nature="improvement",
    yes=("修复古籍64册{→，其中明代刻本7册}。", "有4项超期{→，其中甲公司3项、乙公司1项}。"),
    no=(
        "修复古籍64册，{→其中}明代刻本7册。",
        "修复古籍64册{→，比上年多7册}。",
        "每个服务点2人{→，其中讲解员每周到点服务至少一天}。",
    ),
)
def breakdown_added(edit: Edit) -> Facts | None:
    """报总数时想一想领导会追问哪一块，把那一块用“其中”列出来。"""
    if len(edit.before) > 1 or "其中" not in edit.after[:3] or len(edit.after) < 5:
        return None
    text = put_in(edit)
    if not text.startswith("其中") or len(text) <= 4 or content(text).order or content(text).rhythm:
        return None  # with 不少于, 应当, 每周 it sets a target for the part
    return {"breakdown": text}
