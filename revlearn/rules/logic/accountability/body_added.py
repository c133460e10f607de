"""A body or office put in, with its part in the task."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.bodies import LEADING, NAMED, OFFICE
from revlearn.rules.points import content, put_in
from revlearn.rules.registry import Facts, rule

PART = re.compile(r"^(?:由|会同|商|与|和|、|联合|交|请)")
ACTS = re.compile(r"^(?:要|应|须|负责|牵头|会同|组织|按|根据|依|在|于|共同|分别|核|审|拨|制|完|推|实|督|统|做|对)")
LONGEST = 30


@rule(
    title="补充责任主体",
    title_en="Responsible body added",
    message="补上责任主体“{body}”，任务有人牵头、有人配合。",
    message_en="“{body}” was added: it is now said who leads and who helps.",
    source="《党政机关公文处理工作条例》第二十条（涉及有关地区或者部门职权范围内的事项是否经过充分协商）；督查工作惯例",
    level="惯例",
    nature="decision",
    yes=(
        "{→由市文化馆牵头，}策划惠民演出20场。",
        "县林业局{→会同县公安局}清查木材加工点。",
        "市体育局{→、市园林局}要共同抓好健身步道建设。",
    ),
    no=(
        "{→据市教育局统计，}共有学校120所。",
        "对向阳街道{→、新桥街道}给予表扬。",
        "{→经市林业局批准，}采伐林木30亩。",
    ),
)
def body_added(edit: Edit) -> Facts | None:
    """一件事涉及几家，写清谁牵头、谁配合，发文前与这几家会签。"""
    if len(edit.before) > 1 or len(edit.after) > LONGEST:
        return None
    text = put_in(edit)
    if not text or not (NAMED.search(text) or OFFICE.search(text)) or content(text).figure:
        return None
    if PART.match(edit.after) and (
        LEADING.search(text) or ACTS.match(edit.context.final_right) or edit.after.startswith("由")
    ):
        joined = edit.after[0] in "、和与"
        return None if joined and edit.context.final_left.startswith("对") else {"body": text}
    return {"body": text} if LEADING.search(text) and not text.startswith(("经", "据")) else None
