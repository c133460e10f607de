"""The wording of a title, subject line or heading."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.english.numbers import masked
from revlearn.rules.registry import Facts, rule

TYPE_ONLY = re.compile(r"(?:report on|request for|memo|memorandum|report|request|letter|notice|minutes|\d[\d/]*)( .*)?")


@rule(
    title="标题措辞",
    title_en="Wording of a heading",
    message="标题“{before}”改为“{after}”，一眼看出内容。",
    message_en="The heading “{before}” became “{after}”: it says what follows.",
    source="Plain English Campaign, How to write in plain English；GOV.UK Style guide（titles and headings）",
    level="惯例",
    nature="improvement",
    yes=(
        "Memo\n1. {Background\n→What changes\n}Staff may work from home.",
        "Harbour dredging{→ plan for 2028}\nThe Trust dredges the inner basin.",
        "{Update on harbour →Harbour }dredging\nThe Trust dredges the inner basin.",
        "Harbour dredging{ update→}\nThe Trust dredges the inner basin.",
        "{Fees→What moorings will cost}\nA mooring is £310 a season.",
        "{Boats and Moorings→Visitor Boats and Moorings Rules}\nThese rules bind all skippers.",
    ),
    no=(
        "The {charges→fees} are due in May.",
        "Date: {5/4/27→5 April 2027}\nThe basin opens today.",
    ),
    both_ways=True,
)
def heading(edit: Edit) -> Facts | None:
    """标题要让人不读正文也知道讲什么：少用 Background、Update，多用有主语、有内容的短句。"""
    if kind_of_line(edit) not in ("title", "heading") or edit.context.forced or edit.context.in_number:
        return None
    if "\n" in edit.before.strip("\n") or "\n" in edit.after.strip("\n"):
        return None
    change = change_of(edit)
    if change.gone == change.came or not any(char.isalpha() for char in masked(change.gone + " " + change.came)[0]):
        return None
    return {"before": edit.before.strip() or "（无）", "after": edit.after.strip() or "（删去）"}
