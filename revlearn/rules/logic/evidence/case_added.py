"""Something that happened, told in support of a point."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.points import content, is_clause, put_in
from revlearn.rules.registry import Facts, rule


@rule(
    title="补充事实",
    title_en="Fact told in support",
    message="补上“{fact}”这一事实，为前面的判断作证。",
    message_en="“{fact}” is told in support of what was said before.",
    source="公文写作惯例（观点与材料统一）",
    level="惯例",
    nature="improvement",
    yes=("推行错峰用餐，{→上学期曾获家长联名致谢，}效果明显。", "招收学徒35人，{→其余学员已返乡创业，}出路有保障。"),
    no=(
        "推行错峰用餐，{→要做到不拥挤，}效果明显。",
        "招收学徒35人{→，配备师傅5名}。",
        "{→但基础还不牢固，}要再加力。",
    ),
    stage="trial",
)
def case_added(edit: Edit) -> Facts | None:
    """评价一个单位、一项工作，拿得出事实，评价才站得住。"""
    if len(edit.before) > 1:
        return None
    text = put_in(edit)
    if len(text) < 5 or not is_clause(edit) or text[0] in "但也不要应对":
        return None
    found = content(text)
    if (
        not found.done
        or found.order
        or found.figure
        or found.leading
        or found.comparison
        or found.basis
        or found.duty
        or found.deadline
    ):
        return None
    return {"fact": text}
