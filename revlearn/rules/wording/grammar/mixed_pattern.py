"""Two sentence patterns run into one."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.lexicon import read_table
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 60
REACH = 40
ROWS = read_table(Path(__file__).with_name("mixed.tsv"))
MIXED = re.compile("|".join(row["pattern"] for row in ROWS))
KEEP = tuple((re.compile(row["pattern"]), row["keep"]) for row in ROWS)


@rule(
    title="句式杂糅",
    title_en="Mixed sentence pattern",
    message="“{pattern}”是两种句式混在一起，只用{keep}。",
    message_en="“{pattern}” mixes two sentence patterns.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "{原因是因为→得益于}雨水充沛。",
        "树木枯死的原因是浇水不足{所致→}。",
        "防止{出现→}脱销断档{现象的发生→}。",
    ),
    no=(
        "{其原因→主要原因}是调度得力。",
        "由于{调度得力→组织得力}，进展顺利。",
    ),
)
def mixed_pattern(edit: Edit) -> Facts | None:
    """一个意思用一种句式说完：“原因是……”“由于……”“是因为……”只取其一；“以……为主”“主要由……组成”不要套用。"""
    if not edit.before or len(edit.before) > LONGEST or not running(edit):
        return None
    context = edit.context
    draft = context.draft_left[-REACH:] + edit.before + context.draft_right[:REACH]
    match = MIXED.search(draft)
    if match is None or MIXED.search(context.final_left[-REACH:] + edit.after + context.final_right[:REACH]):
        return None
    start = len(context.draft_left[-REACH:])
    if match.end() <= start or match.start() >= start + len(edit.before):
        return None
    keep = next(keep for pattern, keep in KEEP if pattern.fullmatch(match[0]))
    return {"pattern": match[0], "keep": keep}
