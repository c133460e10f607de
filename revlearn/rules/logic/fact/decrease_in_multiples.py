"""A decrease given in multiples: nothing can fall by more than the whole of itself."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

DECREASE = re.compile(r"(?:下降|减少|降低|缩短|压缩|压减|缩小|降|减)[^，。；]{0,4}$")
MULTIPLE = re.compile(r"[一二两三四五六七八九十半\d.]+倍")
SHARE = re.compile(r"[%％]|百分之|[一二三四五六七八九]成|一半")


@rule(
    title="下降不用倍数",
    title_en="No decrease in multiples",
    message="减少、下降不能说“{multiple}”，降幅用百分数，定稿改为“{after}”。",
    message_en="A decrease is not counted in multiples (“{multiple}”); the final version gives “{after}”.",
    source="GB/T 15835—2011《出版物上数字用法》及统计表述惯例",
    level="惯例",
    nature="error",
    yes=("事故起数下降{2倍→66.7%}。", "单位用水量减少{3倍→75%}以上。"),
    no=("产值增长{2倍→200%}。", "事故起数下降{60%→66.7%}。"),
)
def decrease_in_multiples(edit: Edit) -> Facts | None:
    """增加可以用倍数，减少只能用百分数或分数；“下降一倍”就成了零。"""
    if "倍" not in edit.before or "倍" in edit.after or not exchanged(edit):
        return None
    multiple = MULTIPLE.search(edit.before)
    if multiple is None or not SHARE.search(edit.after):
        return None
    place = edit.context.draft_left[-10:] + edit.before[: multiple.start()]
    return {"multiple": multiple[0]} if DECREASE.search(place) else None
