"""A measure or demand replaced by another."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import BAD
from revlearn.rules.points import content, exchanged
from revlearn.rules.registry import Facts, rule

ACTS = re.compile(
    r"^(?:[由要应须将并]|会议|对|引导|推动)?[一-鿿]{0,6}?(?:建立|健全|完善|制定|开展|推行|实行|设立|组织|落实|签订|给予|发放|奖励|补助|减免|修改|征求|审[议批核定]|安置|更新|采购|争取|统筹|提供|公开|配置|整改|收回|保障|承担|指导|协调|倾斜|论证|移送|征收|出资)"
)
SHORTEST, LONGEST = 6, 50
MOST_SHARED = 0.35


@rule(
    title="措施改变",
    title_en="Another measure",
    message="措施由“{before}”改为“{after}”，要做的事不同了。",
    message_en="The measure went from “{before}” to “{after}”: something else is to be done.",
    source="《党政机关公文处理工作条例》第十九条（政策措施切实可行）",
    level="惯例",
    nature=None,
    yes=(
        "会议商定，运动会{推迟到明年举办→由工会分片组织趣味比赛}。",
        "鼓励商户{多搞打折促销→开展各具特色的夜市评选}。",
    ),
    no=("要{认真抓好防护→切实抓好防护}。", "{尽快→于3月底前}报送。", "做好{整改、排查、销号→排查、整改、销号}。"),
    both_ways=True,
    stage="trial",
)
def measure_replaced(edit: Edit) -> Facts | None:
    """措施定之前先问能不能办、谁来办、钱从哪里来，再落笔。"""
    before, after = edit.before, edit.after
    if min(len(before), len(after)) < SHORTEST or max(len(before), len(after)) > LONGEST or not exchanged(edit):
        return None
    if BAD.search(before) or BAD.search(after):
        return None
    if not (ACTS.search(before) or ACTS.search(after)):
        return None
    short, long = sorted((before, after), key=len)
    if sum(char in long for char in short) > MOST_SHARED * len(short):
        return None
    one, other = content(before), content(after)
    if (other.figure and not one.figure) or (other.basis and not one.basis) or (other.deadline and not one.deadline):
        return None
    return None if other.body and other.leading else {}
