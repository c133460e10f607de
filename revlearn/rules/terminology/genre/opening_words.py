"""The opening formula put right for the document type."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

OPENING = re.compile(
    r"(?:特|为此，|经研究，)?(?:现(?:就|将|对|提出|作出|决定|作如下|予以|通报|报告|通知|请示|答复|函复)|(?:特)?制定本|会议议定|会议纪要|决定如下).{0,24}"
)
LONGEST = 30


@rule(
    title="引出正文的用语与文种不符",
    title_en="Opening formula of another document type",
    message="引出正文的“{before}”与文种不相称，改为“{after}”。",
    message_en="The opening “{before}” does not fit the document type; it became “{after}”.",
    source="《党政机关公文处理工作条例》第八条；公文写作惯例（各文种起首用语）",
    level="惯例",
    nature="error",
    yes=(
        "综合各方建议，{特制定本规则→现提出如下意见}。",
        "经讨论，{现将有关安排通知→现决定}如下：",
    ),
    no=(
        "{现将评比情况→评比情况}报告如下：",
        "综合各方建议，{特制定本规则→提出以下做法}。",
    ),
    both_ways=True,
)
def opening_words(edit: Edit) -> Facts | None:
    """引出正文的话跟着文种走：通知“现将有关事项通知如下”，决定“现决定如下”，意见“现提出如下意见”，办法“制定本办法”。"""
    before, after = edit.before, edit.after
    if not 4 <= len(before) <= LONGEST or not 3 <= len(after) <= LONGEST or before[:3] == after[:3]:
        return None
    if not OPENING.fullmatch(before) or not OPENING.fullmatch(after):
        return None
    return {"before": before, "after": after}
