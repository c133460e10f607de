"""A preposition that was missing."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import added

WORDS = "对 对于 将 把 从 由 在 为 向 按 按照 以 于 至 到 被 给 与 使 让 通过 "
PREPOSITIONS = frozenset(WORDS.split())


@rule(
    title="缺少介词",
    title_en="Missing preposition",
    message="此处缺介词，定稿补上“{after}”。",
    message_en="A preposition was missing; the final version adds “{after}”.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "{→对}逾期未还图书的读者发出提醒。",
        "{→在}确保安全的前提下推进。",
    ),
    no=(
        "{→对外}合作不断扩大。",
        "{→因此}各馆延长开放。",
    ),
)
def preposition_added(edit: Edit) -> Facts | None:
    """对象前面有没有介词，决定它是主语还是对象：处罚、通报、考核的对象前补“对”，施事前补“由”。"""
    return {} if edit.after in PREPOSITIONS and not edit.before and added(edit) else None
