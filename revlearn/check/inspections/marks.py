"""Brackets and quotation marks without their partners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document, Paragraph
from revlearn.rules.numbering import form_of, value_of

PARTNERS = {"（": "）", "“": "”", "《": "》", "〔": "〕", "【": "】"}
CLOSING = {close: opening for opening, close in PARTNERS.items()}
NUMBERED_ITEM = "一二三四五六七八九十0123456789"


@inspection(
    label="wording.punctuation",
    title="标号不成对",
    title_en="A mark without its partner",
    message="“{text}”没有与它成对的标号。",
    message_en="“{text}” has no partner.",
    source="GB/T 15834—2011《标点符号用法》 4.8、4.9、4.15",
    level="规定",
    yes=(
        Case("书库（含阅览室）共三层{）}已完工。"),
        Case("认真学习{《}图书借阅规则，按期归还。"),
        Case("坚持{“}预防为主，按月巡护。"),
    ),
    no=(
        Case("书库（含阅览室）共三层。"),
        Case("1）修剪；2）补植。"),
        Case("他说：“先修剪。\n“再补植。”"),
    ),
)
def unpaired_mark(document: Document) -> Iterator[Remark]:
    """引号、括号、书名号成对使用：改动以后查一遍前后两半是不是都在。"""
    text = document.text
    for paragraph in document.paragraphs:
        open_marks: list[tuple[str, int]] = []
        for at in range(paragraph.start, paragraph.end):
            mark = text[at]
            if mark in PARTNERS:
                open_marks.append((mark, at))
            elif mark in CLOSING:
                if open_marks and open_marks[-1][0] == CLOSING[mark]:
                    open_marks.pop()
                elif mark == "）" and text[at - 1] in NUMBERED_ITEM:
                    continue
                elif not any(opened == CLOSING[mark] for opened, _ in open_marks):
                    yield Remark(at, at + 1)
                else:
                    while open_marks[-1][0] != CLOSING[mark]:
                        yield Remark(open_marks[-1][1], open_marks.pop()[1] + 1)
                    open_marks.pop()
        for mark, at in open_marks:
            if mark != "“" or not text.startswith("“", paragraph.end + 1):
                yield Remark(at, at + 1)


EXCLAIMED = re.compile(r"(?:特此[\u4e00-\u9fff]{2}|此复|请批示|请批复|请予?函复|请审阅|请审议|盼复)(！)")


@inspection(
    label="wording.punctuation",
    title="结束语不用感叹号",
    title_en="No exclamation mark behind the closing formula",
    message="结束语用句号，不用感叹号。",
    message_en="A closing formula takes a full stop.",
    source="GB/T 15834—2011《标点符号用法》 4.3；公文写作惯例",
    level="惯例",
    yes=(Case("补植已结束。\n特此报告{！→。}"), Case("妥否，请批示{！→。}")),
    no=(Case("补植已结束。\n特此报告。"), Case("让我们一起爱护古树！")),
)
def exclaimed_closing(document: Document) -> Iterator[Remark]:
    """公文语气平实，结束语一律用句号。"""
    for match in EXCLAIMED.finditer(document.text):
        yield Remark(match.start(1), match.end(1), "。")


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.before_and",
    title="“等”之前不用顿号",
    title_en="No enumeration comma before 等",
    message="“等”紧接最后一项，前面不加顿号。",
    message_en="等 follows the last item at once.",
    source="GB/T 15834—2011《标点符号用法》 4.5.3",
    level="规定",
    yes=(Case("机关、学校、宾馆{、→}等单位带头节水。"),),
    no=(Case("机关、学校、宾馆等单位带头节水。"), Case("按一等、二等、等外三级评定。")),
)
def mark_before_and_so_on(document: Document) -> Iterator[Remark]:
    """写“甲、乙等”，不写“甲、乙、等”。"""
    for match in re.finditer("(?<=[\u4e00-\u9fff”》）])、(?=等(?!级|次|外|候|待|额|同|于))", document.text):
        yield Remark(match.start(), match.end(), "")


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.full_stop",
    title="段末标点",
    title_en="The mark at the end of a paragraph",
    message="一段话说完用句号，不用“{text}”。",
    message_en="A paragraph that is complete ends with a full stop, not “{text}”.",
    source="GB/T 15834—2011《标点符号用法》 4.1.3",
    level="规定",
    yes=(Case("护林队每天巡护两次{，→。}\n一、人员安排\n共36人。"),),
    no=(
        Case("护林队每天巡护两次。\n一、人员安排\n共36人。"),
        Case("现有苗木：\n松树，\n柏树。"),
    ),
)
def open_end(document: Document) -> Iterator[Remark]:
    """一段写完，看末尾是不是句号；逗号、顿号后面必有下文。"""
    text = document.text
    filled = [each for each in document.paragraphs if text[each.start : each.end].strip()]
    for paragraph, following in pairwise(filled):
        line = text[paragraph.start : paragraph.end].rstrip()
        if paragraph.role == "body" and line[-1] in "，、" and len(line) > LONG_ENOUGH and following.number is not None:
            at = paragraph.start + len(line) - 1
            yield Remark(at, at + 1, "。")


LONG_ENOUGH = 8
"""A shorter line is an item or a verse."""


@inspection(
    label="wording.punctuation",
    title="分项列举各项末尾不一致",
    title_en="Items of a list end differently",
    message="列举还没完，这一项末尾用分号，最后一项才用句号。",
    message_en="The list goes on: a semicolon here, the full stop after its last item.",
    source="GB/T 15834—2011《标点符号用法》 4.6.3.3（分行列举的各项之间用分号）",
    level="规定",
    yes=(Case("禁止下列行为：\n（一）攀折花枝；\n（二）踩踏草坪{。→；}\n（三）乱丢垃圾。"),),
    no=(
        Case("禁止下列行为：\n（一）攀折花枝；\n（二）踩踏草坪；\n（三）乱丢垃圾。"),
        Case("（一）攀折花枝的，予以劝阻。\n（二）踩踏草坪的，予以劝阻。\n（三）乱丢垃圾的，予以劝阻。"),
    ),
)
def stop_within_list(document: Document) -> Iterator[Remark]:
    """分行列举时，前面各项用分号，末项用句号；全用句号也可以，不要混用。"""
    text = document.text
    items: list[Paragraph] = []
    for paragraph in (*document.paragraphs, None):
        line = "" if paragraph is None else text[paragraph.start : paragraph.end].rstrip()
        goes_on = paragraph is not None and _follows(text, items, paragraph)
        if not goes_on:
            yield from _stops(text, items)
            items = []
        if paragraph is not None and _is_item(paragraph, line):
            items.append(paragraph)


def _is_item(paragraph: Paragraph, line: str) -> bool:
    return paragraph.number is not None and line.count("。") <= 1 and line[-1] in "；。"


def _follows(text: str, items: list[Paragraph], paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` is the next item after ``items``: numbered in the same form, one higher."""
    if not items or paragraph.number is None or items[-1].number is None:
        return False
    one, other = text[slice(*items[-1].number)], text[slice(*paragraph.number)]
    return form_of(one) == form_of(other) and value_of(other) == (value_of(one) or 0) + 1


def _stops(text: str, items: list[Paragraph]) -> Iterator[Remark]:
    ends = [text[each.start : each.end].rstrip()[-1] for each in items]
    if len(items) < 3 or "；" not in ends[:-1]:
        return
    for paragraph, end in zip(items[:-1], ends[:-1], strict=True):
        if end == "。":
            at = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip()) - 1
            yield Remark(at, at + 1, "；")
