"""Whether a figure reports what was done or sets what is to be done."""

from __future__ import annotations

import re

from revlearn.model import Edit

STANDARD = re.compile(
    r"每(?:人|名|户|家|亩|吨|公里|平方米|学时|次|[日天月年周季]|个)|奖励|奖金|补[助贴]|资助|罚款|处以?\d|标准(?!化)|目标|计划|安排|(?<!虚)拟(?!定了)"
    r"|限报|定额|配额|不[少低]于|不[超高]过|至少|最多|控制在|范围为|[商拟]请|申请|招聘|选派|新建|配备|设置|规划(?!局)"
    r"|到20\d\d年|[年月]底前|年内|力争|争取|确保|应当|必须"
)
"""Words that make a figure of their own clause a quota, an amount, a standard or a limit."""
REPORTED = re.compile(
    r"已|(?<!前)(?<!内)完成|实现|增长|下降|共[有计]|累计|截至|现有|实有|先后|同比|比上年|去年|占(?!地)|平均|[升增]至|经测算|下拨了|荣获|获得(?!者)|曾"
)
"""Words that make a figure of their own clause a statistic about the past."""
PLAN = re.compile(
    r"不少于|不低于|不超过|至少|计划|力争|目标|确保|(?<![重主需首])要(?![求素点件])|应当|必须|请各|(?:到|至)20\d\d年|每[年月周季半]|将(?!近)|拟|争取|打造|"
    r"明确|推动|实施|处以?\d|标准为|下一步|招聘"
)
PROMISE = re.compile(r"[到至]20\d\d年|力争|争取|确保|计划|目标|拟(?!定了)|不少于|不低于|不超过|至少|必须")
DONE = re.compile(r"已(?!经?明确)|截至|累计|完成了|实现了|了(?!解)")
REPORT = re.compile(
    r"已|截至|了(?!解)|累计|共(?!同|享|建)|先后|完成了|实现了|获|同比|比上年|去年|增长|下降|占|现有|达到|其中|平均|全年"
)
CONDITION = re.compile(r"^[^，。；]{0,10}以[上下](?:的|且|为)|^[^，。；]{0,12}的(?=[，；。])")
"""A figure in the condition of a rule: 累计缺勤3次以上的, 超过5次的."""
LISTED = re.compile(r"、[一-鿿]{2,}等?$")
"""Names listed before the figure: it counts them."""
PLANNING = frozenset({"请示", "批复", "方案", "工作方案", "实施方案", "计划", "规划", "要点", "工作要点"})
"""Document types that lay down what is to be: there a sum, an area or a rate is proposed unless it is reported."""
PROPOSED = re.compile(r"投资|面积|经费|资金|费用|编制|名额|规模|长度|率达到?$|率达到?\d")
PAST_STATE = re.compile(r"现有|建于|目前|原有|其中|去年|20\d\d年(?!底|末|前)[^，。；]{0,6}[为达]")
CLAUSE_MARKS = re.compile(r"[，。；：\n]")


def sets_a_target(edit: Edit) -> bool:
    """Whether the figure is planned, promised or laid down, so that changing it is somebody's decision.

    The clause of the figure decides; where it says nothing of the kind, what stands before it in the sentence.
    """
    context = edit.context
    rest = CLAUSE_MARKS.split(context.final_right, maxsplit=1)[0]
    head = CLAUSE_MARKS.split(context.final_left)[-1]
    clause = head + edit.after + rest
    if CONDITION.match(context.final_right) and ("以" in rest or "超过" in head):
        return True
    if LISTED.search(head):
        return False
    reported = REPORTED.search(clause) is not None
    if STANDARD.search(clause):
        return not reported and DONE.search(context.final_left) is None
    if reported:
        return False
    if context.genre in PLANNING and PROPOSED.search(clause) and not PAST_STATE.search(context.final_left):
        return REPORTED.search(context.final_left) is None
    said = context.final_left + edit.after + rest
    if PROMISE.search(said):
        return DONE.search(said) is None
    return PLAN.search(said) is not None and REPORT.search(said) is None
