"""Marks between the clauses of one sentence: what they are is seen only over the whole run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.proposals.protected import quoted

NUMERALS = "一二三四五六七八九十"
COUNTER = re.compile(
    rf"(?P<mark>^|[，；。：])(?P<number>[{NUMERALS}])(?=是(?!否|不是|以)|要(?!求|素|点|害)|在于)", re.M
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.semicolon",
    title="“一是……二是……”之间的标点不一致",
    title_en="Counted clauses separated in different ways",
    message="同一组“一是……二是……”之间用同一种标点，此处宜用“{suggestion}”。",
    message_en="Clauses counted 一是, 二是 are separated by one kind of mark: “{suggestion}” here.",
    source="GB/T 15834—2011《标点符号用法》 4.6.3（分句内有逗号时，并列分句之间用分号）",
    level="规定",
    yes=(
        Case("不足之处：一是苗木老化，长势偏弱{，→；}二是巡护力量不足；三是经费紧张。"),
        Case("不足之处：一是苗木老化，长势偏弱{。→；}二是巡护力量不足；三是经费紧张。"),
        Case("一是巡护力量不足，多为兼职{，→；}二是经费紧张，难以维持。"),
    ),
    no=(
        Case("一是苗木老化；二是巡护力量不足；三是经费紧张。"),
        Case("一是苗木老化，二是巡护力量不足，三是经费紧张。"),
        Case("一是补植。选用本地苗木。二是巡护。每天两次；三月加密。"),
        Case("一是抓补植。选好苗木；二是抓巡护。定好路线。"),
    ),
)
def counted_clauses(document: Document) -> Iterator[Remark]:
    """“一是……；二是……；三是……。”各项之间标点一致：项内有逗号就用分号，不要一处逗号、一处分号。"""
    for run in _runs(document):
        marks = [match["mark"] for match in run[1:]]
        bodies = [document.text[one.end() : other.start()] for one, other in pairwise(run)]
        if any("。" in body or "；" in body for body in bodies):
            continue  # items of several sentences: full stops between them, or levels of their own
        usual = Counter(marks)
        if usual["；"] and usual["。"] <= 1:
            odd = [match for match in run[1:] if match["mark"] in "，。"]
        elif set(marks) == {"，"} and all("，" in body for body in bodies):
            odd = run[1:]
        else:
            continue
        for match in odd:
            if not quoted(document, match.start(), match.end()):
                yield Remark(match.start(), match.start() + 1, "；")


def _runs(document: Document) -> Iterator[list[re.Match[str]]]:
    """The runs 一是, 二是, 三是 … of each paragraph, two or more."""
    text = document.text
    for paragraph in document.paragraphs:
        run: list[re.Match[str]] = []
        for match in COUNTER.finditer(text, max(0, paragraph.start - 1), paragraph.end):
            value = NUMERALS.index(match["number"])
            if run and value != NUMERALS.index(run[-1]["number"]) + 1:
                if len(run) > 1:
                    yield run
                run = []
            if run or value == 0:
                run.append(match)
        if len(run) > 1:
            yield run


CONDITION = re.compile(
    r"(?:违反|有下列|逾期|未经|拒不|不按|造成|超过)[^，。；：\n]{2,30}的(：)(?=一律|应当|由|给予|予以|责令|依法|不予|取消)"
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.colon_down",
    title="“……的”与处理结果之间用逗号",
    title_en="A comma between condition and consequence",
    message="前面是条件、后面是结果，用逗号，不用冒号。",
    message_en="A condition and what follows from it are separated by a comma, not a colon.",
    source="GB/T 15834—2011《标点符号用法》 4.4.3、4.7.3",
    level="规定",
    yes=(Case("违反借阅规则的{：→，}一律停止借阅一个月。"), Case("逾期不还图书的{：→，}由图书馆催还。")),
    no=(Case("违反借阅规则的，一律停止借阅一个月。"), Case("有下列情形之一的：\n（一）逾期；\n（二）污损。")),
)
def colon_behind_condition(document: Document) -> Iterator[Remark]:
    """“违反……的，给予……”中间是逗号；冒号后面要有分项。"""
    for match in CONDITION.finditer(document.text):
        if not quoted(document, *match.span(1)):
            yield Remark(match.start(1), match.end(1), "，")
