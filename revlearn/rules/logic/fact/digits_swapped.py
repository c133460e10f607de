"""A figure with two digits changed round, or one digit too many or too few."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.registry import Facts, rule

NOT_A_DIGIT = re.compile(r"\D")
FEWEST = 2


def slip_of_the_pen(draft: str, final: str) -> bool:
    """Whether both figures have the same digits in another order: ``1860``/``1680``, ``3.2``/``2.3``."""
    one, other = NOT_A_DIGIT.sub("", draft), NOT_A_DIGIT.sub("", final)
    return one != other and len(one) >= FEWEST and sorted(one) == sorted(other)


@rule(
    title="数字颠倒",
    title_en="Digits changed round",
    message="“{draft}”与“{final}”数字相同、次序不同，是录入时颠倒了，定稿已更正。",
    message_en="“{draft}” has the digits of “{final}” in the wrong order: a slip in copying.",
    source="《党政机关公文处理工作条例》第二十条（时间、数字等是否准确）",
    level="规定",
    nature="error",
    yes=("项目总投资{2780→2870}万元。", "整改率为{95.6→96.5}%。"),
    no=("项目总投资{2780→2890}万元。", "分{12→2}批实施。", "会议定于{12→21}日召开。"),
    both_ways=True,
)
def digits_swapped(edit: Edit) -> Facts | None:
    """抄录数字后，对着原始材料从后往前再读一遍，颠倒、漏位最容易这样看出来。"""
    amount = changed_amount(edit)
    if amount is None or amount.calendar or not slip_of_the_pen(amount.draft, amount.final):
        return None
    return {"draft": amount.draft, "final": amount.final}
