"""% and 个百分点."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.rates import differences
from revlearn.rules.registry import Facts, rule
from revlearn.rules.trimming import trimmed

POINTS = re.compile(r"(\d+(?:\.\d+)?)?个?百分点")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)?[%％]")


@rule(
    title="百分比与百分点",
    title_en="Per cent and percentage points",
    message="“{before}”改为“{after}”：比率之间的差用“个百分点”，增长的幅度用“%”。",
    message_en="“{before}” became “{after}”: a difference of rates is in percentage points, a growth in per cent.",
    source="GB/T 15835—2011；国家统计局统计用语规范（百分点指不同时期百分数之差）",
    level="规定",
    nature="error",
    stage="trial",
    yes=(
        "出勤率由88%提高到92%，提高4{%→个百分点}。",
        "六月客流量增长8.3{个百分点→%}。",
        "入园率{提高6%→提高6个百分点}。",
    ),
    no=(
        "出勤率提高{4.5%→5.4%}。",
        "出勤率提高4.5%{→以上}。",
    ),
    both_ways=True,
    proposes=differences,
    alone="比率之间的差用“个百分点”，数量增减的幅度用“%”：此处应为“{after}”。",
    alone_en="A difference of rates is in percentage points, a growth of amounts in per cent: “{after}” here.",
    occasions=occasions.percentage_points,
)
def percent_points(edit: Edit) -> Facts | None:
    """两个百分数相减，差是“百分点”；一个数比另一个数多百分之几，用“%”。写完把前后两个数代进去核一遍。"""
    if not edit.before or not edit.after or len(edit.before) > 16 or len(edit.after) > 16:
        return None
    change = trimmed(edit)
    before, after = change.before.rstrip("，；。、"), change.after.rstrip("，；。、")
    for one, other in ((PERCENT, POINTS), (POINTS, PERCENT)):
        first, second = one.fullmatch(before), other.fullmatch(after)
        if first and second and first[1] == second[1]:
            return {"before": before, "after": after}
    return None
