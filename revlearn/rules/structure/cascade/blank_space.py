"""Blank lines and spaces that came or went: traces of conversion and typesetting, nobody's edit."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule


@rule(
    title="空行、空格变化",
    title_en="Blank lines and spaces",
    message="只有空行或空格变化，多由排版或文件转换造成，不计入统计。",
    message_en="Only blank lines or spaces changed, mostly through typesetting or conversion; not counted.",
    source="GB/T 9704—2012 7.1（版式要求，由排版处理）",
    level="惯例",
    nature=None,
    yes=(
        "三、绿化养护\n{→\n}各园区要及时浇灌。",
        "三、绿化养护\n{\n→}各园区要及时浇灌。",
        "{　　→}各单位要高度重视。",
        "{→　　}各单位要高度重视。",
        "切实{ →}抓好落实。",
        "切实{→ }抓好落实。",
        "切实{  → }抓好落实。",
    ),
    no=(
        "花展顺利闭幕。{→\n}各园区要清理场地。",
        "切实{ →，}抓好落实。",
    ),
    both_ways=True,
)
def blank_space(edit: Edit) -> Facts | None:
    """空行和缩进交给模板处理，不要用空格、回车排版。"""
    if (edit.before + edit.after).strip():
        return None
    if "\n" not in edit.before + edit.after:
        return {}
    # A lone line break divides or joins text unless there is a blank line beside it.
    draft, final = edit.context.draft.text, edit.context.final.text
    text, (start, end) = (final, edit.final_span) if edit.after else (draft, edit.draft_span)
    beside = text[max(0, start - 1) : start], text[end : end + 1]
    return {} if "\n" in beside or not beside[0] or not beside[1] else None
