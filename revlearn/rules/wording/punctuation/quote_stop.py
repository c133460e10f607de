"""The stop goes inside a quotation quoted whole, outside one that is part of the sentence."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.marks import stops_in_quotations
from revlearn.rules.registry import Facts, rule

INSIDE = re.compile("。[”’]")


@rule(
    title="引文末尾的句号位置",
    title_en="Stop and closing quotation mark",
    message="引文独立成句时句号在引号内，引文只是句子的一部分时句号在引号外。",
    message_en="A stop stands inside a quotation that is a whole sentence, outside one that is part of a sentence.",
    source="GB/T 15834—2011《标点符号用法》 附录 B.2.4",
    level="规定",
    nature="error",
    yes=(
        "老园丁讲：“养活一棵古树要几十年{”。→。”}",
        "会议强调“发展是第一要务{。”→”}。",
    ),
    both_ways=True,
    no=(
        "会议强调{：→，}发展是第一要务。",
        "会议强调“发展是第一要务”{。→；}",
    ),
    proposes=stops_in_quotations,
    occasions=occasions.stops_inside,
)
def quote_stop(edit: Edit) -> Facts | None:
    """看引号里的话是不是完整照引、前面有没有冒号：独立照引，句号在内；作句子成分，句号在外。"""
    if "”" not in edit.before + edit.after and "。" not in edit.before + edit.after:
        return None
    context = edit.context
    draft = context.draft_left[-2:] + edit.before + context.draft_right[:2]
    final = context.final_left[-2:] + edit.after + context.final_right[:2]
    inside = bool(INSIDE.search(draft)), bool(INSIDE.search(final))
    return {} if inside[0] != inside[1] and marks_only(edit) else None
