"""A character typed for another of the same sound: what stands in the draft is no word."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.dictionary import hardly_a_word
from revlearn.rules.proposals.typos import misspellings
from revlearn.rules.registry import Facts, rule
from revlearn.rules.sound import similar_sound
from revlearn.rules.wordpair import word_pair


@rule(
    title="同音、近音错字",
    title_en="Wrong character of the same sound",
    message="“{wrong}”应为“{right}”，“{bad}”与“{good}”读音相同或相近，输入时选错了字。",
    message_en="“{wrong}” should be “{right}”: the characters sound alike.",
    source="《通用规范汉字表》《现代汉语词典》",
    level="规定",
    nature="error",
    yes=("编制古树{台帐→台账}。", "经多次{摧办→催办}才归还图书。", "做好医疗{保章→保障}工作。"),
    no=("做好医疗{保障→保险}工作。", "由{李伟→李玮}负责落实。", "切实{提高→增强}责任意识。"),
    proposes=misspellings,
)
def same_sound(edit: Edit) -> Facts | None:
    """拼音输入最易选错同音字：交稿前逐词默读一遍，拿不准的字查《现代汉语词典》。"""
    pair = word_pair(edit)
    if pair is None or not pair.words or not hardly_a_word(pair.draft, pair.final):
        return None
    if not all(similar_sound(before, after) for before, after in pair.changed) or names_a_person(edit):
        return None
    bad, good = ("".join(characters) for characters in zip(*pair.changed, strict=True))
    return {"wrong": pair.draft, "right": pair.final, "bad": bad, "good": good}


def names_a_person(edit: Edit) -> bool:
    """Whether the final text names a person here: a corrected name is another kind of edit."""
    return any(tag == "nr" for _, tag in edit.context.final_words)
