"""A block with a function of its own put in or taken out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.lines import MONTH
from revlearn.rules.registry import Facts, rule

HEADED = re.compile(
    r"\s*(?:\d{1,2}[.)]? )?[A-Z][^.;!?\n]{2,60}\n\S"
    r"|\s*(?:In attendance|Background|Key points|Summary|Purpose|Next steps|Review|Attachments?|Enclosures?)\b"
)
DATED = re.compile(rf"\s*(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})\b", re.IGNORECASE)
"""A block that ends with a date is a signature: layout."""
COURTESY = re.compile(
    r"\s*(?:We thank|Thank you|Thanks|I look forward|We look forward|If you have any (?:questions|queries)"
    r"|Please do not hesitate|Please contact"
    r"|Should you (?:have|require)|We apologise|I hope|We hope)\b"
)


@rule(
    title="板块增删",
    title_en="Section added or dropped",
    message="{change}一个板块。",
    message_en="A block with a function of its own was {change_en}.",
    source="通行用法（common usage）",
    level="偏好",
    nature="improvement",
    yes=(
        "Moorings are checked.{→\n6. Storage\nMasts must be unstepped before winter.}",
        "{Background\nThe Trust looks after the harbour wall.\n→}1. Moorings\nBerths are full.",
        "Return the keys.\n{We thank all skippers for their patience.\n→}Harbour Office",
    ),
    no=(
        "Moorings are checked.{→ They are paid monthly.}",
        "Moorings are {checked→audited}.",
    ),
    both_ways=True,
)
def section(edit: Edit) -> Facts | None:
    """按文种检查板块是否齐全：目的、背景、要求、负责人、联系方式、生效与复审。"""
    text = edit.before or edit.after
    if (edit.before and edit.after) or "\n" not in text:
        return None
    if DATED.match(text.rstrip().rpartition("\n")[2]) or not (HEADED.match(text) or COURTESY.match(text)):
        return None
    return {"change": "增加" if edit.after else "删去", "change_en": "added" if edit.after else "dropped"}
