"""A comparison put beside a figure."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.points import content, put_in
from revlearn.rules.registry import Facts, rule


@rule(
    title="补充比较",
    title_en="Comparison added",
    message="补上“{comparison}”，数据有了参照，读者才知道好坏快慢。",
    message_en="“{comparison}” gives the figure something to be measured against.",
    source="公文写作惯例（数据要可比：同比、环比、占比、位次）",
    level="惯例",
    nature="improvement",
    yes=("借阅图书52万册{→，比上年增加8.6%}。", "通勤时间缩短至25分钟{→，低于同类城市均值}。"),
    no=(
        "借阅图书52万册{→，要比上年多增加2个百分点}。",
        "完成项目12个{→，其中市级3个}。",
        "{→要对标先进，}改进作风。",
    ),
)
def comparison_added(edit: Edit) -> Facts | None:
    """单独一个数字说明不了问题，补上同比、占比、位次或目标值中的一个。"""
    if len(edit.before) > 1:
        return None
    text = put_in(edit)
    if not text:
        return None
    found = content(text)
    if not found.comparison or found.order or found.breakdown or found.basis or found.leading:
        return None
    return {"comparison": text}
