"""What stands in the draft is no word; the final version has one that shares a character."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.dictionary import RARE, frequency, hardly_a_word
from revlearn.rules.registry import Facts, rule
from revlearn.rules.shape import look_alike
from revlearn.rules.sound import similar_sound
from revlearn.rules.wordpair import word_pair


@rule(
    title="生造词、缺字错字",
    title_en="Not a word",
    message="“{wrong}”不成词，定稿改为“{right}”。",
    message_en="“{wrong}” is not a word; the final version has “{right}”.",
    source="《现代汉语词典》",
    level="规定",
    nature="error",
    yes=("{入果→如果}气温骤降，要给树干包草。", "机械{超作→操作}须戴手套。"),
    no=(
        "{假如→如果}遇到极端天气，应当停工。",
        "加强{监督→监管}，确保到位。",
        "请读者{去坐→乘坐}班车。",
        "只有勤练，{就能→才能}熟练。",
    ),
)
def no_word(edit: Edit) -> Facts | None:
    """不用自造的词：一个词拿不准有没有，查《现代汉语词典》，查不到就换通行的说法。"""
    pair = word_pair(edit)
    if pair is None or not pair.words or len(pair.changed) != 1 or not hardly_a_word(pair.draft, pair.final):
        return None
    if not all(look_alike(one, other) or similar_sound(one, other) for one, other in pair.changed):
        return None  # 去坐 → 乘坐: two words in a row, spoken but no slip
    if len(edit.before) < 2 or len(pair.final) > len(edit.after) + 1 or frequency(edit.before) > RARE:
        return None
    return {"wrong": pair.draft, "right": pair.final}
