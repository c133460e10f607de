"""Form of headings, numbering, dates and attachments, seen over the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document, Paragraph
from revlearn.rules.numbering import form_of, value_of

FORMAT = "GB/T 9704—2012"
TITLE_MARKS = re.compile(r"[。；，]$")


@inspection(
    label="structure.layout",
    title="标题末尾不加标点",
    title_en="No stop behind a title",
    message="单独成行的标题末尾不用“{text}”。",
    message_en="A title on a line of its own takes no “{text}”.",
    source=f"{FORMAT} 7.3.1、7.3.3；公文写作惯例",
    level="惯例",
    yes=(
        Case("关于开展植树活动的通知{。→}\n各林场：\n现作如下安排。"),
        Case("关于护林工作的总结\n一、主要做法{。→}\n各林场按时巡护。"),
    ),
    no=(
        Case("关于开展植树活动的通知\n各林场：\n现作如下安排。"),
        Case("关于护林工作的总结\n一、各林场按时巡护，全年未发生火情。\n二、苗木长势良好，成活率较高。"),
    ),
)
def stop_behind_title(document: Document) -> Iterator[Remark]:
    """大标题和独占一行的小标题末尾不加句号；标题与正文连排时才用句号隔开。"""
    text = document.text
    filled = [paragraph for paragraph in document.paragraphs if text[paragraph.start : paragraph.end].strip()]
    for paragraph, following in pairwise(filled):
        line = text[paragraph.start : paragraph.end].rstrip()
        if not TITLE_MARKS.search(line):
            continue
        first = paragraph is filled[0] and re.search(r"^关于.{4,40}的[\u4e00-\u9fff]{1,6}[。；，]$", line.strip())
        whole = paragraph.heading == (paragraph.start, paragraph.end) and paragraph.level == 1 and line[-1] == "。"
        if first or (whole and "，" not in line and len(line) <= 20 and following.number is None):
            at = paragraph.start + len(line) - 1
            yield Remark(at, at + 1, "")


@inspection(
    label="structure.layout",
    rule="structure.layout.numbering_form",
    title="层次序号重复、跳号",
    title_en="Numbering repeated or broken",
    message="层次序号“{text}”与上一个“{before}”不相接，应为“{expected}”。",
    message_en="The number “{text}” does not follow “{before}”: “{expected}” is expected.",
    source=f"{FORMAT} 7.3.3（结构层次序数依次标注）",
    level="规定",
    yes=(
        Case("一、抚育\n抚育幼林。\n二、巡护\n划定路线。\n{二、}补植\n备足苗木。"),
        Case("一、抚育\n抚育幼林。\n二、巡护\n划定路线。\n{四、}补植\n备足苗木。"),
    ),
    no=(
        Case("一、抚育\n（一）抚育幼林。\n（二）清理杂灌。\n二、巡护\n（一）划定路线。"),
        Case("一、抚育\n抚育幼林。\n二、巡护\n划定路线。\n附件：1.路线图\n2.名单"),
    ),
)
def broken_numbering(document: Document) -> Iterator[Remark]:
    """增删段落以后，从头把序号数一遍：不重号、不跳号。"""
    last: dict[int, tuple[int, str]] = {}
    text = document.text
    for paragraph in document.paragraphs:
        if paragraph.role not in ("body", "heading") or paragraph.number is None or paragraph.level > 2:
            continue
        number = text[slice(*paragraph.number)]
        value = value_of(number)
        if value is None or number.startswith("第"):
            continue
        level = paragraph.level
        for deeper in [each for each in last if each > level]:
            del last[deeper]
        before = last.get(level)
        last[level] = value, number
        if before is None or value == 1 or value == before[0] + 1 or form_of(before[1])[0] != form_of(number)[0]:
            continue
        if value == before[0] or value == before[0] + 2:
            expected = _numeral(before[0] + 1)
            yield Remark(*paragraph.number, None, {"before": before[1], "expected": expected})


def _numeral(value: int) -> str:
    ones = "零一二三四五六七八九十"
    if value <= 10:
        return ones[value]
    tens, rest = divmod(value, 10)
    return ("" if tens == 1 else ones[tens]) + "十" + (ones[rest] if rest else "")


HALF_DATE = re.compile(
    r"[\s\u3000]*(?:20\d\d年(?:1[0-2]|0?[1-9])月(?:份|初|底|末|[上中下]旬)?|20\d\d年末?|(?:1[0-2]|[1-9])月\d{1,2}日)[\s\u3000]*"
)


@inspection(
    label="structure.layout",
    rule="structure.layout.date_line",
    title="成文日期不全",
    title_en="Incomplete date",
    message="成文日期“{text}”不全，写全年、月、日。",
    message_en="The date “{text}” is not whole: year, month and day are given.",
    source=f"{FORMAT} 7.3.5.4（成文日期）",
    level="规定",
    yes=(Case("关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n市体育局\n{2025年8月}"),),
    no=(Case("关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n市体育局\n2025年8月6日"),),
)
def date_without_day(document: Document) -> Iterator[Remark]:
    """成文日期是会议通过或领导签发的那一天，年月日一个不能少。"""
    filled = [each for each in document.paragraphs if document.text[each.start : each.end].strip()]
    for paragraph in filled[-4:]:
        line = document.text[paragraph.start : paragraph.end]
        if len(filled) > 3 and HALF_DATE.fullmatch(line):
            yield Remark(paragraph.start + len(line) - len(line.lstrip()), paragraph.start + len(line.rstrip()))


IN_TEXT = re.compile(r"(?:见|详见|具体见|按)附件\s*(\d{1,2})?")


@inspection(
    label="structure.layout",
    rule="structure.layout.attachment_note",
    title="正文提到的附件没有附件说明",
    title_en="An attachment the text speaks of is not listed",
    message="正文提到“{text}”，文后没有相应的附件说明。",
    message_en="The text speaks of “{text}”, but no attachment note lists it.",
    source=f"{FORMAT} 7.3.4（附件说明）",
    level="规定",
    yes=(Case("关于开展植树活动的通知\n各林场：\n名额分配{见附件}。\n特此通知。\n市林业局\n2025年8月6日"),),
    no=(
        Case("关于开展植树活动的通知\n各林场：\n名额分配见附件。\n附件：名额分配表\n市林业局\n2025年8月6日"),
        Case("关于开展植树活动的通知\n各林场：\n请报送回执。\n市林业局\n2025年8月6日"),
    ),
)
def attachment_not_listed(document: Document) -> Iterator[Remark]:
    """正文写了“见附件”，文后就要有附件说明，序号、名称一一对应。"""
    if any(paragraph.role == "attachment" for paragraph in document.paragraphs) or "附件：" in document.text:
        return
    if not any(paragraph.role == "date" for paragraph in document.paragraphs):
        return  # the text ends before its attachment note could stand
    match = IN_TEXT.search(document.text)
    if match and not re.search(r"^[ \u3000]*附件", document.text, re.M):
        yield Remark(*match.span())


def _levels(document: Document) -> list[Paragraph]:
    return [each for each in document.paragraphs if each.number is not None and each.role in ("body", "heading")]


ARABIC_IN_BRACKETS = re.compile(r"[（(]\d{1,2}[）)]")


@inspection(
    label="structure.layout",
    rule="structure.layout.numbering_form",
    title="层次序数越级、混用",
    title_en="Levels of numbering skipped or mixed",
    message="“一、”的下一级用“（一）”，不用“{text}”。",
    message_en="The level below 一、 is （一）, not “{text}”.",
    source=f"{FORMAT} 7.3.3（结构层次序数依次为“一、”“（一）”“1.”“（1）”）",
    level="规定",
    yes=(Case("一、抚育\n（一）幼林。各林场抚育幼林。\n（二）成林。各林场清理杂灌。\n（{3}）疏林。各林场补植苗木。"),),
    no=(Case("一、抚育\n（一）幼林。各林场抚育幼林。\n（二）成林。各林场清理杂灌。\n1.疏林。各林场补植苗木。"),),
)
def mixed_numbering(document: Document) -> Iterator[Remark]:
    """同一级序号用同一种写法：“（一）”“（二）”之后是“（三）”，不是“（3）”。"""
    text = document.text
    for before, paragraph in pairwise(_levels(document)):
        if before.number is None or paragraph.number is None:
            continue
        one, other = text[slice(*before.number)], text[slice(*paragraph.number)]
        if before.level == 2 and ARABIC_IN_BRACKETS.fullmatch(other) and value_of(other) == (value_of(one) or 0) + 1:
            yield Remark(paragraph.number[0] + 1, paragraph.number[1] - 1)


LOOSE_HEAD = re.compile(r"[ \u3000]*(?P<head>附件(?P<mark>[；;，,、。 \u3000]?))(?=[\u4e00-\u9fff《])(?!如下|的|所|中)")


@inspection(
    label="structure.layout",
    rule="structure.layout.attachment_note",
    title="附件说明缺冒号",
    title_en="No colon in the attachment note",
    message="附件说明写作“附件：××”，不写“{text}”。",
    message_en="An attachment note begins 附件：, not “{text}”.",
    source=f"{FORMAT} 7.3.4（附件说明）",
    level="规定",
    yes=(
        Case("关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n{附件}名额分配表\n市林业局\n2025年8月6日"),
        Case(
            "关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n{附件；}名额分配表\n市林业局\n2025年8月6日"
        ),
    ),
    no=(
        Case("关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n附件：名额分配表\n市林业局\n2025年8月6日"),
    ),
)
def attachment_without_colon(document: Document) -> Iterator[Remark]:
    """正文下空一行写“附件：”，用全角冒号。"""
    text = document.text
    filled = [each for each in document.paragraphs if text[each.start : each.end].strip()]
    for paragraph, following in pairwise(filled[-8:]):
        line = text[paragraph.start : paragraph.end]
        match = LOOSE_HEAD.match(line)
        if match and len(line) <= 40 and "。" not in line[4:] and following.role in ("signature", "date", "attachment"):
            yield Remark(paragraph.start + match.start("head"), paragraph.start + match.end("head"))


TITLED = re.compile(r"(?:附件[：:]|^[ \u3000]*)(?:\d{1,2}[.．、])?[ \u3000]*(《[^《》]+》)[ \u3000]*$")


@inspection(
    label="structure.layout",
    rule="structure.layout.attachment_note",
    title="附件名称不加书名号",
    title_en="No title marks around an attachment",
    message="附件说明中的附件名称不加书名号：“{text}”。",
    message_en="The name of an attachment takes no title marks: “{text}”.",
    source=f"{FORMAT} 7.3.4（附件说明）；公文写作惯例",
    level="惯例",
    yes=(
        Case(
            "关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n附件：1.{《名额分配表》}\n2.苗木清单\n市林业局\n2025年8月6日"
        ),
    ),
    no=(
        Case(
            "关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n附件：1.名额分配表\n2.苗木清单\n市林业局\n2025年8月6日"
        ),
    ),
)
def marks_around_attachment(document: Document) -> Iterator[Remark]:
    """附件说明里只写名称，不加书名号，名称后不加标点。"""
    for paragraph in document.paragraphs:
        if paragraph.role == "attachment":
            match = TITLED.search(document.text[paragraph.start : paragraph.end])
            if match:
                yield Remark(paragraph.start + match.start(1), paragraph.start + match.end(1), match[1][1:-1])


PERSON = re.compile(r"^[ \u3000]*(?:尊敬的[^\n]*|[^\n]{0,16}(?:领导|书记|[县市区镇局省]长|主任))[：:]?[ \u3000]*$")


@inspection(
    label="structure.layout",
    rule="structure.layout.addressee",
    title="主送个人",
    title_en="Addressed to a person",
    message="公文主送机关，不主送个人：“{text}”。",
    message_en="A document goes to a body, not to a person: “{text}”.",
    source="《党政机关公文处理工作条例》第十五条第五项（不得以本机关名义向上级机关负责人报送公文）",
    level="规定",
    yes=(Case("关于更换书架的请示\n{尊敬的馆领导：}\n现请示如下。"),),
    no=(
        Case("关于更换书架的请示\n省图书馆：\n现请示如下。"),
        Case("爱书倡议书\n尊敬的读者：\n请爱护图书。"),
    ),
)
def addressed_to_person(document: Document) -> Iterator[Remark]:
    """除上级负责人直接交办的事项外，公文写给机关，不写给领导个人。"""
    if document.genre not in ("请示", "报告", "函", "通知", "批复"):
        return
    for paragraph in document.paragraphs:
        line = document.text[paragraph.start : paragraph.end]
        if (
            paragraph.role == "addressee"
            and PERSON.match(line)
            and not re.search("委员|代表|读者|居民|家长|同志", line)
        ):
            yield Remark(paragraph.start + len(line) - len(line.lstrip()), paragraph.start + len(line.rstrip()))


@inspection(
    label="structure.layout",
    rule="structure.layout.numbering_form",
    title="层次从“一、”起",
    title_en="Numbering begins with 一、",
    message="全文没有“一、”这一层，“{text}”应为“{expected}”。",
    message_en="Nothing stands above “{text}”: the first level is “{expected}”.",
    source=f"{FORMAT} 7.3.3（结构层次序数依次为“一、”“（一）”“1.”“（1）”）",
    level="规定",
    yes=(
        Case(
            "关于护林工作的通知\n各林场：\n{（一）}抚育幼林。要按时除草。\n{（二）}清理杂灌。要及时外运。\n{（三）}补植苗木。要选好树种。"
        ),
    ),
    no=(
        Case("关于护林工作的通知\n各林场：\n一、抚育\n（一）抚育幼林。\n（二）清理杂灌。\n（三）补植苗木。"),
        Case(
            "植树工作会议纪要\n会议听取了汇报。\n会议议定：\n（一）幼林。抚育幼林。\n（二）杂灌。清理杂灌。\n（三）苗木。补植苗木。",
            "纪要",
        ),
        Case("护林办法\n第一条　禁止下列行为：\n（一）用火；\n（二）放牧；\n（三）采石。"),
        Case("关于护林工作的通知\n各林场：\n禁止下列行为：\n（一）用火；\n（二）放牧；\n（三）采石。"),
    ),
)
def first_level_missing(document: Document) -> Iterator[Remark]:
    """先用“一、”，下一层才用“（一）”；只有一层时也从“一、”起。"""
    text = document.text
    numbered = [each for each in _levels(document) if each.number is not None]
    second = [each for each in numbered if each.level == 2 and text[each.start : each.end].rstrip()[-1] != "；"]
    if len(second) < FEWEST_ITEMS or any(each.level == 1 for each in numbered) or ARTICLE.search(text):
        return
    first = second[0]
    before = text[: first.start].rstrip()
    if (
        before.endswith(("：", ":"))
        and not before.endswith(("如下：", "通知："))
        and document.paragraph_at(len(before) - 1).role != "addressee"
        and (document.genre in MINUTES or not all(len(each.sentences) > 1 for each in second))
    ):
        return  # items of a list that its own line announces, not headings run into their text
    for paragraph in second:
        assert paragraph.number is not None
        value = value_of(text[slice(*paragraph.number)])
        if value is not None:
            yield Remark(*paragraph.number, f"{_numeral(value)}、", {"expected": f"{_numeral(value)}、"})


FEWEST_ITEMS = 3
MINUTES = frozenset(("纪要", "会议纪要"))
"""Their 会议议定： announces decisions that may be numbered at the second level."""
ARTICLE = re.compile(r"第[一二三四五六七八九十百]+条")
"""Statutes number below their articles."""
