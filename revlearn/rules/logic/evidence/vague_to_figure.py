"""A vague word for quantity or degree replaced by a figure."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.amounts import canonical
from revlearn.rules.conditions import in_condition
from revlearn.rules.content import is_subsequence
from revlearn.rules.deadlines import VAGUE as TIME
from revlearn.rules.points import content, exchanged
from revlearn.rules.quantities import FIGURE, ROUGH, contradicts, masked
from revlearn.rules.registry import Facts, rule
from revlearn.rules.spoken import spoken

VAGUE = re.compile(
    r"不少|许多|很多|较多|众多|大量|大批|若干|多[个篇次项家名件场人起处户期种]|一[些批]|有[的些]|部分|过半|多数|少数|个别|绝大|几乎|显著|大幅|明显|较大|一定|进一步"
    r"|不断|稳步|普遍|有所|没有几|可怜|超过?目标|圆满|良好|近半|一半|各|长期|多年|最近|近期|前段"
)
WHOLE = re.compile(r"全部|所有|(?<!建)都(?!市)|最(?!近)")
"""Said of the whole or the extreme, not vaguely: a figure in its place changes the scope."""
BOUNDED = re.compile(r"以[内上下]|不[低少]于|不[超高]过|控制在")
"""A bound is set, not measured: somebody's decision."""
TALK = 4
"""Points of spoken style (``spoken``) from which the tone was at fault before the figure was."""
MEASURED = re.compile(r"[%％℃万元岁]|百分点|平均")
"""A degree or a sum; a mere count beside other words is another statement."""
NOTHING_MEASURED = re.compile(r"\d|[一二三四五六七八九十百]{2,}")


@rule(
    title="用数据替代概说",
    title_en="Figure in place of a vague word",
    message="“{before}”说得笼统，定稿换成可核实的“{after}”。",
    message_en="“{before}” is vague; the final version gives what can be checked: “{after}”.",
    source="《党政机关公文处理工作条例》第十九条（分析问题实事求是，表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "{不少→37个}商户换了招牌。",
        "撰写信息{多篇→86篇}。",
        "办理时间{大幅缩短→由3天缩短至1天}。",
        "选择骑行上班的{过半→占53.8%}。",
    ),
    no=(
        "{部分→少数}支部开展了活动。",
        "{抓紧→于8月15日前}安装。",
        "{37个→39个}商户换了招牌。",
        "{大力表扬→对节水家庭赠送水票3张}。",
        "渗漏率{明显下降→控制在5%以内}。",
        "会员比2021年{增加一倍多→增长37.5%}。",
    ),
)
def vague_to_figure(edit: Edit) -> Facts | None:
    """写下“不少、显著、明显”时停一停，去台账里把数字找出来填上。"""
    if not edit.before or not FIGURE.search(edit.after) or not exchanged(edit):
        return None
    found = content(edit.after)
    if not found.figure or found.order or found.leading or found.rhythm or found.deadline or content(edit.before).order:
        return None
    if spoken(edit.before) >= TALK or BOUNDED.search(edit.after):
        return None
    if contradicts(edit.before, edit.after):
        return None  # not the same amount made exact, but a wrong one put right
    if WHOLE.search(edit.before) or is_subsequence(edit.before, edit.after):
        return None
    if ROUGH.search(edit.before):
        if canonical(edit.before) == canonical(edit.after):
            return None  # another way of writing the same value (GB/T 15835)
        return {} if not ROUGH.search(edit.after) and masked(edit.before)[1] != masked(edit.after)[1] else None
    if NOTHING_MEASURED.search(edit.before):
        return None
    if TIME.search(edit.before) or in_condition(edit):
        return None
    measured = MEASURED.search(edit.after) and (found.done or found.comparison) and len(edit.after) > len(edit.before)
    return {} if VAGUE.search(edit.before) or measured else None
