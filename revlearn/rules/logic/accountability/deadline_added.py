"""A deadline or rhythm put in where the draft had none."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.deadlines import DEADLINE, MOMENT, RHYTHM
from revlearn.rules.points import content, put_in
from revlearn.rules.registry import Facts, rule

SHORT = 8
"""Characters besides the time that still leave the deadline the main thing."""


@rule(
    title="补充时限",
    title_en="Deadline added",
    message="补上时限“{deadline}”，任务有了完成的日子。",
    message_en="The deadline “{deadline}” was added.",
    source="督查工作惯例（事项、责任、时限三明确）",
    level="惯例",
    nature="decision",
    yes=("由市档案馆{→于9月底前}整理移交。", "{→9月底前，}出台实施办法。", "接到报修后{→在4小时内}到场处置。"),
    no=("{→2024年}旅游专项资金拨付60万元。", "由市档案馆{→会同县教育局}整理移交。", "{→截至9月底，}完成12个。"),
)
def deadline_added(edit: Edit) -> Facts | None:
    """每项任务写完，检查三样：谁来做、做成什么样、什么时候完成。"""
    if len(edit.before) > 1 or len(edit.after) > 30:
        return None
    text = put_in(edit)
    if not text or text.startswith(("截至", "自", "从")):
        return None
    due = DEADLINE.search(text) or MOMENT.search(text) or RHYTHM.search(text)
    if due is None or content(text).figure or len(text) - len(due[0]) > SHORT:
        return None
    if due.re is MOMENT and not _due(text):
        return None
    return {"deadline": due[0]}


def _due(text: str) -> bool:
    """Whether a bare time is a time of action: an hour, a quarter or 于6月, but not a year that labels a thing."""
    return text[0] in "于在" or text[-1] in "度0123456789时分前"
