"""No 顿号 before 和, 及, 与 or 以及 in a short list."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.marks import before_and as without_mark
from revlearn.rules.registry import Facts, rule

AND = re.compile("[、，](以及|和|及|与)")


@rule(
    title="“和”“及”之前不用顿号",
    title_en="No enumeration comma before 和",
    message="并列词语最后两项用“{word}”连接，前面不再用顿号。",
    message_en="The last two items are joined by “{word}”: no “、” before it.",
    source="GB/T 15834—2011《标点符号用法》 4.5.3",
    level="规定",
    nature="error",
    yes=(
        "推广良种、良法{、和→和}绿色防控措施。",
        "少年宫、文化馆{、→}和美术馆派人布展。",
    ),
    no=(
        "推广良种{、→和}良法。",
        "茶叶、竹笋{、→，}药材。",
    ),
    proposes=without_mark,
    occasions=occasions.last_items,
)
def before_and(edit: Edit) -> Facts | None:
    """写“甲、乙和丙”，不写“甲、乙、和丙”。"""
    if "、" not in edit.before or "、" in edit.after or not marks_only(edit):
        return None
    context = edit.context
    match = AND.search(edit.before + context.draft_right[:2])
    return {"word": match[1]} if match else None
