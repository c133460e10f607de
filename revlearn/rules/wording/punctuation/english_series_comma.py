"""The comma before the last item of a series."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import in_prose
from revlearn.rules.registry import Facts, rule

LIST = re.compile(r"\w+, [^.;:]*$")
LAST = re.compile(r"^ ?(?:and|or)\b")
ITEM = re.compile(r"^([\w' -]+?)(,?) (and|or)$")


@rule(
    title="列举末项前的逗号",
    title_en="Series comma",
    message="列举末项前的逗号改为前后一致。",
    message_en="The comma before the last item of a series.",
    source="The Chicago Manual of Style 6.19（serial comma）",
    level="偏好",
    nature="improvement",
    yes=(
        "The Club sells rope, varnish{→,} and flags.",
        "It stocks oars, {sails and→sails, and} buoys.",
    ),
    no=(
        "The Club sells rope{→,} and flags.",
        "It stocks oars, {sails→masts} and buoys.",
    ),
    both_ways=True,
)
def series_comma(edit: Edit) -> Facts | None:
    """三项以上的列举，末项前要不要逗号由本单位体例定；全文一致，会产生歧义时必须加。"""
    if not in_prose(edit):
        return None
    draft, final = edit.before, edit.after
    left, right = edit.context.final_left, edit.context.final_right
    if draft.strip() in ("", ",") and final.strip() in ("", ",") and draft != final:
        return {} if LAST.match(right) and LIST.search(left) else None
    one, other = ITEM.match(draft), ITEM.match(final)
    same = one and other and (one[1], one[3]) == (other[1], other[3]) and one[2] != other[2]
    return {} if same and LIST.search(left) else None
