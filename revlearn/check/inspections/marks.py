"""Brackets and quotation marks without their partners."""

from __future__ import annotations

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
