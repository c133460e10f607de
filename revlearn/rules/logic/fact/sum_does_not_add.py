"""A total or share that its own parts contradict."""

from __future__ import annotations

import re
from decimal import Decimal

from revlearn.model import Edit
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.quantities import Quantity, plain, quantities
from revlearn.rules.registry import Facts, rule

CLAIMED = re.compile(r"其中|分别|共|合计|总|率|占|只有|其余|另")
TOLERANCE = Decimal("0.11")
FEWEST, MOST = 2, 6
FEWEST_COUNTED = 5


def checks_out(text: str) -> str | None:
    """An equation that the amounts of ``text`` fulfil: a total of two or more parts, or a share in per cent."""
    amounts = [amount for amount in quantities(text) if amount.value > 0]
    return _total(amounts) or _share(amounts)


def _total(amounts: list[Quantity]) -> str | None:
    for at, total in enumerate(amounts):
        same = [
            amount
            for amount in amounts[at + 1 :]
            if amount.unit == total.unit and amount.unit not in ("", "%", "月", "日", "年")
        ]
        for size in range(FEWEST, min(len(same), MOST) + 1):
            if sum(part.value for part in same[:size]) == total.value:
                return f"{'＋'.join(plain(part.value) for part in same[:size])}＝{plain(total.value)}"
    return None


def _share(amounts: list[Quantity]) -> str | None:
    counts = [amount for amount in amounts if amount.unit not in ("", "%", "月", "日", "年")]
    for rate in (amount for amount in amounts if amount.unit == "%" and amount.value < 100):
        for whole in counts:
            for part in counts:
                comparable = part.unit == whole.unit and part.value < whole.value and whole.value > FEWEST_COUNTED
                if comparable and abs(part.value * 100 / whole.value - rate.value) < TOLERANCE:
                    return f"{plain(part.value)}÷{plain(whole.value)}≈{plain(rate.value)}%"
    return None


@rule(
    title="数字前后不合",
    title_en="Figures do not add up",
    message="原稿“{draft}”与同句其他数字算不拢，改为“{final}”后相合：{equation}。",
    message_en="“{draft}” contradicts the other figures of its sentence; with “{final}” they agree: {equation}.",
    source="《党政机关公文处理工作条例》第二十条（时间、数字等是否准确）",
    level="规定",
    nature="error",
    yes=(
        "添置空调{22→25}台，其中书库10台、阅览室15台。",
        "共回访读者500人，已答复{450→460}人，答复率92.0%。",
    ),
    no=("添置空调{22→25}台，其中书库10台。", "累计回访读者{450→460}人。"),
)
def sum_does_not_add(edit: Edit) -> Facts | None:
    """总数、分项、比例写完就地验算：分项相加等于总数，部分除以总数等于比例。"""
    amount = changed_amount(edit)
    if amount is None or amount.calendar:
        return None
    context = edit.context
    final = context.final_left + edit.after + context.final_right
    if not CLAIMED.search(final):
        return None
    equation = checks_out(final)
    if equation is None or checks_out(context.draft_left + edit.before + context.draft_right) == equation:
        return None
    if _number_in(amount.after, equation):
        return {"draft": amount.draft, "final": amount.final, "equation": equation}
    return None


def _number_in(value: Decimal, equation: str) -> bool:
    return any(
        Decimal(part) == value or Decimal(part) % value == 0 for part in re.findall(r"\d+(?:\.\d+)?", equation) if value
    )
