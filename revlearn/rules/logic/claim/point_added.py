"""A statement that the draft did not make: neither figure nor basis nor task."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.connectives import connective
from revlearn.rules.points import content, is_clause, put_in
from revlearn.rules.registry import Facts, rule

SHORTEST, LONGEST = 6, 80
NOT_A_POINT = ("其中", "经", "据", "根据", "按照", "除", "在", "因", "同志们", "未经", "不能", "特此", "现")


@rule(
    title="增加观点、判断",
    title_en="A point added",
    message="定稿增加了“{point}”这一层意思。",
    message_en="The final version makes a further point: “{point}”.",
    source="《党政机关公文处理工作条例》第十九条（内容完备，主题突出，观点鲜明）",
    level="惯例",
    nature="decision",
    yes=("大力推进县域医共体建设{→，让群众“小病不出村”}。", "单靠一家力量不够，{→关键在各方协同，}要形成合力。"),
    no=(
        "完成改造12家{→，比上年多2家}。",
        "{→根据《办法》，}推进改造。",
        "{→由住建局牵头，}推进改造。",
        "{→因此，}推进改造。",
    ),
    stage="trial",
)
def point_added(edit: Edit) -> Facts | None:
    """观点要提炼到位：每一段写完问一句“说明了什么、要达到什么”，答案就是该补的那句话。"""
    if len(edit.before) > 1:
        return None
    text = put_in(edit)
    if not SHORTEST <= len(text) <= LONGEST or not is_clause(edit) or text.startswith(NOT_A_POINT):
        return None
    found = content(text)
    if found.figure or found.basis or found.comparison or found.deadline or found.rhythm or found.leading:
        return None
    if found.done or found.order or connective(text):
        return None
    return {"point": text}
