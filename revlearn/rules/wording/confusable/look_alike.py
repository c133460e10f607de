"""A character written for another that looks like it: what stands in the draft is no word."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.dictionary import hardly_a_word
from revlearn.rules.proposals.typos import misspellings
from revlearn.rules.registry import Facts, rule
from revlearn.rules.shape import look_alike as alike
from revlearn.rules.wordpair import word_pair


@rule(
    title="形近错字",
    title_en="Wrong character of similar shape",
    message="“{wrong}”应为“{right}”，“{bad}”与“{good}”字形相近，容易看错。",
    message_en="“{wrong}” should be “{right}”: the characters look alike.",
    source="《通用规范汉字表》《现代汉语词典》",
    level="规定",
    nature="error",
    yes=("影响力{幅射→辐射}三省。", "值夜人员警惕{松驰→松弛}。", "推动数据{共亨→共享}。"),
    no=("推动数据{共用→共享}。", "一些干部思想{保守→松懈}。", "项目{货款→贷款}已经到位。"),
    proposes=misspellings,
)
def look_alike(edit: Edit) -> Facts | None:
    """形近字靠细看：校对时盯住偏旁部首，容易混的字（驰与弛、幅与辐、亨与享）列成清单逐个核对。"""
    pair = word_pair(edit)
    if pair is None or not all(alike(before, after) for before, after in pair.changed):
        return None
    if pair.words and not hardly_a_word(pair.draft, pair.final):
        return None
    bad, good = ("".join(characters) for characters in zip(*pair.changed, strict=True))
    return {"wrong": pair.draft, "right": pair.final, "bad": bad, "good": good}
