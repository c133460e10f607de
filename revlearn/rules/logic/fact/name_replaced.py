"""A place, person, venue, body or source of money replaced by another of the same kind."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.bodies import LEADING
from revlearn.rules.dictionary import frequency
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

KINDS = (
    ("地名", re.compile(r"^[一-鿿]{1,5}(?:省|市|县|区|镇|乡|村|街道|社区|小区|路|大道|河|江|湖|水库|港|山)$")),
    ("会场或场所", re.compile(r"^[一-鿿\d]{0,8}(?:会议室|报告厅|礼堂|会场|会议中心|广场|办公楼|号楼)$")),
    ("资金名称", re.compile(r"^(?![一-鿿]*的)[一-鿿]{2,12}(?:费|经费|资金|基金|补助|预算|收入|债券)$")),
    (
        "机构名称",
        re.compile(r"^[一-鿿]{1,12}(?:党委|纪委|党组|总支|支部|工会|团委)$"),
    ),
)
GENERAL = re.compile(
    r"^(?:各|全|本|有关|相关|所在|该|我|你|贵|农|社|乡|城|小|老|地|片|辖|山|市|县|区|镇|村|街|园|校|景)?(?:有关|相关)?(?:[省市县区镇乡村]|街道|社区|小区|部门|单位|中心)$"
)
BODY_ENDING = re.compile(r"(?:[党纪工团]委|党组|总支|支部|委员会|办公室|委|局|厅|中心|公司|学院|集团|科|处)$")
OFFICES = frozenset({"主任", "局长", "县长", "市长", "书记", "科长", "处长", "总", "局", "科", "处"})
SHORT = 12
PAYS = re.compile(r"[从由用以在]$"), re.compile(r"^(?:[中里]|列支|支付|解决|支出)")
"""What stands beside money that pays for something; a fee that is charged is another matter."""


@rule(
    title="名称更正",
    title_en="One name for another",
    message="{kind}由“{before}”改为“{after}”，是另一个对象，须核准。",
    message_en="“{before}” became “{after}”, another of the same kind: check which one is meant.",
    source="《党政机关公文处理工作条例》第二十条（人名、地名、时间、数字、段落顺序、引文等是否准确）",
    level="规定",
    nature="error",
    yes=("在{梧桐社区→柳荫社区}开展试点。", "比赛在{旧礼堂→中心广场}举行。", "从{会议经费→古树保护基金}中支付。"),
    no=("由{市文旅局→市文化和旅游局}承办。", "深入{有关社区→柳荫社区}走访。", "走访{农户→企业}。"),
    both_ways=True,
)
def name_replaced(edit: Edit) -> Facts | None:
    """人名、地名、会场、经费渠道写错，事情就办错了地方：与通知、批复、预算逐项核对。"""
    if len(edit.before) > SHORT or len(edit.after) > SHORT or not exchanged(edit):
        return None
    if _person(edit):
        return {"kind": "人名"}
    kind = next((kind for kind, form in KINDS if form.match(edit.before) and form.match(edit.after)), None)
    if kind is None or GENERAL.match(edit.before) or GENERAL.match(edit.after):
        return None
    if kind == "机构名称" and (
        edit.before[:2] != edit.after[:2]
        or _ending(edit.before) == _ending(edit.after)
        or LEADING.match(edit.context.final_right)
    ):
        return None
    if kind == "地名" and edit.context.draft.occurrences(edit.after):
        return None  # the draft names the place both ways: one name throughout
    if kind == "资金名称" and not _pays(edit):
        return None
    return {"kind": kind} if not _same_body(edit.before, edit.after) else None


def _pays(edit: Edit) -> bool:
    """Whether the money named is what something is paid from."""
    before, behind = PAYS
    context = edit.context
    return bool(before.search(context.final_left) or behind.match(context.final_right))


def _ending(name: str) -> str:
    """The word for the kind of body; two names with one ending are usually an old and a new name of one body."""
    match = BODY_ENDING.search(name)
    return match[0] if match else ""


def _person(edit: Edit) -> bool:
    """Whether one character of a person's name changed: same family name, same length."""
    before, after = edit.before, edit.after
    if len(before) != len(after) or not 2 <= len(before) <= 3 or before[0] != after[0]:
        return False
    if before[1:] in OFFICES or after[1:] in OFFICES or frequency(before) or frequency(after):
        return False
    context = edit.context
    return any(len(words) == 1 and words[0][1].startswith("nr") for words in (context.draft_words, context.final_words))


def _same_body(one: str, other: str) -> bool:
    """Whether one name abbreviates the other: its characters stand in the other in the same order."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(char in rest for char in short)
