"""A set phrase of four characters with one or two of them wrong."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.dictionary import frequency, hardly_a_word
from revlearn.rules.proposals.typos import misspellings
from revlearn.rules.registry import Facts, rule
from revlearn.rules.wordpair import word_pair


@rule(
    title="成语、固定词组写错",
    title_en="Set phrase written wrongly",
    message="固定词组是“{right}”，不是“{wrong}”。",
    message_en="The set phrase is “{right}”, not “{wrong}”.",
    source="《现代汉语词典》",
    level="规定",
    nature="error",
    yes=("志愿者要{再接再励→再接再厉}。", "老艺人后继乏人、{青黄不结→青黄不接}。"),
    no=("{特此告知→特此通知}。", "志愿者要{再接再厉→奋勇争先}。", "做到{应急处理→应急处置}及时有效。"),
    proposes=misspellings,
)
def idiom(edit: Edit) -> Facts | None:
    """四字词组结构固定，一字不能换：引用前查词典，按出处的意思记字。"""
    pair = word_pair(edit)
    if pair is None or len(pair.final) != 4 or not hardly_a_word(pair.draft, pair.final):
        return None
    if frequency(pair.draft[:2]) and frequency(pair.draft[2:]):
        return None  # two good words side by side: another wording, not a misspelt phrase
    return {"wrong": pair.draft, "right": pair.final}
