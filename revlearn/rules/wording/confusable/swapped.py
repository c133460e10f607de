"""The characters of a word in the wrong order."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.dictionary import frequency, hardly_a_word
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

BODY = re.compile(r"(?=.*[省市县区镇乡旗州]).*[委会局部院办]$")
"""区团委 and 团区委: where the level stands in a body's name is a question of the name."""


@rule(
    title="词内字序颠倒",
    title_en="Characters of a word reversed",
    message="“{before}”字序颠倒，应为“{after}”。",
    message_en="The characters of “{after}” stand in the wrong order in “{before}”.",
    source="《现代汉语词典》",
    level="规定",
    nature="error",
    yes=("做好工作{报汇→汇报}。", "搞好{练训→训练}安排。"),
    no=("坚持{组织→织牢}防线。", "{开展→展开}全面排查。", "{镇团委→团镇委}协办。"),
)
def swapped(edit: Edit) -> Facts | None:
    """打字快时容易把词内两字打颠倒：成稿后慢读一遍，逐词核对。"""
    before, after = edit.before, edit.after
    if not 2 <= len(before) <= 4 or len(before) != len(after) or sorted(before) != sorted(after):
        return None
    if BODY.match(before) or not replaced(edit) or not frequency(after) or not hardly_a_word(before, after):
        return None
    return {}
