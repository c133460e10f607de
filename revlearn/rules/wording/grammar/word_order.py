"""The words of a phrase in an order that the syntax does not allow."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

SHORTEST = 6
HAN = re.compile("[一-鿿]+")


@rule(
    title="词序不当",
    title_en="Word order",
    message="语序不当，应为“{after}”。",
    message_en="The order of the words is wrong; “{after}” is right.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "全年{工会会员新发展→新发展工会会员}1200人。",
        "由我县{供电通信保障→保障供电通信}。",
    ),
    no=(
        "{先部署、后调研→先调研、后部署}。",
        "{完成18项→18项完成}整改。",
    ),
    both_ways=True,
    stage="trial",
)
def word_order(edit: Edit) -> Facts | None:
    """多层定语由大到小、由领属到性质排列，状语紧靠它修饰的动词，修饰语不要隔着中心语。"""
    before, after = edit.before, edit.after
    if (
        len(before) < SHORTEST
        or len(before) != len(after)
        or sorted(before) != sorted(after)
        or not HAN.fullmatch(before)
    ):
        return None
    return {} if before != after and replaced(edit) else None
