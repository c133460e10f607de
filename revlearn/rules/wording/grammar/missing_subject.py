"""A preposition and a causative leave the sentence without a subject."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.content import share_kept
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 60
SHORT = 12
KEPT = 0.6
PREPOSITION = re.compile("通过|经过|由于|随着|对于|在|加之")
CAUSATIVE = re.compile("使|让|令")
FRAME = re.compile("(通过|经过|由于|随着|加之|对于)[^。；]{2,60}?(使得|致使|使|让|令)(?!用)")


@rule(
    title="“通过……使……”致主语残缺",
    title_en="通过…使 leaves no subject",
    message="介词“{first}”与“{second}”同用，主语被淹没，删去其中一个。",
    message_en="“{first} … {second}” leaves the sentence without a subject; one of them must go.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "{通过→}这次比赛使队员水平明显提高。",
        "{通过开展活动，使→通过开展活动，}干部作风明显好转。",
        "台风频繁侵袭，{使→}码头老化严重，由于年久失修，{使→}泊位减少。",
    ),
    no=(
        "{通过→经过}比赛使队员水平提高。",
        "{使→让}干部素质提高。",
    ),
)
def missing_subject(edit: Edit) -> Facts | None:
    """“通过、经过、由于、随着”带起状语后，后面直接写主语，不再用“使、让”；要用“使”，前面就不用介词。"""
    if not PREPOSITION.search(edit.before) and not CAUSATIVE.search(edit.before):
        return None
    if not running(edit) or len(edit.before) > LONGEST:
        return None
    context = edit.context
    draft = FRAME.search(context.draft_left + edit.before + context.draft_right)
    if draft is None or FRAME.search(context.final_left + edit.after + context.final_right):
        return None
    lost = [word for word in draft.groups() if word in edit.before and word not in edit.after]
    if len(edit.before) > SHORT and share_kept(edit.after, edit.before) < KEPT:
        return None  # written anew, not mended
    return {"first": draft[1], "second": draft[2]} if lost else None
