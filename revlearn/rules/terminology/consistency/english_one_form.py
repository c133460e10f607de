"""One of two forms that the document used for one thing."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

PLAIN = str.maketrans("", "", "-–.,' ’")
LONGEST = 40


@rule(
    title="前后统一",
    title_en="One form for one thing",
    message="与全文统一：“{before}”改为“{after}”。",
    message_en="Made consistent with the rest of the document: “{after}”.",
    source="The Chicago Manual of Style（consistency）",
    level="惯例",
    nature="improvement",
    yes=(
        "The Club lends. {The club→The Club} repairs.",
        "Book no berth by {e-mail→email}. An email is not a booking.",
        "The fall was 9 per cent. Hires rose {14%→14 per cent}.",
    ),
    no=(
        "The Club lends. {The club→The firm} repairs.",
        "Book no berth by {post→email}. An email is not a booking.",
    ),
    both_ways=True,
)
def one_form(edit: Edit) -> Facts | None:
    """同一事物全文用一个写法：email 或 e-mail，% 或 per cent，Company 或 company，选定后查找替换一遍。"""
    before, after = edit.before.strip(), edit.after.strip()
    if not before or not after or max(len(before), len(after)) > LONGEST or "\n" in before + after:
        return None
    one, other = _plain(before), _plain(after)
    if one != other or not any(char.isalpha() for char in other):
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(_form(after))}(?!\w)")
    return {"before": before, "after": after} if pattern.search(edit.context.draft.text) else None


def _plain(text: str) -> str:
    return text.replace("%", " per cent").replace("percent", "per cent").translate(PLAIN).lower()


def _form(text: str) -> str:
    """What must stand elsewhere: the unit for figures, the words otherwise."""
    return text.lstrip("0123456789. ") or text
