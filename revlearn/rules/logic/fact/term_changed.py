"""A period or rhythm set anew: another length, another unit."""

from __future__ import annotations

import re
from decimal import Decimal

from revlearn.model import Edit
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.deadlines import RHYTHM, TERM
from revlearn.rules.points import exchanged
from revlearn.rules.quantities import HAN_NUMERAL, masked, value_of
from revlearn.rules.registry import Facts, rule

PERIOD = re.compile(rf"^(?:在|于)?(?:{TERM})(?:之内|以内|内|前)?$")
RHYTHM_ALONE = re.compile(rf"^(?:{RHYTHM.pattern})(?:一次)?$")
MONTH = re.compile(r"(?:在|于)?\d{1,2}月")
"""A month is a date, no period."""
DAYS_OR_HOURS = re.compile(rf"(\d+|{HAN_NUMERAL})个?(日|天|小时)")
LONGEST = 12


@rule(
    title="期限、频次更正",
    title_en="Another period or rhythm",
    message="期限或频次由“{before}”改为“{after}”，须与法规、制度的规定一致。",
    message_en="The period or rhythm went from “{before}” to “{after}”: check it against the rule that sets it.",
    source="《党政机关公文处理工作条例》第二十条（时间、数字等是否准确）",
    level="规定",
    nature=None,
    stage="trial",
    yes=("应当在{7个工作日→10日}内退还押金。", "{每半年→每季度}调度一次。", "自收到之日起{3个月内→60日内}提出。"),
    no=(
        "应当在{5日→15日}内答复。",
        "{不定期→每季度}调度一次。",
        "应当在{10日→10个工作日}内退还押金。",
        "提前{3天→72小时}公告。",
    ),
    both_ways=True,
)
def term_changed(edit: Edit) -> Facts | None:
    """法定期限、检查频次以原文为准，引用时翻开法规核对数字和单位。"""
    before, after = edit.before, edit.after
    if not before or not after or len(before) > LONGEST or len(after) > LONGEST:
        return None
    both = (PERIOD.match(before) and PERIOD.match(after)) or (RHYTHM_ALONE.match(before) and RHYTHM_ALONE.match(after))
    if (
        not both
        or _hours(before) == _hours(after) is not None
        or not exchanged(edit)
        or changed_amount(edit)
        or _unit_only(before, after)
        or masked(before) == masked(after)
        or MONTH.match(before)
        or MONTH.match(after)
    ):
        return None
    return {}


def _hours(text: str) -> Decimal | None:
    """The period in hours; None when it is not in days or hours."""
    match = DAYS_OR_HOURS.search(text)
    return value_of(match[1]) * (24 if match[2] in "日天" else 1) if match else None


def _unit_only(before: str, after: str) -> bool:
    """Whether the number is the same and the unit alone differs: 15日 and 15个工作日."""
    digits = ["".join(char for char in text if char.isdigit()) for text in (before, after)]
    return digits[0] == digits[1] != ""
