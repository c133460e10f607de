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
        "Winter maintenance{→ plan for 2026–27}\nThe Council treats 1,900 km of road.",
        "{Update on winter →Winter }maintenance\nThe Council treats 1,900 km of road.",
        "Winter maintenance{ update→}\nThe Council treats 1,900 km of road.",
        "{Charges→What permits will cost}\nThe charge is £28 a month.",
        "{Travel and Expenses→Business Travel and Expenses Policy}\nThis policy applies to all staff.",
    ),
    no=(
        "The {charges→fees} are due in May.",
        "Date: {1/2/26→1 February 2026}\nThe scheme opens today.",
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
