"""A clause replaced by another that says something else."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.points import content, exchanged
from revlearn.rules.registry import Facts, rule

SHORTEST, LONGEST = 6, 60
MOST_SHARED = 0.35


@rule(
    title="观点、要求改变",
    title_en="Another point",
    message="“{before}”改为“{after}”，说的已不是一回事。",
    message_en="“{before}” became “{after}”: another point is made.",
    source="《党政机关公文处理工作条例》第十九条（主题突出，观点鲜明）",
    level="惯例",
    nature="decision",
    yes=(
        "会议决定，该方案{下次会议再审议→由保卫处修改后征求师生意见}。",
        "引导企业{给技能人才多发奖金→建立体现价值的薪酬制度}。",
    ),
    no=("要{认真抓好落实→切实抓好落实}。", "{尽快→于3月底前}报送。", "做好{整改、排查、销号→排查、整改、销号}。"),
    both_ways=True,
    stage="trial",
)
def point_replaced(edit: Edit) -> Facts | None:
    """动笔前把领导要说的观点一句句列清楚，免得句子通顺、意思却不是那个意思。"""
    before, after = edit.before, edit.after
    if (
        max(len(before), len(after)) < SHORTEST + 2
        or min(len(before), len(after)) < 4
        or max(len(before), len(after)) > LONGEST
    ):
        return None
    if not exchanged(edit):
        return None
    short, long = sorted((before, after), key=len)
    if sum(char in long for char in short) > MOST_SHARED * len(short):
        return None
    one, other = content(before), content(after)
    if (other.figure and not one.figure) or (other.basis and not one.basis) or (other.deadline and not one.deadline):
        return None
    return {}
