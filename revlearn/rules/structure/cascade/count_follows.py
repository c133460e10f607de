"""A count of items that follows the items themselves."""

from __future__ import annotations

import re

from revlearn.model import Document, Edit
from revlearn.rules.numbering import value_of
from revlearn.rules.registry import Facts, rule

COUNTED = re.compile(r"[个项点条方面件类种大名家处]")
NUMBER = re.compile(r"[一二三四五六七八九十两]{1,2}|\d{1,2}")
ITEM = re.compile(r"([一二三四五六七八九十]+)[是要]")


@rule(
    title="数目随条目改动",
    title_en="Count that follows its items",
    message="条目增减后，数目由“{before}”改为“{after}”。",
    message_en="Items were added or dropped, so the count “{before}” became “{after}”.",
    source="《党政机关公文处理工作条例》第二十条（数字等使用准确、规范）",
    level="惯例",
    nature=None,
    yes=(
        "重点做好{两→三}项工作：一是摸清底数；二是建立台账{→；三是限期整改}。",
        "确立{五→四}项目标：一是增加绿地；二是新建步道；三是整治河道；四是保护古树{；五是修缮亭台→}。",
    ),
    no=(
        "重点做好{两→三}项工作，于年底前全部完成。",
        "重点做好三项工作：一是{摸清→摸准}底数；二是建立台账；三是整改。",
    ),
    both_ways=True,
)
def count_follows(edit: Edit) -> Facts | None:
    """增删条目后，回头核对“以下×项”“×个方面”等总数，文中与清单、附件中的数目要一致。"""
    before, after = edit.before, edit.after
    if len(before) > 2 or len(after) > 2 or not NUMBER.fullmatch(before) or not NUMBER.fullmatch(after):
        return None
    if not COUNTED.match(edit.context.final_right):
        return None
    old, new = _number(before), _number(after)
    if old == new or _items(edit.context.draft, edit.draft_span[1]) != old:
        return None
    if _items(edit.context.final, edit.final_span[1]) != new:
        return None
    return {"before": before, "after": after}


def _number(text: str) -> int | None:
    return value_of(text.replace("两", "二"))


def _items(document: Document, start: int) -> int | None:
    """How many items (一是…二是…) follow in the paragraph."""
    paragraph = document.paragraph_at(start)
    values = [value_of(match[1]) for match in ITEM.finditer(document.text, start, paragraph.end)]
    return values[-1] if values and values == list(range(1, len(values) + 1)) else None
