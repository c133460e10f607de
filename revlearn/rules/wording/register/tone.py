"""Words that set the tone towards a superior, a peer or a subordinate."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 14
CLOSING = re.compile("批示|批复|特此|此复")
SHORT = 6
QUOTING = re.compile("《[^》]*$")
TONE = re.compile(
    "务必请|恳请|敬请|商请|提请|烦请|特请|请予以?|谨请|盼望|希望|望能?|请求|请(?!示)|麻烦|务必|你[局厅委办院县市区校馆司]|贵[局厅委办院县市区校馆司方单]|您|你|我们?[局厅委办院校馆]|本[局厅委办院校馆]"
)


YOU = frozenset("你您贵")
US = frozenset("我本")


@rule(
    title="行文语气",
    title_en="Tone",
    message="“{word}”的语气与行文对象不合，定稿改为“{shown}”。",
    message_en="The tone of “{word}” does not suit the reader; the final version has “{shown}”.",
    source="《党政机关公文处理工作条例》第十四条至第十六条（行文关系）；公文用语惯例",
    level="惯例",
    nature="improvement",
    both_ways=True,
    yes=(
        "{务必请→恳请}省图书馆给予指导。",
        "{希望→请}各馆延时开放。",
        "{你馆→贵馆}来函收悉。",
    ),
    no=(
        "{请→}各馆延时开放。",
        "{市局→省局}来函收悉。",
        "{希望→准备}改善住房条件的职工可以申请。",
        "所需费用由{贵局→我局}负担。",
    ),
)
def tone(edit: Edit) -> Facts | None:
    """先看写给谁：上行恳请、请予，平行商请、请予支持，下行请、要、应当；称谓上行用“贵”或职务，下行用“你”。"""
    before, after = edit.before, edit.after
    if not before or not after or len(before) > LONGEST or len(after) > LONGEST:
        return None
    draft, final = TONE.search(before), TONE.search(after)
    if draft is None or final is None or draft[0] == final[0] or CLOSING.search(after) or not running(edit):
        return None
    if draft[0][0] == final[0][0] == "你" or QUOTING.search(edit.context.final_left):
        return None  # another short name for the same reader, or the wording of a cited title
    if (draft[0][0] in YOU) != (final[0][0] in YOU) and {draft[0][0], final[0][0]} & US:
        return None  # another body does it
    if TONE.sub("", before) != TONE.sub("", after) and (len(before) > SHORT or len(after) > SHORT):
        return None
    return {"word": draft[0], "shown": final[0]}
