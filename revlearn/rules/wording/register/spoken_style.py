"""A spoken turn of phrase made official prose."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.connectives import connective
from revlearn.rules.content import is_subsequence
from revlearn.rules.guarded import gains_bound
from revlearn.rules.mistaken import mistaken
from revlearn.rules.parallel import evenness
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced
from revlearn.rules.spoken import STRONG, spoken, spoken_words

LONGEST = 60
ENOUGH = 2
LEFT = 0.34
ASSESSED = re.compile(r"取得了[^，。；]{0,8}(?:成绩|成就|进展|成效)|情况很|质量很")
"""How well things went, said more soberly: another claim, whatever its tone."""
EVEN = 6
REACH = 24


@rule(
    title="口语句式改为书面语",
    title_en="Spoken style made official",
    message="“{words}”是说话的口气，公文改用书面表述。",
    message_en="“{words}” is how people talk; official prose is plainer and more exact.",
    source="《党政机关公文处理工作条例》第十九条（文风端正，表述准确）",
    level="惯例",
    nature=None,
    yes=(
        "{咱们得赶紧把这事弄完→应当尽快完成此项工作}。",
        "{说白了就是白忙活→未取得实际效果}。",
        "展厅{热得不得了→温度过高}。",
    ),
    no=(
        "{未取得实际效果→说白了就是白忙活}。",
        "{咱们得赶紧弄完→春节前完成12项任务}。",
        "{切实提高→大力增强}责任意识。",
        "各项工作都{取得了很大成绩→有所进展}。",
        "{可是→而}现有泵站离水源9公里。",
    ),
)
def spoken_style(edit: Edit) -> Facts | None:
    """说话和写公文是两种语体：去掉“把、让、都、就、咱们、弄、搞”这类口气，换成主语、动词、宾语齐全的书面句。"""
    before, after = edit.before, edit.after
    if not after or len(before) > LONGEST or len(after) > LONGEST or not replaced(edit):
        return None
    points = spoken(before)
    if points < ENOUGH or not STRONG.search(before) or spoken(after) > points * LEFT or gains_bound(before, after):
        return None
    if is_subsequence(after, before) or mistaken(edit):
        return None  # only struck out, or a slip
    if ASSESSED.search(before) or (connective(before) and connective(after)):
        return None
    if len(after) >= EVEN and rises(edit):
        return None
    return {"words": "、".join(spoken_words(before)[:3])}


def rises(edit: Edit) -> bool:
    """Whether the final version gains parallel form: heightening is rhetoric, not register."""
    if evenness(edit.after):
        return True
    context = edit.context
    draft = context.draft_left[-REACH:] + edit.before + context.draft_right[:REACH]
    return evenness(context.final_left[-REACH:] + edit.after + context.final_right[:REACH]) > evenness(draft)
