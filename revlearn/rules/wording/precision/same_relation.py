"""A function word for another with the same relation."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

SAME = (
    "根据 按照 依据 依照 遵照 按",
    "虽然 尽管",
    "因为 由于 因",
    "和 与 及 以及 或者 或",
    "不但 不仅 不只",
    "不低于 不少于 不小于 至少",
    "不超过 不高于 不多于",
    "高于 大于 超过",
    "低于 小于 少于",
    "为了 为 针对",
    "特 现",
)
GROUPS = {word: number for number, line in enumerate(SAME) for word in line.split()}


@rule(
    title="同义虚词替换",
    title_en="Function word of the same relation",
    message="“{before}”与“{after}”作用相同，此处用“{after}”更合适。",
    message_en="“{before}” and “{after}” do the same work; “{after}” fits better here.",
    source="《现代汉语词典》；公文用语惯例",
    level="惯例",
    nature="improvement",
    yes=(
        "{根据→按照}市政府要求，",
        "{虽然→尽管}力量有限，",
    ),
    no=(
        "{根据→除}市政府要求，",
        "{虽然→因为}力量有限，",
    ),
    both_ways=True,
    stage="trial",
)
def same_relation(edit: Edit) -> Facts | None:
    """同一关系的虚词也有语体和习惯之分：根据（事实）、按照（要求）、依照（法律）、遵照（指示）。"""
    number = GROUPS.get(edit.before)
    if number is None or edit.before == edit.after or GROUPS.get(edit.after) != number or not replaced(edit):
        return None
    return {}
