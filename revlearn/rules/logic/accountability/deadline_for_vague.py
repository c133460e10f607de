"""A vague word for time replaced by a deadline or a rhythm."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.deadlines import DEADLINE, POINT, RHYTHM, VAGUE
from revlearn.rules.points import MARKS, exchanged
from revlearn.rules.registry import Facts, rule

LONGEST = 40
FEW = 5
SOME_TIME = re.compile(POINT)


@rule(
    title="时限写具体",
    title_en="Deadline in place of a vague word",
    message="“{vague}”没有期限，定稿明确为“{deadline}”。",
    message_en="“{vague}” sets no date; the final version says “{deadline}”.",
    source="《党政机关公文处理工作条例》第十九条（政策措施切实可行）；督查工作惯例（事项、责任、时限三明确）",
    level="惯例",
    nature="improvement",
    yes=("各单位{尽快→于6月30日前}报送。", "破损路灯{抓紧→在5日内}修复。", "志愿服务{不定期→每周}开展一次。"),
    no=("各单位{尽快→抓紧}报送。", "{4月→3月}底前播种完毕。", "{及时→全面}排查隐患。"),
)
def deadline_for_vague(edit: Edit) -> Facts | None:
    """写“尽快、抓紧、及时”的地方，换成哪天之前或几日之内；定不下来，也写明由谁何时定。"""
    if not edit.before or not edit.after or len(edit.after) > LONGEST:
        return None
    vague = VAGUE.search(edit.before)
    if any(char.isdigit() for char in edit.before.replace("月", "")) and vague is None:
        return None
    if vague is None:
        return _deadline_alone(edit)
    if not exchanged(edit) or RHYTHM.search(edit.before):
        return None
    if DEADLINE.search(edit.before) and vague[0] != "年内":
        return None
    after = edit.after.strip(MARKS)
    due = DEADLINE.search(after) or RHYTHM.search(after) or SOME_TIME.search(after)
    if due:
        return {"vague": vague[0], "deadline": due[0]}
    # 4月10日{左右→前}: the deadline is completed by the word to the left
    whole = DEADLINE.search(edit.context.final_left[-10:] + after)
    return {"vague": vague[0], "deadline": whole[0]} if after in ("前", "以前", "之前") and whole else None


def _deadline_alone(edit: Edit) -> Facts | None:
    """A deadline in place of a word or two that said nothing of time: {应当→于5月15日前}."""
    due = DEADLINE.search(edit.after)
    if due is None or len(edit.before) > FEW or DEADLINE.search(edit.before) or not exchanged(edit):
        return None
    return {"vague": edit.before, "deadline": due[0]} if any(char in "日月年季底时钟" for char in due[0]) else None
