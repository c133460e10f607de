"""A weekday that does not belong to its date."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.calendar import wrong_weekday
from revlearn.rules.registry import Facts, rule


@rule(
    title="星期与日期不符",
    title_en="Weekday does not fit the date",
    message="“{date}”与日历不符，当天是星期{weekday}。",
    message_en="“{date}” contradicts the calendar: that day is weekday {weekday}.",
    source="《党政机关公文处理工作条例》第二十条（时间、数字等是否准确）",
    level="规定",
    nature="error",
    yes=(
        "定于2025年8月21日（星期{三→四}）举行颁奖。",
        "比赛时间为2025年9月{22→23}日（星期二）下午。",
    ),
    no=("定于2025年8月{21日（星期四）→22日（星期五）}举行颁奖。", "每逢星期{二→三}闭馆。"),
)
def weekday(edit: Edit) -> Facts | None:
    """写会议时间，日期后的星期要翻日历核对；日期一改，星期跟着改。"""
    if len(edit.before) > 16 or not edit.before or not edit.after or edit.context.forced:
        return None
    found = wrong_weekday(edit)
    return {"date": found[0], "weekday": found[1]} if found else None
