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
    nature=None,
    yes=(
        "（一）摸底。各镇自查。\n{→（二）强化考核。将整治情况纳入年度考核，权重不低于5%。\n}（三）报送。按月上报。",
        "二、主要做法\n抓培训。\n{三、其他事项\n会议还讨论了绿化、保洁等事项。\n→}特此报告。",
    ),
    no=(
        "（一）摸底。各镇自查。\n{→（二）强化考核。}\n将整治情况纳入年度考核。",
        "（一）摸底。各镇自查。{→逾期未完成的予以通报批评，并扣减年度考核分值。}",
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
