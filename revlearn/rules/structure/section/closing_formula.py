"""A closing formula added."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

CLOSING_LINE = re.compile(
    r"(?:特此(?:通知|通报|通告|公告|报告|函告|函达|函复|说明|证明|批复|请示)|专此(?:报告|函达|函复|汇报)|此复|现予(?:公布|公告)"
    r"|(?:妥否|当否|可否|是否妥当|如无不妥)，请.{2,8}|以上(?:汇报|报告|意见|发言|总结|情况|请示|事项|讲话)?[^。\n]{0,4}，(?:请|敬请|供|恳请).{2,16}"
    r"|请予?(?:函复|批复|支持为盼|研究函复)|盼复|谢谢大家)[。！]?"
)


@rule(
    title="补上结束语",
    title_en="Closing formula added",
    message="正文末尾补上结束语“{formula}”。",
    message_en="The closing formula “{formula}” was added.",
    source="公文写作惯例（各文种有相应的结束语）；《党政机关公文处理工作条例》第八条",
    level="惯例",
    nature="improvement",
    yes=(
        "各林场要备足苗木。\n{→特此通知。\n}县林业局",
        "明年继续扩大绿地。{→\n以上发言，请各位指正。}",
    ),
    no=(
        "各林场要备足苗木。\n特此{报告→通知}。\n县林业局",
        "各林场要备足苗木。\n{特此通知。\n→}县林业局",
    ),
)
def closing_formula(edit: Edit) -> Facts | None:
    """写完正文，看一看这一文种该用什么话收尾：通知“特此通知”、请示“妥否，请批示”、函“请予函复”，单独成行。"""
    if edit.before or not edit.after or len(edit.after) > 40:
        return None
    text = edit.after.strip()
    if not CLOSING_LINE.fullmatch(text) or not edit.context.whole_paragraph:
        return None
    return {"formula": text}
