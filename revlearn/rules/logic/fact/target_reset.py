"""A figure that a plan or demand sets, set anew."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.intent import sets_a_target
from revlearn.rules.logic.fact.digits_swapped import slip_of_the_pen
from revlearn.rules.logic.fact.sum_does_not_add import sum_does_not_add
from revlearn.rules.measures import unit_change
from revlearn.rules.quantities import ROUGH
from revlearn.rules.registry import Example, Facts, rule


@rule(
    title="指标数值调整",
    title_en="Target figure set anew",
    message="指标或标准由“{draft}”调整为“{final}”，多属决策取舍；同文他处的同一指标要同步修改。",
    message_en="A target or standard moved from “{draft}” to “{final}”: a decision; change it wherever it recurs.",
    source="《党政机关公文处理工作条例》第十九条（政策措施切实可行）",
    level="惯例",
    nature="decision",
    yes=(
        "每年至少组织义诊{2→3}次。",
        "到2031年要建成体育公园{6→8}个。",
        "对评为优秀的讲解员每人奖励{1500→2500}元。",
        "无故缺席{3→5}次以上的，取消参评资格。",
        Example("拟新建阅览室面积{3600→2900}平方米。", "请示"),
        "每日补助{30→15}元。",
        Example("阅览楼总面积{4100→3700}平方米，地上三层。", "请示"),
    ),
    no=(
        "截至目前已建成示范点{30→40}个。",
        "每年至少开展演练{一→1}次。",
        "要于{3→5}月召开推进会。",
        "全年完成投资{3600→2900}万元。",
        "计划添置书架{22→25}个，其中东馆10个、西馆15个。",
        "拟安排资金{2780→2870}万元。",
        "补助标准为每亩{600元→600万元}。",
        Example("现有馆舍面积{4100→3700}平方米，已使用30年。", "请示"),
    ),
    both_ways=True,
)
def target_reset(edit: Edit) -> Facts | None:
    """指标定多少由领导决策；起草时写明测算依据，便于领导判断高了还是低了。"""
    amount = changed_amount(edit)
    if amount is None or amount.calendar or not decided(edit):
        return None
    if ROUGH.search(edit.before) and not ROUGH.search(edit.after):
        return None  # made exact, not set anew
    return {"draft": amount.draft, "final": amount.final}


def decided(edit: Edit) -> bool:
    """Whether the changed figure was for somebody to set: no slip, no total that its parts contradict, no statistic."""
    amount = changed_amount(edit)
    if amount is None or slip_of_the_pen(amount.draft, amount.final) or sum_does_not_add(edit) or unit_change(edit):
        return False
    return sets_a_target(edit)
