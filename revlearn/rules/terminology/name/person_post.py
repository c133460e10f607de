"""Order of a person's name and post."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

POST = (
    r"(?:常务副|副|代理)?(?:总?书记|[省市县区镇乡州局处科厅部院校会站所馆组庭]长|主任|主席|秘书长|总经理|董事长|经理|总监|政委"
    r"|(?:支队|大队|中队|队)长|检察长)"
)
POST_FIRST = re.compile(rf"[\u4e00-\u9fff、]{{0,16}}{POST}[\u4e00-\u9fff]{{2,4}}(?:同志)?")
POST_LAST = re.compile(rf"[\u4e00-\u9fff]{{1,4}}(?:{POST}|总|工|局|处)")
CALLED = re.compile(rf"[\u4e00-\u9fff](?:{POST}|总|工|局|处)")
FULL_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


@rule(
    title="职务与姓名的次序",
    title_en="Order of post and name",
    message="“{before}”改为“{after}”：公文先写职务，后写姓名全称。",
    message_en="“{before}” became “{after}”: the post comes first, then the full name.",
    source="《党政机关公文处理工作条例》第二十条（人名等表述准确）；公文写作惯例",
    level="惯例",
    nature="error",
    yes=(
        "会议由{李建国副市长→副市长李建国}主持。",
        "{张馆长→市图书馆馆长张明}介绍了馆藏。",
        "{李局长→李建华}作了发言。",
        "{小贺→贺文川}带头攻关。",
    ),
    no=(
        "会议由{李建国副市长→市政府}主持。",
        "{副市长李建国→李建国副市长}主持会议。",
    ),
)
def person_post(edit: Edit) -> Facts | None:
    """公文中职务在前、姓名在后，如“副市长李建国”；不写“李市长”“张主任”一类口头称呼，单位职务写全。"""
    before, after = edit.before, edit.after
    if len(before) < 2 or len(before) > 14 or len(after) > 28:
        return None
    if before[0] in "小老" and len(before) == 2 and FULL_NAME.fullmatch(after) and after[0] == before[1]:
        return {"before": before, "after": after}
    if not POST_LAST.fullmatch(before):
        return None
    if CALLED.fullmatch(before) and FULL_NAME.fullmatch(after) and before[0] == after[0]:
        return {"before": before, "after": after}
    if not POST_FIRST.fullmatch(after):
        return None
    if before[0] not in after or after.startswith(before[:2]):
        return None
    return {"before": before, "after": after}
