"""A quotation inside a quotation takes single quotation marks."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals.marks import nested_quotes
from revlearn.rules.registry import Facts, rule

SINGLE = re.compile("[‘’]")


@rule(
    title="引号套用",
    title_en="Nested quotation marks",
    message="引号里面还要用引号时，外面用双引号，里面用单引号。",
    message_en="Inside “ ” another quotation takes ‘ ’.",
    source="GB/T 15834—2011《标点符号用法》 4.8.3.4",
    level="规定",
    nature="error",
    yes=(
        "他说：“要坚持{“→‘}四下基层{”→’}制度。”",
        "他说：“推进{“放管服”→‘放管服’}改革。”",
    ),
    no=(
        "推进{放管服→“放管服”}改革。",
        "推进{“放管服”→放管服}改革。",
    ),
    proposes=nested_quotes,
)
def nested_quote(edit: Edit) -> Facts | None:
    """引文中再引，里层用单引号；再里层又用双引号。"""
    if not SINGLE.search(edit.after) or not marks_only(edit):
        return None
    return {} if "“" in edit.before or "”" in edit.before else None
