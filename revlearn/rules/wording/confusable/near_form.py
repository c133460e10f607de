"""Two real words that share a character and sound or look nearly alike (局势 and 趋势)."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.shape import look_alike
from revlearn.rules.sound import similar_sound
from revlearn.rules.wordpair import word_pair


@rule(
    title="形音相近的词用错",
    title_en="Words of similar sound or shape",
    message="“{wrong}”与“{right}”读音或字形相近而意思不同，此处用“{right}”。",
    message_en="“{wrong}” and “{right}” are easily confused; “{right}” is meant here.",
    source="《现代汉语词典》",
    level="惯例",
    nature="error",
    yes=("抓好林木病虫害{防制→防治}。", "清除墙角{推放→堆放}的旧书。", "遵守{行征→行政}纪律。"),
    no=("抓好林木病虫害{防治→防控}。", "切实{提高→增强}责任意识。"),
    both_ways=True,
)
def near_form(edit: Edit) -> Facts | None:
    """音近形近的词最容易顺手写错：先想清要表达的意思，再对照词典释义取词。"""
    pair = word_pair(edit)
    if pair is None or len(pair.changed) != 1:
        return None
    before, after = pair.changed[0]
    if before in "的地得和与及在于" or not (look_alike(before, after) or similar_sound(before, after)):
        return None
    return {"wrong": pair.draft, "right": pair.final}
