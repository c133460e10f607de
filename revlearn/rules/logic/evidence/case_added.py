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
    yes=("建立备岗制度，{→全年未发生一起漏报，}值得借鉴。", "集中安置126人，{→其余人员已投亲靠友，}生活有保障。"),
    no=(
        "建立备岗制度，{→要做到不漏报，}值得借鉴。",
        "集中安置126人{→，配备医生3名}。",
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
