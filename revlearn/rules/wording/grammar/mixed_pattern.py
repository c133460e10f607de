"""Two sentence patterns run into one."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 60
REACH = 40
MIXED = re.compile(
    "原因[^，。；]{0,8}?(?:是|在于)(?:因为|由于)|(?:原因|问题)[^。；]{0,30}?(?:所造成的|所导致的|造成的|所致)|是(?:因为|由于)[^。；]{1,30}?(?:的原因|所致|造成的)"
    "|(?:由于|因为|因)[^。；]{1,30}?(?:所限制|的原因|所致|的影响下)|目的[^。；]{0,6}?(?:是|在于)(?:为了|为)|为了[^。；]{1,20}?(?:为目的|的目的)"
    "|(?:防止|避免|杜绝)[^。；]{0,6}?出现[^。；]{1,16}?(?:现象|问题|情况)的?发生|正?处于[^。；]{0,4}?[待正][^。；]{1,12}?之中"
    "|(?:围绕|以)[^。；]{1,24}?(?:为中心的问题|为目的是|为主要)|(?:关键|重点|核心)(?:在于|是)[^。；]{1,24}?(?:是关键|是重点|起决定)"
    "|(?:由|用)[^。；]{1,24}?(?:组成的|构成的)而成|(?:主要|多|大多)[^。；]{0,6}?(?:是|为)[^。；]{1,16}?(?:居多|为主|占多数)"
    "|(?:容易|易于)[^。；]{1,20}?(?:可能性较大|的可能)|凡是?[^。；，]{1,24}?能够[^。；，]{1,24}?能够|能够[^。；，]{1,16}?能够"
    "|(?:深受|受到)[^。；，]{1,16}?所(?:欢迎|好评|喜爱)|(?:根据|按照|据)[^。；，]{1,20}?(?:指出|认为|表明|显示)[，：]"
    "|(?:本着|按照)[^。；]{1,20}?(?:的原则为|为原则)"
    "|(?:由|经)[^。；，]{1,16}?予以[^。；，]{1,8}|依旧仍然|仍然依旧|左右以上|以上左右|(?:涉及|关系)到?[^。；，]{1,20}?有关|成为[^。；，]{1,16}?之一的"
)


@rule(
    title="句式杂糅",
    title_en="Mixed sentence pattern",
    message="“{pattern}”是两种句式混在一起，只留一种。",
    message_en="“{pattern}” mixes two sentence patterns.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "{其原因主要是由于→主要得益于}调度得力。",
        "造成问题的原因是检修不严{所造成的→}。",
        "防止{出现→}脱销断档{现象的发生→}。",
    ),
    no=(
        "{其原因→主要原因}是调度得力。",
        "由于{调度得力→组织得力}，进展顺利。",
    ),
)
def mixed_pattern(edit: Edit) -> Facts | None:
    """一个意思用一种句式说完：“原因是……”“由于……”“是因为……”只取其一；“以……为主”“主要由……组成”不要套用。"""
    if not edit.before or len(edit.before) > LONGEST or not running(edit):
        return None
    context = edit.context
    draft = context.draft_left[-REACH:] + edit.before + context.draft_right[:REACH]
    match = MIXED.search(draft)
    if match is None or MIXED.search(context.final_left[-REACH:] + edit.after + context.final_right[:REACH]):
        return None
    start = len(context.draft_left[-REACH:])
    return {"pattern": match[0]} if match.end() > start and match.start() < start + len(edit.before) else None
