"""Brackets and quotation marks without their partners."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document

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
