"""The attachment note: 附件：1.××."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.layout import attachment_notes
from revlearn.rules.registry import Facts, rule

FORMAL = re.compile(r"[附件：:\d、.．；;。，,\s\u3000一二三四五六]")
LONGEST = 80


@rule(
    title="附件说明",
    title_en="Attachment note",
    message="附件说明由“{before}”改为“{after}”：写作“附件：1.××”，只有一个附件不编号，名称后不加标点。",
    message_en="In the attachment note “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.3.4（附件说明）",
    level="规定",
    nature="error",
    yes=(
        "请组织报名。\n{附→附件}：参赛项目表\n市体育局\n2025年8月6日",
        "请组织报名。\n附件：参赛项目表{。→}\n市体育局\n2025年8月6日",
        "请组织报名。\n附件：{1、→}参赛项目表\n市体育局\n2025年8月6日",
        "请组织报名。\n{→附件：参赛项目表\n}市体育局\n2025年8月6日",
    ),
    no=(
        "请组织报名。\n附件：参赛{项目→人员}表\n市体育局\n2025年8月6日",
        "请填好附件所列表格{。→，}现场交回。",
    ),
    both_ways=True,
    proposes=attachment_notes,
    alone="附件说明写作“附件：1.××”，只有一个附件不编号，名称不加书名号和标点：“{before}”应为“{after}”。",
    alone_en="In the attachment note: “{after}”, not “{before}”.",
    occasions=occasions.attachment_notes,
)
def attachment_note(edit: Edit) -> Facts | None:
    """正文下空一行写“附件：”，两个以上用“1.”“2.”编号，名称与附件本身一致，名称后不加标点；只有一个附件不编号。"""
    if edit.context.role != "attachment" or len(edit.before) + len(edit.after) > LONGEST or edit.context.forced:
        return None
    before, after = FORMAL.sub("", edit.before), FORMAL.sub("", edit.after)
    whole = edit.context.whole_paragraph and not (edit.before and edit.after)
    if (before != after and not whole) or (whole and "附件" not in edit.before + edit.after):
        return None
    if not whole and edit.before.isdigit() and edit.after.isdigit():
        return None
    return {"before": edit.before.strip() or "（无）", "after": edit.after.strip() or "（删去）"}
