"""How strong a result is said to be."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="成效分寸改变",
    title_en="How strong the result is",
    message="成效由“{draft}”改为“{final}”，评价{direction}。",
    message_en="“{draft}” became “{final}”: the result claimed is {way}.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=("土壤肥力{显著→有所}提高。", "效率{明显→大幅}提升。"),
    no=("土壤肥力{显著→切实}提高。", "效率{显著→极大}提升。"),
    both_ways=True,
)
def result_changed(edit: Edit) -> Facts | None:
    """“显著、明显、有所”要与数据相称，没有数据支撑就往下降一级。"""
    found = shift(edit, "result")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
