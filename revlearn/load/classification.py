"""密级 marks: a text that carries one must not be worked on with a machine not approved for it.

A mark stands by itself at the head of a document (GB/T 9704-2012, 7.2.2: 密级和保密期限, ``机密★1年``). The same words
in running text (保守国家秘密法, 商业秘密, “密级应标注为机密★1年”) are no mark.
"""

from __future__ import annotations

import re

from revlearn.model import ClassifiedText, LoadedText, Pair

HEAD_LINES = 15
TAIL_LINES = 6
"""How many lines with text count as the head and the end, where a mark without a star is believed."""
LEVEL = r"(?:绝\s*密|机\s*密|秘\s*密)"
PERIOD = r"(?:\d+|[一二三四五六七八九十]+)\s*(?:年|个月|天|日)|长期|\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:前|解密)?|启用前"
URGENCY = r"(?:特\s*急|加\s*急|平\s*急|特\s*提|急\s*件)"
AROUND = r"[\s*#_>|【】\[\]〔〕（）()]*"
STARRED = re.compile(
    rf"{AROUND}(?:\d{{1,8}}\s+)?(?:密\s*级\s*[:：]\s*)?{LEVEL}\s*[★☆*]\s*(?:{PERIOD})?{AROUND}{URGENCY}?{AROUND}"
)
PLAIN = re.compile(
    rf"{AROUND}(?:\d{{1,8}}\s+)?(?:密\s*级\s*[:：]?\s*)?{LEVEL}(?:\s*(?:{PERIOD}))?{AROUND}{URGENCY}?{AROUND}"
)
FIELD_NAME = re.compile(r"\s*密\s*级(?:和保密期限)?\s*[:：]?\s*")
LONGEST = 40
"""No line with a mark is longer (characters)."""


def refuse_if_classified(pair: Pair, allowed: bool) -> None:
    """Raise ClassifiedText when either version carries a 密级 mark, unless the administrator has allowed such texts.

    The permission (``REVLEARN_ALLOW_CLASSIFIED=1``) is read by the caller. The text itself is not repeated in the
    error but for the mark.
    """
    if allowed:
        return
    for version in (pair.draft, pair.final):
        found = mark_in(version)
        if found:
            line, mark = found
            raise ClassifiedText(
                f"{version.name}：第 {line} 行有密级标志“{mark}”，本机未获准处理涉密文件；"
                "请改用经批准的设备，或由管理员确认后设置 REVLEARN_ALLOW_CLASSIFIED=1",
                f"{version.name}: line {line} carries the classification mark {mark}; use an approved machine, "
                "or have the administrator set REVLEARN_ALLOW_CLASSIFIED=1",
            )


def mark_in(version: LoadedText) -> tuple[int, str] | None:
    """The first 密级 mark: its line, counted from 1, and the mark; None without one.

    A starred mark counts on any line of its own; the bare word only at the head or the end of the text, or right
    after a line or table cell that says 密级.
    """
    filled = [(number, line) for number, line in enumerate(version.text.split("\n"), 1) if line.strip()]
    tail_from = len(filled) - TAIL_LINES
    for position, (number, line) in enumerate(filled):
        if len(line) > LONGEST:
            continue
        in_frame = position < HEAD_LINES or position >= tail_from
        named = position > 0 and FIELD_NAME.fullmatch(filled[position - 1][1])
        if STARRED.fullmatch(line) or ((in_frame or named) and PLAIN.fullmatch(line)):
            return number, line.strip()
    return None
