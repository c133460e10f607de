"""A negation too many turns the meaning round."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 14
REACH = 10
NEGATION = re.compile("[不未无没]|杜绝|防止|避免|确保")
DENIED = re.compile(
    "(防止|避免|杜绝|严防|谨防|禁止|切忌|难免|以防|以免|严禁)[^，。；]{0,8}?(不再|不得|不要|不存在|不|未|没有)(?!良|足|力|当|法|合格|明|利|稳|安全|实|到位|规范|达标|符)"
)


@rule(
    title="多重否定不当",
    title_en="Negation too many",
    message="“{verb}”已含否定意思，再加“{negation}”意思相反。",
    message_en="“{verb}” already denies; “{negation}” turns the meaning round.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "防止{不再→}发生安全事故。",
        "坚决杜绝{不再→}重复建设。",
        "{避免不→避免}出现拥堵。",
    ),
    no=(
        "防止{再次→}发生安全事故。",
        "{不再→}发生事故。",
    ),
)
def double_negation(edit: Edit) -> Facts | None:
    """“防止、避免、杜绝、禁止、切忌、难免”后面不再用“不、不再、未”：三重否定先数一遍。"""
    if not NEGATION.search(edit.before) or len(edit.before) > LONGEST or not running(edit):
        return None
    context = edit.context
    draft = DENIED.search(context.draft_left[-REACH:] + edit.before + context.draft_right[:REACH])
    if draft is None or DENIED.search(context.final_left[-REACH:] + edit.after + context.final_right[:REACH]):
        return None
    return {"verb": draft[1], "negation": draft[2]}
