"""The date line of a letter or memo."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.registry import Facts, rule


@rule(
    title="日期行",
    title_en="Date line",
    message="日期行由“{before}”改为“{after}”。",
    message_en="The date line: “{before}” became “{after}”.",
    source="GOV.UK Style guide（dates）；ISO 8601",
    level="惯例",
    nature="error",
    yes=(
        "Report\nDate: 5{th→} April 2027\nThe basin opens.",
        "Report\nDate: 5 April{→ 2027}\nThe basin opens.",
        "Report\nDate: {5/4/2027→5 April 2027}\nThe basin opens.",
        "Penhallow Trust\n{April 5th, 2027→5 April 2027}\nDear Mr Quill",
    ),
    no=(
        "The basin opens on {5/4/2027→5 April 2027}.",
        "To: {Skippers→All skippers}\nThe basin opens.",
    ),
    both_ways=True,
)
def date_line(edit: Edit) -> Facts | None:
    """日期写成“15 June 2026”：日、月名、年，不加 th，不用斜线数字（英美读法不同）。"""
    if kind_of_line(edit) != "date" or "\n" in (edit.before + edit.after).strip("\n"):
        return None
    return {"before": edit.before or "（无）", "after": edit.after or "（删去）"}
