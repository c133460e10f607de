"""The date of the document."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.dates import date_parts
from revlearn.rules.places import draft_line, final_line
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.layout import date_lines
from revlearn.rules.registry import Facts, rule


@rule(
    title="成文日期",
    title_en="Date of the document",
    message="成文日期由“{before}”改为“{after}”：用阿拉伯数字写全年、月、日，月、日不编虚位。",
    message_en="The date “{before}” became “{after}”: Arabic digits, full year, no leading zeros.",
    source="GB/T 9704—2012 7.3.5.4（成文日期）",
    level="规定",
    nature="error",
    yes=(
        "特此通知。\n市体育局\n{二〇二五年八月六日→2025年8月6日}",
        "特此通知。\n市体育局\n2025年8月{06→6}日",
        "特此通知。\n市体育局\n2025年8月{→6日}",
    ),
    no=(
        "特此通知。\n市体育局\n2025年8月{6→9}日",
        "比赛定于2025年8月{06→6}日开赛，请各队提前热身。",
    ),
    proposes=date_lines,
    alone="成文日期“{before}”应写作“{after}”：用阿拉伯数字写全年、月、日，月、日不编虚位。",
    alone_en="The date “{before}” is written “{after}”: Arabic digits, full year, no leading zeros.",
    occasions=occasions.date_lines,
)
def date_line(edit: Edit) -> Facts | None:
    """成文日期写全年、月、日，如“2026年3月2日”：不用汉字数字，不写“03月02日”，不写“号”，不省年份前两位，不缺日。"""
    if edit.context.role != "date" or edit.context.forced or not edit.after:
        return None
    draft, final = date_parts(draft_line(edit)), date_parts(final_line(edit))
    moved_line = "\n" in edit.before + edit.after
    if not moved_line and (final is None or final[1] == 0 or _written_well(draft_line(edit))):
        return None
    if draft is not None and final is not None and any(a and b and a != b for a, b in zip(draft, final, strict=True)):
        return None
    return {"before": edit.before.strip() or "（无）", "after": edit.after.strip() or "（删去）"}


def _written_well(line: str) -> bool:
    return re.fullmatch(r"[\s\u3000（]*(?:19|20)\d{2}年[1-9]\d?月[1-9]\d?日[）\s\u3000]*", line) is not None
