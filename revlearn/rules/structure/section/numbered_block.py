"""A numbered item, measure or section added or dropped as a whole."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.genres import asks_for_something
from revlearn.rules.places import NUMBERING, new_or_gone
from revlearn.rules.registry import Facts, rule

SHORTEST = 18
"""A numbered line shorter than this is a heading, not a block with content."""


@rule(
    title="整条（整节）内容增删",
    title_en="Numbered block added or dropped",
    message="{change}“{start}”一条（节）。",
    message_en="The numbered block “{start}” was {change_en}.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，重点突出，结构严谨）",
    level="惯例",
    nature="decision",
    yes=(
        "（一）选苗。各林场自选。\n{→（二）严格验收。把苗木成活情况列入评比，分值不少于20分。\n}（三）公示。按季张榜。",
        "二、展览筹备\n抓布展。\n{三、其他安排\n会议还商量了停车、餐饮等事项。\n→}请遵照执行。",
    ),
    no=(
        "（一）选苗。各林场自选。\n{→（二）严格验收。}\n把苗木成活情况列入评比。",
        "（一）选苗。各林场自选。{→成活率偏低的扣减补助，并取消当年评优资格。}",
    ),
    both_ways=True,
)
def numbered_block(edit: Edit) -> Facts | None:
    """列提纲时对照任务来源逐条核对：该有的措施、问题、建议各成一条，不属于本文的整条拿掉。"""
    text = new_or_gone(edit)
    if text is None or len(text) < SHORTEST or edit.context.forced:
        return None
    if edit.context.role in ("attachment", "signature", "date", "addressee", "copy_to", "note"):
        return None
    match = NUMBERING.match(text)
    if match is None or not match[0].strip() or not text.rstrip().endswith(("。", "！", "”", "）")):
        return None
    if edit.before and asks_for_something(edit, text):
        return None
    return {
        "start": text[match.end() :][:12].split("\n")[0],
        "change": "增写" if edit.after else "删去",
        "change_en": "added" if edit.after else "dropped",
    }
