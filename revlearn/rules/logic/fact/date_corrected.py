"""A year, month, day, weekday or hour changed for another."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.calendar import impossible_day, wrong_weekday
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.registry import Facts, rule


@rule(
    title="时间更正",
    title_en="Date or time corrected",
    message="时间由“{draft}”改为“{final}”，写时间要与安排、文件逐一核对。",
    message_en="The date or time changed from “{draft}” to “{final}”: check it against the plan or the document cited.",
    source="《党政机关公文处理工作条例》第二十条（人名、地名、时间、数字、段落顺序、引文等是否准确）",
    level="规定",
    nature=None,
    yes=("会议定于{3→5}月召开。", "到{2031→2032}年建成环湖绿道。", "下午{3→4}时15分闭馆。"),
    no=("共有{3→5}个乡镇。", "请于{六月→6月}报送。", "花展到4月{31→30}日闭幕。"),
    both_ways=True,
)
def date_corrected(edit: Edit) -> Facts | None:
    """起止时间、会议时间、引用文件的时间，都要对着原件核；改了一处，前后相关的时间一并检查。"""
    amount = changed_amount(edit)
    if amount is None or not amount.calendar or impossible_day(edit) or wrong_weekday(edit):
        return None
    return {"draft": amount.draft, "final": amount.final}
