"""的, 地 and 得: attribute, adverbial and complement."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.words import particles
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

ROLE = {"的": "定语", "地": "状语", "得": "补语"}


@rule(
    title="“的、地、得”混用",
    title_en="的, 地 and 得 confused",
    message="此处是{part}，用“{right}”，不用“{wrong}”。",
    message_en="“{right}” is the right particle here, not “{wrong}”.",
    source="《中学教学语法系统提要（试用）》；《现代汉语词典》“的”“地”“得”条",
    level="规定",
    nature="error",
    yes=("为{更好的→更好地}方便读者借阅，", "各项工作抓{的→得}很实。", "保持优良{地→的}作风。"),
    no=("热心{的→}帮助邻里。", "目{的→标}明确。"),
    both_ways=True,
    proposes=particles,
    occasions=occasions.particles,
)
def structural_de(edit: Edit) -> Facts | None:
    """定语用“的”，状语用“地”，补语用“得”：看后面跟的是事物、动作还是结果。"""
    before, after = edit.before, edit.after
    if len(before) != len(after) or not replaced(edit):
        return None
    changed = {(one, other) for one, other in zip(before, after, strict=True) if one != other}
    if len(changed) != 1:
        return None
    wrong, right = changed.pop()
    if wrong not in ROLE or right not in ROLE:
        return None
    return {"wrong": wrong, "right": right, "part": ROLE[right]}
