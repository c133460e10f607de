"""Two words for one meaning."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.genres import is_genre_change
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 30
REACH = 6


@rule(
    title="同义词语叠用",
    title_en="Doubled meaning",
    message="“{doubled}”意思重复（{reason}），用“{single}”即可。",
    message_en="“{doubled}” says the same thing twice; “{single}” is enough.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "截至{目前为止→目前}，已完成80%。",
        "要{建立健全→健全}工作机制。",
        "惠及{到→}千家万户。",
    ),
    no=(
        "要{健全→完善}工作机制。",
        "要{建立→建立健全}工作机制。",
    ),
)
def doubled_meaning(edit: Edit) -> Facts | None:
    """同一个意思只说一遍：时间、约数、程度、同义词叠用时删去一个。"""
    before, after = edit.before, edit.after
    if not before or len(after) >= len(before) or len(before) > LONGEST or not running(edit):
        return None
    if is_genre_change(edit):
        return None
    context = edit.context
    draft = context.draft_left[-REACH:] + before + context.draft_right[:REACH]
    final = context.final_left[-REACH:] + after + context.final_right[:REACH]
    pattern, rows = _table()
    for match in pattern.finditer(draft):
        row = rows[match[0]]
        if match[0] in final or not _touches(match, edit):
            continue
        if any(single in final and (single in match[0] or single in after) for single in row["single"].split("；")):
            return {"doubled": match[0], "single": row["single"].replace("；", "”或“"), "reason": row["reason"]}
    return None


def _touches(match: re.Match[str], edit: Edit) -> bool:
    """Whether the match overlaps the marked part of the draft window."""
    start = min(len(edit.context.draft_left), REACH)
    return match.start() < start + len(edit.before) and match.end() > start


@cache
def _table() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    rows = {row["doubled"]: row for row in read_table(Path(__file__).with_name("doubled.tsv"))}
    return any_of(rows), rows
