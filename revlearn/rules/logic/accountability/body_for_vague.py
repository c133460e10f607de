"""A vague reference to those responsible replaced by a named body or office."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.bodies import NAMED, OFFICE, VAGUE_BODY, VAGUE_ONLY
from revlearn.rules.points import MARKS, exchanged
from revlearn.rules.registry import Facts, rule

LONGEST_BEFORE = 30
VAGUE_HEAD = re.compile(r"^(?:由|对|请)?(?:各)?(?:有关|相关|其他|各)")


@rule(
    title="责任主体写具体",
    title_en="Responsible body named",
    message="“{before}”没有说明由谁负责，定稿明确为“{after}”。",
    message_en="“{before}” leaves open who is responsible; the final version says “{after}”.",
    source="《党政机关公文处理工作条例》第二十条（涉及有关地区或者部门职权范围内的事项是否经过充分协商）；督查工作惯例",
    level="惯例",
    nature="improvement",
    yes=(
        "{有关单位→市财政局}拨付资金。",
        "{相关部门→市城管局会同各街道}划定摊点。",
        "评审组由{其他领导→分管科研的副局长}任组长。",
    ),
    no=("{市文旅局→市文化和旅游局}发放门票。", "{有关单位→相关单位}拨付资金。", "慰问{有关企业→外贸出口企业}。"),
)
def body_for_vague(edit: Edit) -> Facts | None:
    """“有关单位、相关部门”等于没有人负责：查三定规定，写出牵头和配合单位的名称。"""
    if not edit.before or not edit.after or len(edit.before) > LONGEST_BEFORE:
        return None
    before = edit.before.strip(MARKS)
    if not (VAGUE_ONLY.match(before) or (VAGUE_HEAD.match(before) and VAGUE_BODY.search(before))) or not exchanged(
        edit
    ):
        return None
    if VAGUE_ONLY.match(edit.after.strip(MARKS)):
        return None
    return {} if NAMED.search(edit.after) or OFFICE.search(edit.after) else None
