"""Whether a sentence reports what was done or sets what is to be done."""

from __future__ import annotations

import re

from revlearn.model import Edit

PLAN = re.compile(
    r"不少于|不低于|不超过|至少|计划|力争|目标|确保|(?<![重主需首])要(?![求素点件])|应当|必须|请各|(?:到|至)20\d\d年|每[年月周季半]|将(?!近)|拟|争取|组建|打造|"
    r"明确|提前|推动|实施|处以?\d|按照|标准为|下一步"
)
PROMISE = re.compile(r"力争|争取|确保|计划|目标|拟(?!定了)|不少于|不低于|不超过|至少|必须")
DONE = re.compile(r"已|截至|累计|完成了|实现了|了(?!解)")
REPORT = re.compile(
    r"已|截至|了(?!解)|累计|共(?!同|享|建)|先后|完成了|实现了|获|同比|比上年|去年|增长|下降|占|现有|达到|其中|平均|全年"
)


def sets_a_target(edit: Edit) -> bool:
    """Whether the edit's sentence plans or demands; a figure changed there is usually somebody's decision."""
    context = edit.context
    sentence = context.final_left + edit.after + context.final_right
    if PROMISE.search(sentence):
        return DONE.search(sentence) is None
    return PLAN.search(sentence) is not None and REPORT.search(sentence) is None
