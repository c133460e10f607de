"""Two words of the same sound, both in the dictionary: the sense decides, and the draft has the other one."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.sound import same_sound
from revlearn.rules.wording.confusable.same_sound import names_a_person
from revlearn.rules.wordpair import word_pair


@rule(
    title="同音词用错",
    title_en="Homophone",
    message="“{wrong}”与“{right}”同音不同义，此处应为“{right}”。",
    message_en="“{wrong}” and “{right}” sound alike; “{right}” is meant here.",
    source="《现代汉语词典》",
    level="规定",
    nature="error",
    yes=("对养护{不利→不力}的园区扣减经费。", "茶园采摘季要{顾→雇}零工。", "申请{受里→受理}后及时办结。"),
    no=("对养护{缓慢→不力}的园区扣减经费。", "由{张明→章鸣}负责联系。", "{认真的→认真地}落实各项要求。"),
    both_ways=True,
)
def homophone(edit: Edit) -> Facts | None:
    """同音词要按意思选：把词放进句子里解释一遍，解释不通就是选错了。"""
    pair = word_pair(edit)
    if pair is None or names_a_person(edit):
        return None
    if not all(same_sound(before, after) for before, after in pair.changed):
        return None
    if all(before in "的地得" and after in "的地得" for before, after in pair.changed):
        return None
    if pair.draft == edit.before and all(before in "和与及" for before, _ in pair.changed):
        return None
    return {"wrong": pair.draft, "right": pair.final}
