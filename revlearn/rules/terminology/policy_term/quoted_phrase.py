"""Quotation marks around a phrase that no list has."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.wrapping import wrapped_phrase

LONGEST = 20


@rule(
    title="特定提法加引号",
    title_en="Quotation marks added to a phrase",
    message="“{phrase}”作为特定提法加了引号。",
    message_en="“{phrase}” was put in quotation marks as a set phrase.",
    source="GB/T 15834—2011 4.8（引号）",
    level="惯例",
    nature="error",
    yes=(
        "推行{码上响应→“码上响应”}机制。",
        "打造{红色阵地→“红色阵地”}品牌。",
    ),
    no=(
        "落实{双减→双碳}政策。",
        "他指出：{→“}要抓好落实。{→”}",
    ),
)
def quoted_phrase(edit: Edit) -> Facts | None:
    """工作品牌、机制的专名第一次出现加引号，全文一致。"""
    if "“" not in edit.after:
        return None
    phrase = wrapped_phrase(edit, "“", "”")
    if not phrase or not 2 <= len(phrase) <= LONGEST or any(mark in phrase for mark in "。！？"):
        return None
    return {"phrase": phrase}
