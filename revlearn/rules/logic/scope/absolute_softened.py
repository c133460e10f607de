"""An absolute statement or demand replaced by one that leaves room."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import BAD
from revlearn.rules.content import share_kept
from revlearn.rules.points import content, exchanged
from revlearn.rules.registry import Facts, rule
from revlearn.rules.spoken import spoken

ABSOLUTE = re.compile(
    r"(?<!千篇)一律|彻底|坚决杜绝|从严从重|从重|从快|任何|绝对|零(?:发生|事故|容忍|新增)|百分之百|100%|最(?:高|好|大|强|优|先)|全国(?:第一|首位|一流|领先)|首位|率先|一流|国际(?:领先|知名)"
    r"|首创|史无前例|前所未有|历史性|必须全部|全部|所有|确保|永远|无条件"
)
LONGEST = 40
STILL = re.compile("均|严禁|严防|不予|坚决|守住|^全[省市县区镇乡村]$|^自\\d+月")
"""As absolute in other words, or more exact about when."""
BORNE = re.compile("承担|负担")
"""Who pays for what: a decision about the matter."""
TALK = 3
"""Points of spoken style (``spoken``) from which the tone was at fault."""


LONGEST_VERB = 2
"""Characters beside the absolute word that may all be others: 彻底消除 and 有效遏制 say one thing."""


@rule(
    title="话不说满",
    title_en="Absolute statement softened",
    message="“{absolute}”把话说满了，定稿改为“{after}”，留有余地、有据可依。",
    message_en="“{absolute}” leaves no room; the final version says “{after}”.",
    source="《党政机关公文处理工作条例》第十九条（一切从实际出发，表述准确）",
    level="惯例",
    nature="decision",
    yes=(
        "{发现问题的企业一律停业→对不符合要求的企业限期整改}。",
        "{彻底消除→有效遏制}事故隐患。",
        "{打造全国一流→建成全省有影响力}的品牌。",
    ),
    no=(
        "{所有→全部}企业完成整改。",
        "{确保→力争确保}完成任务。",
        "{所有单位→市园林局}于春季补植。",
        "费用{由园方全部承担→由双方分担}。",
        "对低产茶园{一律砍除改种→开展测土配方}。",
    ),
)
def absolute_softened(edit: Edit) -> Facts | None:
    """“一律、彻底、任何、第一”出手前先找例外：找得到，就换成有条件的说法。"""
    if not edit.before or not edit.after or max(len(edit.before), len(edit.after)) > LONGEST:
        return None
    absolute = ABSOLUTE.search(edit.before)
    if absolute is None or ABSOLUTE.search(edit.after) or not exchanged(edit):
        return None
    if STILL.search(edit.after) or (BAD.search(edit.after) and not BAD.search(edit.before)):
        return None  # as absolute in other words, or another judgement
    rest = edit.before.replace(absolute[0], "", 1)
    if len(rest) > LONGEST_VERB and share_kept(edit.after, rest) == 0:
        return None  # another measure, not the same with exceptions
    if BORNE.search(edit.before) or edit.before.startswith("。") or spoken(edit.before) >= TALK:
        return None
    found = content(edit.after)
    if found.figure or found.deadline or found.leading or found.body:
        return None
    return {"absolute": absolute[0]}
