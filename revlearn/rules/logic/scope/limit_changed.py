"""A limit at a number put in, taken out or exchanged: at most, at least, up to."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import exchanged, put_in, taken_out
from revlearn.rules.registry import Facts, rule
from revlearn.rules.wording.concision.approximation import doubled

LIMIT = re.compile(
    r"^(?:不?超过|不少于|不低于|不高于|不多于|不得超过|不得少于|不得低于|至少|最多|最高|最低|最少|至多|以上|以下|以内|之内|及以上|及以下|左右|上下|约|近|逾|超|达到?|突破"
    r"|原则上不超过|控制在|多|余|仅|只有|高达|累计|总计|上限为?|下限为?|内|及|含)+$"
)
NUMBER_RIGHT = re.compile(r"^[^一-鿿]{0,2}(?:\d|[一二两三四五六七八九十百千半每])")
NUMBER_LEFT = re.compile(r"(?:\d|[一二两三四五六七八九十百千万亿])[^，。；\d]{0,6}$")
GRAMMAR = frozenset({"左右", "约", "多", "余", "达到", "达", "及", "含", "累计", "内", "上下"})


@rule(
    title="数量界限",
    title_en="Limit at a number",
    message="数字前后的界限由“{draft}”改为“{final}”，数没有变，上下限变了。",
    message_en="The limit at the number went from “{draft}” to “{final}”: the bound moved though the number stayed.",
    source="立法技术规范（以上、以下、以内均含本数）及统计表述惯例",
    level="规定",
    nature=None,
    yes=(
        "每学期家访{→不少于}3次。",
        "单张门票涨价{→不超过}10元。",
        "抢修用时控制在2小时{以内→}，力求更短。",
        "年借阅量{超过→达到}60万册。",
    ),
    no=("新设座椅150把{左右→}。", "收到建议260多条{以上→}。", "每学期家访{3→4}次。", "每周开馆{不低于→不少于}56小时。"),
    both_ways=True,
)
def limit_changed(edit: Edit) -> Facts | None:
    """写数量标准先定性质：是下限、上限还是定数，“不少于、不超过、以上”选准一个。"""
    before, after = edit.before.strip("，、"), edit.after.strip("，、")
    if len(before) > 6 or len(after) > 6 or not (before or after):
        return None
    if (before and not LIMIT.match(before)) or (after and not LIMIT.match(after)):
        return None
    if not (exchanged(edit) or put_in(edit) or taken_out(edit)) or _same(before, after) or doubled(edit):
        return None
    context = edit.context
    if not (NUMBER_RIGHT.match(context.final_right) or NUMBER_LEFT.search(context.final_left)):
        return None
    return {"draft": before or "（无）", "final": after or "（无）"}


def _same(before: str, after: str) -> bool:
    """Whether the two words set the same bound, or one is only a form of words."""
    if {before, after} <= {"多", "余", "突破", "达到", "达"}:
        return True
    if not before or not after:
        return (before or after) in GRAMMAR
    return {before, after} <= {"不低于", "不少于", "至少", "最少"} or {before, after} <= {
        "不超过",
        "不高于",
        "不多于",
        "至多",
        "最多",
        "最高",
    }
