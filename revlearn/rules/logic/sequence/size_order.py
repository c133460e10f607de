"""Items put in the order of their figures."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.procedure import by_size
from revlearn.rules.registry import Facts, rule
from revlearn.rules.reordering import reordering


@rule(
    title="按数值大小排序",
    title_en="In the order of size",
    message="并列的几个数据按大小排列，定稿为“{final}”。",
    message_en="The figures now stand in the order of their size: “{final}”.",
    source="公文写作惯例（同类数据按大小、位次排列）",
    level="惯例",
    nature="improvement",
    yes=(
        "{小说类借阅3.2万册、少儿类借阅8.5万册、历史类借阅5.1万册→少儿类借阅8.5万册、历史类借阅5.1万册、小说类借阅3.2万册}。",
        "{乙镇6户、甲镇15户、丙镇9户→甲镇15户、丙镇9户、乙镇6户}。",
    ),
    no=("{甲镇15户、乙镇6户→乙镇6户、甲镇15户}，丙镇9户。", "{甲镇、乙镇→乙镇、甲镇}。"),
)
def size_order(edit: Edit) -> Facts | None:
    """并列数据没有别的次序时，从大到小排，重点自然突出。"""
    found = reordering(edit)
    return found.facts if found is not None and by_size(found.draft, found.final) else None
