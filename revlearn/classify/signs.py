"""Signs: what a guideline asks before it says which kind an edit is, and whether error, improvement or decision.

Each sign is a yes or no about content, place or kind of document; the questions are those of ``data/gold/NATURE.md``.
For the nature each meets the likely labels: a vague word replaced speaks for an improvement where a time is named, and
says nothing of a heading.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from revlearn.model import Document, Edit
from revlearn.rules.assessment import BAD, CAUSE, CONSEQUENCE, GOOD
from revlearn.rules.bodies import VAGUE_BODY
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.connectives import connective, opened_pair, relation_of
from revlearn.rules.deadlines import VAGUE
from revlearn.rules.intent import sets_a_target
from revlearn.rules.logic.fact.digits_swapped import slip_of_the_pen
from revlearn.rules.modality import scale_words
from revlearn.rules.places import NUMBERING, new_or_gone
from revlearn.rules.points import DONE, MARKS, ORDER, content, is_clause
from revlearn.rules.quantities import FIGURE
from revlearn.rules.spoken import spoken

STATUTORY = frozenset(
    [
        "决议",
        "决定",
        "命令",
        "公报",
        "公告",
        "通告",
        "意见",
        "通知",
        "通报",
        "报告",
        "请示",
        "批复",
        "议案",
        "函",
        "复函",
        "纪要",
        "会议纪要",
        "情况报告",
        "请示报告",
        "汇报",
        "汇报材料",
        "述职报告",
        "办法",
    ]
)
"""The fifteen document types of 《党政机关公文处理工作条例》第八条, with reports upwards and regulations."""
SPOKEN_TYPES = frozenset(["讲话稿", "讲话", "发言", "发言稿", "致辞", "主持词", "演讲稿"])
PROBLEM = re.compile(r"问题|不足|困难|差距|短板|弱项|薄弱|成因|原因|挑战|风险")
MEASURE = re.compile(
    r"措施|安排|下一步|打算|任务|要求|建议|对策|部署|重点|保障|举措|意见|思路|整改|目标|事项|计划|实施|开展|推进|加强|强化|抓"
)
STATE = re.compile(r"情况|成效|做法|进展|背景|概况|现状|成绩|经验|回顾|基本")
BOUND = re.compile(
    r"不超过|不少于|不低于|不高于|至少|至多|最高|最低|以上|以下|以内|原则上?|基本|总体|全额|足额|上限|下限|左右"
)
EXCEPTION = re.compile(r"除|[^，。]外[，。]?$|但[^，。]{2,}的(?:除外)?|特殊情况|另有规定")
OF_A_WHOLE = re.compile(r"所有|全部|全体|一切|任何|凡|各|均|都|全(?=[市县区镇乡省校院局])|普遍|一律")
SOME = re.compile(r"部分|有的|有些|个别|少数|多数|一些|某些|主要|符合|有条件|重点|有需要|具备|相关|其中")
ACT = re.compile(
    r"同意|审议|审定|批准|研究决定|会商|协商|商[^业务量场店户]{1,12}(?:局|委|部门)|征求|座谈|谈话|约谈|论证|评审|评估|备案|批复|会议|部署|走访|调研|报[^，。]{1,12}审"
)
LEAVE = re.compile(
    r"经[^，。；]{1,24}(?:同意|批准|审议|审定|研究|论证|会商|协商|询价|核准|审核|评估|评审|认定|批复|备案|表决|会议|集体|通过)"
)
STATISTIC = re.compile(r"率|占|成以上|%|均|全部|都|未(?:发生|出现|造成)|无一|零")
END_OF_CLAUSE = re.compile(r"[，；。：\n]")
NAMING = frozenset("nvaijlz")
"""Parts of speech that carry content (jieba's first letters)."""
PERSONS = re.compile(r"干部|领导|个别同志|党员|班子|人员|单位|部门")
LONGEST_SPOKEN = 2
"""Characters up to which a spoken word is a small slip of tone rather than a phrase the genre cannot bear."""
QUOTES = "“”‘’《》"


def signs_of(edit: Edit) -> frozenset[str]:
    """The names of the signs that ``edit`` shows, each beginning with ``sign``."""
    return frozenset(f"sign {name}" for name in _signs(edit))


def _signs(edit: Edit) -> Iterator[str]:
    context = edit.context
    before, after = edit.before.strip(MARKS), edit.after.strip(MARKS)
    side = "exchanged" if before and after else "put in" if after else "taken out" if before else "marks"
    yield side
    yield from _of_document(edit)
    part = _part(edit)
    yield f"among {part}"
    yield f"{side} among {part}"
    clause = is_clause(edit)
    if clause:
        yield f"clause {side}"
    if context.whole_sentence:
        yield f"sentence {side}"
    if (lines := new_or_gone(edit)) is not None:
        yield f"block {side}"
        yield "block numbered" if NUMBERING.match(lines) else "block without number"
    if side in ("put in", "taken out"):
        yield from _of_one_side(edit, side)
    yield from _of_content(before, after, side, clause)
    yield from _of_scope(before, after, side, edit)
    yield from _of_relation(edit, before, after)
    yield from _of_figures(edit)
    yield from _of_tone(edit, before, after)
    sentence = context.final_left + edit.after + context.final_right
    if ORDER.search(sentence):
        yield "in a demand"
    elif DONE.search(sentence):
        yield "in a report"
    if BAD.search(sentence):
        yield "in a finding"


def _of_document(edit: Edit) -> Iterator[str]:
    genre = edit.context.genre
    if genre in STATUTORY:
        yield "statutory"
    elif genre in SPOKEN_TYPES:
        yield "speech"
    elif genre:
        yield "working paper"


def _of_one_side(edit: Edit, side: str) -> Iterator[str]:
    """Of words that only one version has: an item of a list, the base of a statistic, content found nowhere else."""
    context = edit.context
    text = edit.after or edit.before
    if text[0] == "、" or text[-1] == "、":
        yield f"item {side}"
    right = context.final_right if edit.after else context.draft_right
    if STATISTIC.search(END_OF_CLAUSE.split(right, maxsplit=1)[0]):
        yield f"{side} before a statistic"
    words, other = (context.final_words, context.draft) if edit.after else (context.draft_words, context.final)
    own = [word for word, tag in words if len(word) > 1 and tag[:1] in NAMING]
    if own:
        known = sum(other.occurrences(word) > 0 for word in own)
        yield f"content {side}, " + ("known" if known == len(own) else "in part known" if known else "new")


def _of_content(before: str, after: str, side: str, clause: bool) -> Iterator[str]:
    old, new = content(before), content(after)
    vague = VAGUE.search(before) or VAGUE_BODY.search(before)
    if vague and not (VAGUE.search(after) and not new.deadline):
        yield "vague replaced" if after else "vague dropped"
    for name in ("figure", "basis", "comparison", "deadline", "body", "leading", "delivery", "duty", "order", "done"):
        was, is_ = getattr(old, name), getattr(new, name)
        if is_ and not was:
            yield f"{name} comes"
            yield f"{name} {side}"
        elif was and not is_:
            yield f"{name} goes"
        elif was and is_:
            yield f"{name} on both sides"
    if LEAVE.search(after) and not LEAVE.search(before):
        yield "leave told"
    if clause and side == "put in":
        if new.done and not new.comparison:
            yield "own act put in"
        if new.figure:
            yield "figure in a clause put in"
        elif not new.done:
            yield "clause without figure put in"
    if side == "exchanged" and not vague:
        yield "exchanged, nothing vague"
    if ACT.search(after) and not ACT.search(before):
        yield "act told"
        if clause:
            yield "act told in a clause"
    for name, pattern in (("finding", BAD), ("praise", GOOD), ("cause", CAUSE), ("consequence", CONSEQUENCE)):
        was, is_ = bool(pattern.search(before)), bool(pattern.search(after))
        if was or is_:
            yield f"{name} {int(was)}{int(is_)}"
    if PERSONS.search(before + after) and (BAD.search(before) or BAD.search(after)):
        yield "finding about persons"


def _of_scope(before: str, after: str, side: str, edit: Edit) -> Iterator[str]:
    force = scale_words()
    for name, text in (("before", before), ("after", after)):
        if (found := force.fullmatch(text)) is not None:
            yield f"force alone {name}"
            yield f"force alone {found[0]}"
        elif force.search(text):
            yield f"force {name}"
        if BOUND.search(text):
            yield f"bound {name}"
            if len(text) <= 4:
                yield f"bound alone {name}"
        if OF_A_WHOLE.search(text):
            yield f"whole {name}"
        if SOME.search(text):
            yield f"some {name}"
    if EXCEPTION.search(edit.after) and not before:
        yield "exception made"
    if after.endswith("的") and side == "put in":
        yield "attribute put in"
    rest = edit.context.final_right
    if side == "put in" and OF_A_WHOLE.search(rest[:12]):
        yield "before a whole"
    if side == "put in" and FIGURE.search(rest[:8]):
        yield "before a figure"


def _of_relation(edit: Edit, before: str, after: str) -> Iterator[str]:
    old, new = connective(edit.before) if before else None, connective(edit.after) if after else None
    if old:
        yield from (f"relation {each} before" for each in relation_of(old))
    if new:
        yield from (f"relation {each} after" for each in relation_of(new))
    if old or new:
        yield f"relation {_first(old)} to {_first(new)}"
    if old and new:
        yield "relation kept" if relation_of(old) & relation_of(new) else "relation changed"
    if new and opened_pair(edit.context.final_left, before, new):
        yield "pair completed"


def _first(word: str | None) -> str:
    return min(relation_of(word)) if word else "none"


def _of_figures(edit: Edit) -> Iterator[str]:
    amount = changed_amount(edit)
    if amount is None:
        return
    yield "amount changed"
    if slip_of_the_pen(amount.draft, amount.final):
        yield "amount slipped"
    yield "amount to be set" if sets_a_target(edit) else "amount reported"
    if amount.calendar:
        yield "amount of the calendar"
    if "." in amount.draft or "." in amount.final or "%" in edit.context.final_right[:1]:
        yield "amount measured finely"
    if edit.context.draft.occurrences(amount.final) > 0:
        yield "amount stands elsewhere"


def _of_tone(edit: Edit, before: str, after: str) -> Iterator[str]:
    length = "phrase" if len(before) > LONGEST_SPOKEN else "word"
    kind = next(_of_document(edit), "unknown type")
    yield f"{length} in {kind}"
    if spoken(before) > spoken(after):
        yield f"spoken {length}"
        yield f"spoken {length} in {kind}"
    if before and len(before) == len(after):
        yield "as long"
        if set(before) & set(after):
            yield "as long, sharing a character"
    if before.translate(dict.fromkeys(map(ord, QUOTES))) == after.translate(dict.fromkeys(map(ord, QUOTES))):
        yield "quotation marks alone"


def _part(edit: Edit) -> str:
    """Which part of the document holds the edit: opening, problems, measures, state, or the rest."""
    document, offset = (
        (edit.context.final, edit.final_span[0]) if edit.after else (edit.context.draft, edit.draft_span[0])
    )
    return part_at(document, offset)


def part_at(document: Document, offset: int) -> str:
    """The part of ``document`` that ``offset`` lies in, by the nearest heading before it that says so."""
    at = bisect_right(document.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
    for place in range(max(0, at), -1, -1):
        paragraph = document.paragraphs[place]
        if paragraph.heading is None:
            continue
        heading = document.text[slice(*paragraph.heading)]
        for name, pattern in (("problems", PROBLEM), ("measures", MEASURE), ("state", STATE)):
            if pattern.search(heading):
                return name
        if paragraph.level <= 1:
            return "other part"
    return "opening"
