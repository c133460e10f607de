"""A sentence, paragraph or section put at another place."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

ENDS = "。！？；\n"
SHORTEST = 12
NUMBER = re.compile(r"^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]*[）)]|[一二三四五六七八九十\d]*[、.])?")


@rule(
    title="内容移位",
    title_en="Moved to another place",
    message="“{start}”一段（句）移到更合适的位置，内容未变。",
    message_en="“{start}” stands at another place; its content is unchanged.",
    source="《党政机关公文处理工作条例》第十九条（结构严谨、条理清楚）",
    level="惯例",
    nature="improvement",
    yes=(
        "{→全市已建成示范站点12个，覆盖8个街道。}开局良好。问题仍然不少。{全市已建成示范站点12个，覆盖8个街道。→}",
        "园长介绍了花展。\n{要做好夜间照明，开通接驳班车。\n→}要维护秩序。\n{→要做好夜间照明，开通接驳班车。\n}散会。",
    ),
    no=(
        "开局良好。{→全市已建成示范站点12个，覆盖8个街道。}问题仍然不少。",
        "突出{安全、便民→便民、安全}理念。",
    ),
    both_ways=True,
)
def moved_block(edit: Edit) -> Facts | None:
    """动笔前先排好次序：先总后分、先主后次、先因后果；同一方面的内容放在一处，写完通读一遍，看每一句是否站在该站的地方。"""
    text = edit.before or edit.after
    if len(text) < SHORTEST:
        return None
    if edit.operation == "move":
        if not any(mark in text for mark in ENDS):
            return None
    elif (edit.before and edit.after) or not _stands_elsewhere(edit, text.strip()):
        return None
    return {"start": NUMBER.sub("", text).strip()[:12]}


def _stands_elsewhere(edit: Edit, text: str) -> bool:
    """True when the added (dropped) sentence was already there in the draft (is still there in the final)."""
    if len(text) < SHORTEST or not any(mark in text for mark in "。！？；"):
        return False
    draft, final = edit.context.draft.text, edit.context.final.text
    count = draft.count(text)
    return count > 0 and count == final.count(text)
