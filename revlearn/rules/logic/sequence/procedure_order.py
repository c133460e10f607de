"""Steps put in the order in which they are taken."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.procedure import procedure_of
from revlearn.rules.registry import Facts, rule
from revlearn.rules.reordering import reordering


@rule(
    title="按办理程序排序",
    title_en="Steps in the order of the procedure",
    message="原稿的“{draft}”颠倒了办理先后，定稿按“{steps}”的程序排列。",
    message_en="“{draft}” turned the procedure round; the final version follows {steps}.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，主题突出，观点鲜明，结构严谨，表述准确）",
    level="惯例",
    nature="error",
    yes=("要做好{整改、排查、销号→排查、整改、销号}各环节工作。", "馆员先后{考核、培训→培训、考核}。"),
    no=("坚持{排查、整改→整改、排查}并重。", "落实{资金、人员→人员、资金}保障。"),
)
def procedure_order(edit: Edit) -> Facts | None:
    """写到几个步骤时，按事情办理的先后排：先摸底、后部署，先审核、后公布。"""
    found = reordering(edit)
    if found is None:
        return None
    steps = procedure_of(found.draft, found.final)
    return {**found.facts, "steps": steps} if steps else None
