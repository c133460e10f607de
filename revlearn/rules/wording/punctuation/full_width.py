"""Chinese text takes full-width marks."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.marks import full_width as wide_marks
from revlearn.rules.registry import Facts, rule

LABEL = re.compile(r"^[\s\u3000]*(?:出席|列席|请假|缺席|主持|记录|参加|抄送|附件|主送)(?:人员?)?$")
"""The colon behind such a word belongs to the layout of the document's elements (GB/T 9704—2012)."""
WIDE = dict(zip(",;:?!().", "，；：？！（）。", strict=True)) | {'"': "”", "'": "’"}


@rule(
    title="中文文本用全角标点",
    title_en="Full-width marks",
    message="中文行文用全角标点，“{before}”改为“{after}”。",
    message_en="Chinese text takes full-width marks: “{after}”.",
    source="GB/T 15834—2011《标点符号用法》 5.1",
    level="规定",
    nature="error",
    yes=(
        "各单位要高度重视{,→，}认真落实。",
        "县教育局{(→（}以下简称县局{)→）}负责。",
    ),
    no=(
        "各单位要高度重视{,→。}认真落实。",
        "增加{8，6→8.6}%。",
        "会议原则同意。\n出席{:→：}刘洋、陈静",
    ),
    proposes=wide_marks,
    alone="中文行文用全角标点，“{before}”应为“{after}”。",
    alone_en="Chinese text takes full-width marks: “{after}”.",
    occasions=occasions.wide_marks,
)
def full_width(edit: Edit) -> Facts | None:
    """中文里的逗号、句号、括号、冒号用全角；小数点、英文和代码里才用半角。定稿前统一查一遍。"""
    if LABEL.match(edit.context.final_left):
        return None
    found = exchange(edit) if edit.before and edit.after else None
    return {} if found is not None and WIDE.get(found[0]) == found[1] else None
