"""An exception or proviso put in or taken out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.content import share_kept
from revlearn.rules.points import exchanged, put_in, taken_out
from revlearn.rules.registry import Facts, rule
from revlearn.rules.spoken import spoken

EXCEPTION = re.compile(
    r"除[^，。；]{1,40}(?:外|以外|之外)|[^，。；]{0,30}除外|另有规定|特殊情况|确有困难|确需|未经[^，。；]{1,20}(?:不得|不可|同意|批准)|未经(?:批准|许可|同意)|因[^，。；]{1,20}(?:不能|确|无法)[^，。；]{0,12}的|条件成熟|经[^，。；]{1,12}(?:批准|同意)后?(?:可以|方可|可)"
    r"|无正当理由|在[^，。；]{1,16}(?:前提|条件|范围|情况)下|符合条件|视情|不可抗力|依法[^，。；]{0,8}的?除外|法律法规[^，。；]{0,10}规定的?"
)
SAID_OTHERWISE = re.compile(r"需要|特殊(?:要求|规定)|不在[^，。；]{1,8}之列|之外|^除")
"""An exception too, in other words."""
SETS_UP = re.compile(r"^(?:建立|健全|完善|制定|推行)")
LONG = 8
KEPT = 0.15
"""Share of a clause's own words that must remain when an exception is added to it."""
TALK = 6
"""Points of spoken style (``spoken``) from which the clause was put into official prose."""


@rule(
    title="例外与前提",
    title_en="Exception or condition",
    message="“{words}”写明了例外或前提，规定的适用范围随之改变。",
    message_en="“{words}” states an exception or condition: the rule now binds other cases than before.",
    source="立法技术规范（但书、除外条款）；《党政机关公文处理工作条例》第十九条（政策措施切实可行）",
    level="惯例",
    nature=None,
    yes=(
        "对馆藏图书{→，除珍本古籍外，}开架借阅。",
        "{→除持有许可证的渔船外，}禁止在库区捕捞。",
        "{但是→因破损无法外借的，}要登记原因。",
    ),
    no=("{→为方便读者，}图书开架借阅。", "{→要加强巡逻，}禁止在库区捕捞。", "{需要移栽→确需移栽}的，报县林业局。"),
    both_ways=True,
)
def exception_changed(edit: Edit) -> Facts | None:
    """写“一律、不得、全部”之前想一想有没有例外，有就用“除……外”“确需……的”写明。"""
    before, after = EXCEPTION.search(edit.before), EXCEPTION.search(edit.after)
    if (before is None) == (after is None) or max(len(edit.before), len(edit.after)) > 48:
        return None
    if not (exchanged(edit) or put_in(edit) or taken_out(edit)):
        return None
    if after and (SAID_OTHERWISE.search(edit.before) or SETS_UP.match(edit.after) or _written_anew(edit)):
        return None
    found = before or after
    return {"words": found[0]} if found else None


def _written_anew(edit: Edit) -> bool:
    """Whether the clause was said in speech, or gave way to another of which little remains."""
    if spoken(edit.before) >= TALK:
        return True
    return len(edit.before) >= LONG and share_kept(edit.after, edit.before) < KEPT
