"""A law, document, decision or agreement cited in support."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import content, put_in
from revlearn.rules.registry import Facts, rule

LONGEST = 40
ACTED_ON = re.compile(r"废止|用好|帮助|印发|修订|学习|宣传|宣讲|贯彻|执行|落实好|确需|制定《|出台|推广")
CITING = re.compile(r"(?:根据|按照|依据|依照|落实|贯彻|遵照)[^，。；]{0,40}$")
CITED = re.compile(r"(?:部署|精神|规定|要求|办法|方案|标准|督办|安排|意见|通知|条例|决定)$")


@rule(
    title="补充依据",
    title_en="Basis cited",
    message="补上依据“{basis}”，说法有了出处。",
    message_en="“{basis}” was added: the statement now rests on a named basis.",
    source="《党政机关公文处理工作条例》第十九条（符合国家法律法规和党的路线方针政策）、第二十条（行文理由是否充分，依据是否准确）",
    level="规定",
    nature="improvement",
    yes=(
        "{→根据《城市绿化条例》，}参照外地做法，拟定养护标准。",
        "{→经馆务会审议，}现公布开放安排：",
        "根据《图书借阅规则》{→第六条规定}，对逾期者暂停借阅：",
    ),
    no=("{→根据群众反映，}部分路段积水。", "{→未经登记，}不得入库。", "{→要认真贯彻《条例》，}压实责任。"),
)
def basis_added(edit: Edit) -> Facts | None:
    """讲权力、要资金、定制度，先写依据：法律、文件、会议决定或会商意见，写全名称、文号或条款。"""
    if len(edit.before) > 1 or len(edit.after) > LONGEST:
        return None
    text = put_in(edit)
    if not text or text.startswith(("未经", "除", "按规定", "因")) or ACTED_ON.search(text):
        return None
    found = content(text)
    if not (found.basis or _second_basis(edit, text)) or found.order or found.deadline or found.leading:
        return None
    return {"basis": text}


def _second_basis(edit: Edit, text: str) -> bool:
    """Whether ``text`` names one more document or decision after 根据 or 按照."""
    return CITED.search(text) is not None and CITING.search(edit.context.final_left) is not None
