"""A paragraph cut in two or two paragraphs joined."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

STOPS = "。；，,;、：:"
NUMBER = (
    r"(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]+(?:是|要))"
)
NUMBER_ONLY = re.compile(NUMBER + "?")
HEADING_ONLY = re.compile(NUMBER + r"[^。；，：\n]{2,18}[。\n]?")
CONNECTION = re.compile(r"(?:同时|此外|另外|并且?|也|还|其中)?，?")


@rule(
    title="分段或并段",
    title_en="Paragraph split or joined",
    message="定稿{change}，一段只说一层意思，内容未变。",
    message_en="The final version {change_en}: one idea, one paragraph. The content is unchanged.",
    source="《党政机关公文处理工作条例》第十九条（结构严谨、条理清楚）",
    level="惯例",
    nature="improvement",
    yes=(
        "花展顺利闭幕。{→\n}各园区要清理场地。",
        "清点苗木。{\n→}编制台账，分批调运。",
        "花展顺利闭幕。{→\n（三）}清理展区场地，恢复草坪。",
        "摸清底数，建立台账。{→（二）}压实责任，逐项销号。",
        "摸清底数。{\n（二）→同时，}建立台账，逐项销号。",
    ),
    no=(
        "2025年8月6日{→\n（联系人：刘某，电话：23456）}",
        "完成年度任务。{→\n抓好问题整改，由市财政局牵头落实，年底前完成。}",
    ),
    both_ways=True,
)
def line_break(edit: Edit) -> Facts | None:
    """一段一个意思：两层意思挤在一段就分开，同一意思散在几段就并拢；分出的部分较重要时给它一个序号。"""
    before, after = edit.before, edit.after
    if len(before) + len(after) > 40 or edit.context.role in ("date", "attachment", "signature", "note", "copy_to"):
        return None
    if "\n" in after and "\n" not in before:
        cut, kept, change, change_en = after, before, "把一段分为两段", "splits the paragraph"
    elif "\n" in before and "\n" not in after:
        cut, kept, change, change_en = before, after, "把两段并为一段", "joins the paragraphs"
    elif _heading_alone(edit):
        return {"change": "调整了分条（小标题）", "change_en": "cuts the items differently"}
    else:
        return None
    if not CONNECTION.fullmatch(kept.strip(STOPS)) or not _only_numbering(cut):
        return None
    return {"change": change, "change_en": change_en}


def _only_numbering(cut: str) -> bool:
    if cut.count("\n") > 2:
        return False
    core = cut.strip(STOPS + "\n \u3000")
    if NUMBER_ONLY.fullmatch(core):
        return True
    return cut[0] == "\n" and HEADING_ONLY.fullmatch(core) is not None


def _heading_alone(edit: Edit) -> bool:
    """A number (with its heading) that opens a new item in a paragraph's middle, or is dropped as two items join."""
    context = edit.context
    if (edit.before and edit.after) or context.forced:
        return False
    text = (edit.before or edit.after).strip()
    if not text or not (HEADING_ONLY.fullmatch(text) or NUMBER_ONLY.fullmatch(text)):
        return False
    other, at = (context.draft, edit.draft_span[0]) if edit.after else (context.final, edit.final_span[0])
    return at > 0 and other.text[at - 1] != "\n" and other.text[at : at + 1] != "\n"
