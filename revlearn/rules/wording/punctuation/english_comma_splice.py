"""A comma between two sentences."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of, in_prose
from revlearn.rules.registry import Facts, rule

STRONG = re.compile(r"^[.;:] ?")
JOINED = re.compile(r"^, (?:and|but|so|or|while|because) ")


@rule(
    title="逗号连接两个句子",
    title_en="Comma splice",
    message="逗号不能独自连接两个完整的句子，定稿改用“{mark}”。",
    message_en="A comma alone cannot join two sentences; the final version has “{mark}”.",
    source="The Chicago Manual of Style（comma splice）",
    level="规定",
    nature="error",
    yes=(
        "The weir is {drained, this→drained. This} strands eels.",
        "Run the tap{, →; }it clears quickly.",
        "Swans nested{, eels→, and eels} came back upstream.",
    ),
    no=(
        "The weir is {drained. This→drained, which} strands eels.",
        "The plan covers salt{,→} and staff.",
    ),
)
def comma_splice(edit: Edit) -> Facts | None:
    """两个句子之间用句号、分号，或加 and、but；逗号不能独自挑起这个担子。"""
    if not in_prose(edit) or "\n" in edit.before + edit.after:
        return None
    change = change_of(edit)
    head = edit.before.find(",")
    if head < 0 or not edit.after or edit.before[:head] != edit.after[:head]:
        return None
    rest, new = edit.before[head + 1 :], edit.after[head:]
    if change.gone != change.came and not JOINED.match(new):
        return None
    if not rest.strip() and not edit.context.draft_right:
        return None
    if STRONG.match(new):
        return {"mark": new[0]}
    return {"mark": change.came} if JOINED.match(new) and change.came in ("and", "but", "so") else None
