"""A preposition hides the subject or object."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

WORDS = "对 对于 关于 将 把 从 由 在 为 向 通过 经过 使 使得 让 被 给 随着 以 "
PREPOSITIONS = frozenset(WORDS.split())


@rule(
    title="多余介词",
    title_en="Surplus preposition",
    message="删去介词“{before}”，让主语或宾语直接出现。",
    message_en="Without “{before}” the subject or object stands in the open.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "{通过→}走访中，许多读者希望延时闭馆。",
        "{关于→}珍贵古籍必须恒温保存。",
        "{在→}会议指出，要抓好落实。",
    ),
    no=(
        "{通过→经过}座谈，企业反映招工难。",
        "{由于→}雨水充沛，长势良好。",
    ),
)
def preposition_dropped(edit: Edit) -> Facts | None:
    """“在……中”“对于”“通过”“为加强”用得不当会淹没主语：删掉介词读一遍，句子通就删。"""
    if edit.after or edit.before not in PREPOSITIONS:
        return None
    return {} if dropped(edit) else None
