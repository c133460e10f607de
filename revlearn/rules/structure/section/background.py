"""A paragraph of background or generalities added or dropped."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.places import new_or_gone
from revlearn.rules.registry import Facts, rule

GENERALITIES = re.compile(
    r"随着|近年来|长期以来|众所周知|自古以来|一直以来|多年来|历来|意义(?:十分|非常|极其)?重大|至关重要|重要意义|正确领导下|坚强领导下|大力支持下|亲切关怀下"
    r"|为(?:进一步|深入|全面|切实|了|贯彻|落实|加强|做好|保障|规范|推动)|根据.{2,40}(?:部署|要求|精神|规定)|按照|没有.{2,12}就没有"
    r"|今年以来|当前|开局之年|收官之年|让我们|希望广大|编者按|按语"
)
SHORTEST = 24


@rule(
    title="背景段落增删",
    title_en="Background paragraph added or dropped",
    message="{change}“{start}……”这一背景（依据）段。",
    message_en="The background paragraph “{start}…” was {change_en}.",
    source="《党政机关公文处理工作条例》第十九条（开门见山，内容简洁，重点突出）",
    level="惯例",
    nature="improvement",
    yes=(
        "各书店：\n{随着生活水平提高，市民对阅读的需求越来越高，办好书展意义非凡。\n→}现作如下安排。",
        "各林场：\n{→为保障春季造林顺利开展，根据省林业局统一部署，现就有关安排明确如下：\n}一、备足苗木\n抓好调运。",
    ),
    no=(
        "各书店：\n{→（一）要清点图书，为后续工作打好基础，逐项填写表格。\n}请遵照执行。",
        "现作如下安排。{近年来，各书店销售有起色。→}",
    ),
    both_ways=True,
)
def background(edit: Edit) -> Facts | None:
    """开头直入主题：依据一句、目的一句、引出事项一句；人人皆知的道理和套话不单独成段，必要的背景不可缺。"""
    text = new_or_gone(edit)
    if text is None or len(text) < SHORTEST or ("\n" in text and len(text) > 300):
        return None
    if edit.context.role not in ("body", "heading", "addressee") or not GENERALITIES.search(text[:80]):
        return None
    if text[0] in "（(一二三四五六七八九十0123456789" and re.match(r"[（(\d]|[一二三四五六七八九十]+、", text):
        return None
    return {
        "start": text[:12],
        "change": "补写" if edit.after else "删去",
        "change_en": "added" if edit.after else "dropped",
    }
