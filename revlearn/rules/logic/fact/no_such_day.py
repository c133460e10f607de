"""A day that is in no calendar."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.calendar import impossible_day
from revlearn.rules.registry import Facts, rule


@rule(
    title="日期不存在",
    title_en="No such day",
    message="没有“{date}”这一天，定稿改为“{after}”。",
    message_en="There is no “{date}” in the calendar; the final version has “{after}”.",
    source="《党政机关公文处理工作条例》第二十条（时间、数字等是否准确）",
    level="规定",
    nature="error",
    yes=("花展到4月{31→30}日闭幕。", "请于{2月30日→2月28日}前报送。"),
    no=("请于9月{22→25}日交稿。", "共走访{42→40}家书店。"),
)
def no_such_day(edit: Edit) -> Facts | None:
    """月底写具体日期前先数一数这个月有几天：四、六、九、十一月没有31日。"""
    if len(edit.before) > 12 or not edit.after or edit.context.forced:
        return None
    date = impossible_day(edit)
    return {"date": date} if date else None
