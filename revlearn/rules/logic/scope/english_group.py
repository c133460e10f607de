"""The people or things bound, narrowed or widened."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

GROUP = re.compile(
    r"\b(?:everyone|everybody|nobody|anyone|people|staff|employees?|workers?|contractors?|tenants?|residents?"
    r"|customers?|pupils?|students?|visitors?"
    r"|members?|managers?|applicants?|suppliers?|users?|drivers?|departments?|schools?|companies|businesses"
    r"|premises|households?|patients?|depots?|villages?)\b"
)
MOST_WORDS = 9


@rule(
    title="适用对象",
    title_en="Who is bound",
    message="适用对象由“{before}”改为“{after}”。",
    message_en="Who or what is bound: “{before}” became “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "The ban covers {everyone→all members and weekend visitors}.",
        "{Members→Members on an annual pass} will queue less.",
    ),
    no=(
        "{Tenants→Rents} rose.",
        "The ban covers {everyone→all}.",
    ),
    both_ways=True,
    stage="trial",
)
def group(edit: Edit) -> Facts | None:
    """写要求先写明管谁：全体、某一类、还是符合条件的；不要用 everyone、people 带过。"""
    change = prose_change(edit)
    if change is None or not change.before or not change.after or has_figure(change.came):
        return None
    gone, came = GROUP.search(change.before), GROUP.search(change.after)
    longest = max(len(change.before.split()), len(change.after.split()))
    if gone is None or came is None or longest > MOST_WORDS or len(change.came.split()) < 2:
        return None
    return {"before": change.before, "after": change.after}
