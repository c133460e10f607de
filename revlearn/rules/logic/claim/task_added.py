"""A task, measure or prohibition that the draft did not have."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import BAD
from revlearn.rules.bodies import NAMED
from revlearn.rules.points import content, is_clause, put_in
from revlearn.rules.policy_terms import STANDARD_INDEX
from revlearn.rules.registry import Facts, rule

ACTS_ON_TEXT = re.compile(r"废止|用好|宣传|学习")
CONDITIONAL = re.compile(r"确需|^，?因[^，]{1,20}的")
NOT_A_TASK = (
    "其中",
    "但",
    "比",
    "较",
    "同比",
    "经",
    "据",
    "根据",
    "按照",
    "除",
    "同志们",
    "在",
    "同时也要看到",
    "也要看到",
    "因此",
    "从而",
    "进而",
)
FACT = re.compile(
    r"^(?:对\d+[名户家个]|20\d\d年|上[一个]?[年月季学])|共[^，。]{0,4}\d|中有\d|不符合|下列"
    r"|(?<!以上)(?<!于)\d[\d.万亿]*(?:名|人|台|套|个|家|项|元|件)$"
)
"""What was done or counted, though it has a verb of measures in it: evidence."""
LIMIT = re.compile(r"(?:一般|最高|原则上)[^，。]{0,4}不超过|除外|变相|^(?:时间|期限|时长)")
"""A bound or an exception to what stands before: scope."""
BY_WHOM = re.compile(rf"(?:^|[，、])由(?:{NAMED.pattern}|[^，。]{{0,8}}单位)")
"""Who is to do it: accountability."""
SHORTEST = 6
ACTS = re.compile(
    r"不得|严禁|须|应当|鼓励|支持|引导|建立|健全|制定|开展|推动|推行|探索|设立|组织|邀请|签订|用好|用足|培育|选派|实行|严格|予以|给予|纳入|倾斜|公开|处理|办理|安排|研究|明确|同时废止|优先|配备|落实|举办|挂钩|奖|处罚|移送|追究|曝光|提醒|保留|报告|通报|提供|加大|加强|强化|优化|规范|深化|统筹"
)


@rule(
    title="增加任务、要求",
    title_en="Task or requirement added",
    message="定稿增加了“{task}”这项要求。",
    message_en="The final version adds a task or requirement: “{task}”.",
    source="《党政机关公文处理工作条例》第十九条（内容完备，政策措施切实可行）",
    level="惯例",
    nature="decision",
    yes=(
        "开放体育场馆{→，不得设置消费门槛}。",
        "{→探索建立林下种植示范园，}带动3个村增收。",
        "古井修缮由村集体出资。{→鼓励乡贤以捐资捐物等方式支持修缮。}",
    ),
    no=(
        "完成改造12家{→，比上年多2家}。",
        "{→由住建局牵头，}推进改造。",
        "{→因此，}推进改造。",
        "{→根据《办法》，}推进改造。",
    ),
)
def task_added(edit: Edit) -> Facts | None:
    """起草措施时对照文件要求和领导讲话逐条过一遍，看有没有漏掉该部署的任务。"""
    if len(edit.before) > 1:
        return None
    text = put_in(edit)
    if len(text) < SHORTEST or not is_clause(edit) or text.startswith(NOT_A_TASK) or CONDITIONAL.search(text):
        return None
    found = content(text)
    if not (found.order or ACTS.search(text)) or (found.done and found.figure):
        return None
    if found.comparison or found.breakdown or (found.done and not found.order):
        return None
    if found.basis and not (found.order or ACTS_ON_TEXT.search(text)):
        return None
    if FACT.search(text) or LIMIT.search(text) or STANDARD_INDEX.in_final(edit):
        return None
    if (found.leading and found.body) or BY_WHOM.search(text) or ((found.deadline or found.rhythm) and found.delivery):
        return None
    if BAD.search(text) and not found.order and not text.startswith("对"):
        return None
    return {"task": text}
