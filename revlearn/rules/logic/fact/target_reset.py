"""A figure that a plan or demand sets, set anew."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.intent import sets_a_target
from revlearn.rules.registry import Facts, rule


@rule(
    title="指标数值调整",
    title_en="Target figure set anew",
    message="指标或标准由“{draft}”调整为“{final}”，多属决策取舍；同文他处的同一指标要同步修改。",
    message_en="A target or standard moved from “{draft}” to “{final}”: a decision; change it wherever it recurs.",
    source="《党政机关公文处理工作条例》第十九条（政策措施切实可行）",
    level="惯例",
    nature=None,
    yes=("每年至少组织义诊{2→3}次。", "到2031年要建成体育公园{6→8}个。"),
    no=("截至目前已建成示范点{30→40}个。", "每年至少开展演练{一→1}次。", "要于{3→5}月召开推进会。"),
    both_ways=True,
)
def target_reset(edit: Edit) -> Facts | None:
    """指标定多少由领导决策；起草时写明测算依据，便于领导判断高了还是低了。"""
    amount = changed_amount(edit)
    if amount is None or amount.calendar or not sets_a_target(edit):
        return None
    return {"draft": amount.draft, "final": amount.final}
