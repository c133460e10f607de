"""A tail that the sentence has no place for."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

TAIL = re.compile(
    "的(?:需要|发生|出现|现象|情况|问题|目的|原因|要求|事件|局面|过程|产生|存在)|所?(?:造成|导致|引起|带来|产生)的|(?:现象|问题|情况)的(?:发生|出现)|之中|当中|所致|来说|而言|的话|起见|[类化性均并亦等]|等等|起来"
)


@rule(
    title="成分赘余",
    title_en="Surplus element",
    message="“{before}”多余，前面已经把意思说完。",
    message_en="“{before}” is surplus: the sentence is already complete.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "方便市民就近健身{的目的→}，新建步道三条。",
        "浇水不足{所导致的→}。",
        "防止脱销断档{现象的发生→}。",
    ),
    no=(
        "方便市民{就近→}健身。",
        "满足读者{的→}愿望。",
    ),
)
def surplus_tail(edit: Edit) -> Facts | None:
    """“的需要、的发生、的现象、所造成的”常是前后句式打架剩下的尾巴，读到句末回头看主语还要不要它。"""
    return {} if not edit.after and TAIL.fullmatch(edit.before) and dropped(edit) else None
