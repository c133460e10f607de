"""A list joined by 和 between every item reads better with 顿号."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

EXCHANGES = frozenset({("和", "、"), ("与", "、"), ("及", "、")})


@rule(
    title="并列各项的连接",
    title_en="顿号 for 和 in a list",
    message="并列项多，前几项用顿号，最后两项才用“和”；层次不同的用“、”与“和”分开。",
    message_en="In a list only the last two items are joined by 和; the others by “、”.",
    source="GB/T 15834—2011《标点符号用法》 4.5.3",
    level="惯例",
    nature="improvement",
    yes=(
        "组织水稻{和→、}小麦和玉米种植户参训。",
        "组织水稻{与→、}小麦种植户参训。",
    ),
    no=(
        "组织水稻{和→、大豆、}小麦种植户。",
        "水稻{以及→和}小麦。",
    ),
)
def and_or_mark(edit: Edit) -> Facts | None:
    """三项以上并列，前面用顿号，末项前用“和”；“和”连用会看不清层次。"""
    return {} if (edit.before, edit.after) in EXCHANGES and running(edit) else None
