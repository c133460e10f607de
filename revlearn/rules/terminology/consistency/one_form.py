"""A form given up for the one the document uses elsewhere."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.bodies import VAGUE_BODY
from revlearn.rules.genres import is_genre_change
from revlearn.rules.names import BODY_END, FORM, STANDARD, is_abbreviation
from revlearn.rules.policy_terms import VARIANTS
from revlearn.rules.registry import Facts, rule

WORD = re.compile(r"[\u4e00-\u9fffA-Z《》（）、]{1,12}")
FUNCTION = frozenset("的了着把被将对在与和及或并也又都已不很更最应须为由向")
EMPTY = re.compile(r"[的了]|进一步|认真|切实|全面|严格|积极")
VAGUE = frozenset(
    ("情况", "事项", "工作", "问题", "方面", "你局", "贵局", "我局", "人数", "人次", "家门口", "单位", "部门")
)
HEADS = frozenset("员人户站点机仪桥者车船厅室馆所组队品费款金线网库店商")
NOUN_TAGS = ("n", "vn", "j", "l", "an", "b", "s")
AROUND = ((0, 2), (0, 3), (1, 0), (2, 0), (3, 0))
"""How many characters of the sentence left and right may belong to the name, nearest first."""
SHORTEST_NAME = 4
QUANTIFIER = re.compile("^(?:所有|全部|各级?|全[国省市县区镇乡村体])")
NICKNAME = re.compile("^[小老][一-鿿]$")
"""小陈: a matter of register or of the full name."""
COUNTERS = frozenset("件个家户条项名位人所座处台套间份宗起例点批次类")


SPOKEN_BODY = re.compile("[省市县区镇乡][里上]")


@rule(
    title="同一事物用同一名称",
    title_en="One form for one thing",
    message="文中他处用“{after}”（{count}次），此处“{before}”改为一致。",
    message_en="Elsewhere the document has “{after}” ({count} times); “{before}” was made the same.",
    source="《党政机关公文处理工作条例》第二十条（人名、地名、时间、数字、段落顺序、引文等准确；前后一致）",
    level="惯例",
    nature="improvement",
    yes=(
        "项目指挥部负责日常工作。{项目部→项目指挥部}每周调度，项目指挥部按月通报。",
        "为会员办卡260张。{顾客→会员}可凭卡健身，会员续卡率较高。",
    ),
    no=(
        "要{提高→增强}责任意识，增强大局意识，增强服务意识。",
        "由{财政局→审计局}牵头，审计局、财政局配合，审计局通报。",
        "{所有→全园}职工参加义务植树，全园共设5个植树点，全园一盘棋。",
        "按照{省里→省民政厅}部署开展。省民政厅定期调度，省民政厅通报。",
    ),
)
def one_form(edit: Edit) -> Facts | None:
    """同一个单位、对象、概念，全文只用一个名称；定稿前用查找功能把不同叫法统一。"""
    before, after = edit.before, edit.after
    if not after or len(before) > 12 or len(after) > 12 or edit.context.in_number:
        return None
    context = edit.context
    if context.role in ("title", "addressee", "closing", "date", "signature") or context.in_heading:
        return None
    if (before and not WORD.fullmatch(before)) or not WORD.fullmatch(after):
        return None
    if EMPTY.search(before + after) or any(word in FUNCTION for word, _ in context.draft_words + context.final_words):
        return None
    if sorted(before) == sorted(after) or after in VARIANTS.get(before, ()) or is_genre_change(edit):
        return None  # characters transposed, a listed phrase, the document's type
    if before in VAGUE or after in VAGUE or _wrong_in_itself(edit):
        return None
    if QUANTIFIER.match(before) or NICKNAME.match(before):
        return None  # whom it concerns, a person's name
    if VAGUE_BODY.match(before) or SPOKEN_BODY.fullmatch(before):
        return None  # made exact
    nouns = _nominal(context.draft_words, before) and _nominal(context.final_words, after)
    if nouns and len(before) > 1 and len(after) > 1 and _given_up(edit, before, after):
        return {"before": before, "after": after, "count": str(context.final.occurrences(after) - 1)}
    return _counter(edit) if len(before) == len(after) == 1 else _within_word(edit)


def _given_up(edit: Edit, before: str, after: str) -> bool:
    """True when the draft also had ``after``, the final version has it twice or more, and ``before`` no more."""
    draft, final = edit.context.draft, edit.context.final
    uses = final.occurrences(after)
    return uses > 1 and draft.occurrences(after) > 0 and final.occurrences(before) <= uses * after.count(before)


def _within_word(edit: Edit) -> Facts | None:
    """Two names that share characters, of which the edit marks the rest: {学校→党政}办公室."""
    context = edit.context
    words = context.draft_words + context.final_words
    if edit.after == "中华人民共和国" or not words or not all(tag.startswith(NOUN_TAGS) for _, tag in words):
        return None
    left, right, final = context.final_left, context.final_right, context.final
    for size, more in AROUND:
        ahead, behind = left[len(left) - size :], right[:more]
        before, after = ahead + edit.before + behind, ahead + edit.after + behind
        if len(after) < SHORTEST_NAME or final.occurrences(after) < 2 or not before:
            continue
        if WORD.fullmatch(after) and WORD.fullmatch(before) and _given_up(edit, before, after):
            return {"before": before, "after": after, "count": str(final.occurrences(after) - 1)}
    return None


def _nominal(words: tuple[tuple[str, str], ...], form: str) -> bool:
    """A noun by its last word's tag or by the character that names of things end with."""
    return bool(words) and (words[-1][1].startswith(NOUN_TAGS) or form[-1] in HEADS)


def _wrong_in_itself(edit: Edit) -> bool:
    """An informal name of a body, or one character mistaken for another: a rule of its own speaks of those."""
    before, after = edit.before, edit.after
    if is_abbreviation(before, after) and BODY_END.search(after):
        return True
    form = FORM.search(before)
    if form is not None and any(standard in after for standard in STANDARD[form[0]]):
        return True
    return len(before) == len(after) == 2 and sum(a != b for a, b in zip(before, after, strict=True)) == 1


def _counter(edit: Edit) -> Facts | None:
    """A measure word made the same for the same noun: 6件事项 → 6个事项 where 4个事项 stands elsewhere."""
    before, after = edit.before, edit.after
    if before not in COUNTERS or after not in COUNTERS:
        return None
    if (
        not edit.context.final_left[-1:].isdigit()
        and edit.context.final_left[-1:] not in "一二三四五六七八九十百千万余多"
    ):
        return None
    left = re.compile(rf"[\d一二三四五六七八九十余多]{after}")
    count = len(left.findall(edit.context.draft.text))
    if not count or re.search(rf"[\d余多]{before}(?!月|工作日|百分点)", edit.context.final.text):
        return None
    return {"before": before, "after": after, "count": str(count)}
