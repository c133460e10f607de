"""Document types (文种) recognised from the title: the fifteen of the 2012 regulation, then working documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from revlearn.model import Paragraph

STATUTORY = (
    *("决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告"),
    *("请示", "批复", "议案", "函", "纪要"),
)
WORKING = (
    *("工作总结", "总结", "实施方案", "工作方案", "方案", "行动计划", "计划", "规划", "工作要点", "要点"),
    *("讲话稿", "讲话", "调研报告", "调查报告", "述职报告", "述职述廉报告", "工作汇报", "情况汇报", "汇报材料", "汇报"),
    *("会议记录", "会议纪要", "简报", "信息", "专报", "复函", "办法", "规定", "细则", "规则", "条例", "预案", "倡议书"),
    *("公开信", "承诺书", "致辞", "发言稿", "发言", "答复", "制度", "清单", "章程", "协议", "说明", "情况", "材料"),
)
GENRES: tuple[str, ...] = tuple(sorted({*STATUTORY, *WORKING}, key=len, reverse=True))
GENRE_AT_END = re.compile(rf"(?:{'|'.join(GENRES)})\s*(?:[（(].{{0,16}}[）)])?\s*$")
HEAD = 24
"""Lines, blank ones counted, among which the title is looked for: a masthead may stand above it."""
CANONICAL = {
    "会议纪要": "纪要",
    "复函": "函",
    "讲话稿": "讲话",
    "工作总结": "总结",
    "情况汇报": "汇报",
    "工作汇报": "汇报",
    "汇报材料": "汇报",
}


ENGLISH_GENRE = re.compile(
    r"\b(memorandum|memo|report|letter|minutes|policy|notice|circular|briefing|request|guidance|plan|procedure)\b", re.I
)


def genre_of(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The document type the title ends with, in one canonical form; None when the title names none."""
    for paragraph in paragraphs[:HEAD]:
        if paragraph.role == "title":
            match = GENRE_AT_END.search(text[paragraph.start : paragraph.end])
            if match:
                name = re.sub(r"\s*[（(].*$", "", match.group(0)).strip()
                return CANONICAL.get(name, name)
            english = ENGLISH_GENRE.search(text[paragraph.start : paragraph.end])
            if english:
                return english[1].lower()
    return None
