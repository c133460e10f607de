"""A verb that has no object, or stands before another verb that does the work."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

WORDS = (
    "加强 强化 达到 提高 提升 增强 推动 推进 促进 造成 导致 产生 出现 发生 "
    "成为 使 使得 避免 防止 杜绝 具有 存在 保证 得到 有 是 为 没有 "
    "不存在 不再 "
)
VERBS = frozenset(WORDS.split())


@rule(
    title="动词多余",
    title_en="Verb too many",
    message="“{before}”后面已有动词或没有相配的宾语，删去。",
    message_en="“{before}” has no object of its own here.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "为{加强→}保证花展秩序，",
        "新招学徒{成为→}46人。",
    ),
    no=(
        "为{加强→做好}花展管理，",
        "要{严格→}执行制度。",
    ),
)
def dangling_verb(edit: Edit) -> Facts | None:
    """一个谓语一个动词：“加强保障”“达到……就业”这类叠在一起的动词，留能管住宾语的那一个。"""
    return {} if not edit.after and edit.before in VERBS and dropped(edit) else None
