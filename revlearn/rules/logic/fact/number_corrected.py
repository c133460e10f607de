"""A figure whose value changed."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.logic.fact.digits_swapped import slip_of_the_pen
from revlearn.rules.logic.fact.target_reset import decided
from revlearn.rules.quantities import ROUGH
from revlearn.rules.registry import Facts, rule


@rule(
    title="数据更正",
    title_en="Figure corrected",
    message="数据由“{draft}”改为“{final}”，数值变了，须以来源数据为准。",
    message_en="The figure changed from “{draft}” to “{final}”: check it against its source.",
    source="《党政机关公文处理工作条例》第二十条（人名、地名、时间、数字、段落顺序、引文等是否准确）",
    level="规定",
    nature="error",
    yes=(
        "全年新增就业{3.2→3.5}万人。",
        "共有{十二→十五}个乡镇完成任务。",
        "占全部企业的{三成→四成}。",
        "现有站点{等6个→8个}。",
    ),
    no=(
        "到课人数占{百分之四十→40%}。",
        "会议定于{3→5}月召开。",
        "新增就业{3.2→2.3}万人。",
        "每年至少换土{2→3}次。",
        "对优秀志愿者每人奖励{300→500}元。",
        "{不少→37个}商户换了招牌。",
    ),
    both_ways=True,
)
def number_corrected(edit: Edit) -> Facts | None:
    """每个数字都要能说出来源：交稿前把稿中数据与台账、统计口径逐个核对，前后数字相互验算一遍。"""
    amount = changed_amount(edit)
    if amount is None or amount.calendar or slip_of_the_pen(amount.draft, amount.final) or decided(edit):
        return None
    if ROUGH.search(edit.before) and not ROUGH.search(edit.after):
        return None
    return {"draft": amount.draft, "final": amount.final}
