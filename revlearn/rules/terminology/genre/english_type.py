"""The document type in the title."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.registry import Facts, rule

TYPES = (
    "report|request|memo|memorandum|letter|notice|minutes|policy|guidance|circular|briefing note|briefing|proposal"
    "|plan|business case|statement|agenda"
)
TYPE = re.compile(rf"^(?:{TYPES})(?: note)?(?: (?:on|for|of|to|from)\b.*)?$")


@rule(
    title="文种",
    title_en="Document type",
    message="标题的文种由“{before}”改为“{after}”。",
    message_en="The document type in the title: “{before}” became “{after}”.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "{Report on→Request for money to restore} a lifeboat\nThe Trust requests £41,000.",
        "{Request→Report} on dredging\nThis report describes the works.",
    ),
    no=(
        "{Dredging→Harbour dredging} report\nThis report describes the works.",
        "The {report→request} is late.",
    ),
    both_ways=True,
)
def type(edit: Edit) -> Facts | None:
    """要钱要批的用 request，汇报情况的用 report，不要在报告里夹带请求。"""
    if kind_of_line(edit) not in ("title", "heading"):
        return None
    change = change_of(edit)
    draft, final = TYPE.match(change.before), TYPE.match(change.after)
    if draft is None or final is None or change.before.split()[0] == change.after.split()[0]:
        return None
    return {"before": edit.before, "after": edit.after} if ":" not in edit.before + edit.after else None
