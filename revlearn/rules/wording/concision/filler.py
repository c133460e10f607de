"""Phrases that every draft could have: courtesy, declarations, praise."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.content import share_kept
from revlearn.rules.guarded import loses_figures
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 60


@rule(
    title="套话、空话",
    title_en="Filler",
    message="“{phrase}”是{kind}话，不增加内容，定稿删去。",
    message_en="“{phrase}” is filler: it adds nothing.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）；中央八项规定精神（改进文风）",
    level="惯例",
    nature="improvement",
    yes=(
        "{众所周知，→}安全生产关系千家万户。",
        "全园职工加班加点{、众志成城、奋力拼搏→}。",
        "兑现补贴320万元{，充分体现了党和国家的关怀→}。",
        "{众所周知，安全生产→安全生产}关系千家万户。",
    ),
    no=(
        "{众所周知→实践证明}，安全生产关系千家万户。",
        "{要确保春节前开园，不得狠抓落实→}。",
        "{加强领导，明确3名专人→}。",
    ),
)
def filler(edit: Edit) -> Facts | None:
    """开门见山，说完就停：客套、表态和自我评价不提供信息，删掉后全文更有力。"""
    if len(edit.after) * 2 > len(edit.before) or len(edit.before) > LONGEST or not dropped_mostly(edit):
        return None
    pattern, kinds = _table()
    match = pattern.search(edit.before)
    if (
        match is None
        or match[0] in edit.after
        or edit.context.whole_paragraph
        or loses_figures(edit.before, edit.after)
    ):
        return None
    return {"phrase": match[0], "kind": kinds[match[0]].removesuffix("话")}


def dropped_mostly(edit: Edit) -> bool:
    """Whether running text is shortened without anything new."""
    return running(edit) and (not edit.after or share_kept(edit.before, edit.after) >= 0.7)


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {row["phrase"]: row["kind"] for row in read_table(Path(__file__).with_name("filler.tsv"))}
    return any_of(kinds), kinds
