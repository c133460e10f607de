"""Feelings, pleas and chat that an official text does without."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

FEELING = re.compile(
    r"\b(?:really|sadly|unfortunately|luckily|happily|hope(?:fully)?|we feel|i feel|feel free|do not hesitate"
    r"|don't hesitate|sorry|cheers|thanks|thrilled|delighted|excited|proud|unbelievabl[ey]|it's time|let's"
    r"|don't worry|no worries|as you can imagine|frankly|to be honest|guess|love|hate|great news|very concerned"
    r"|we got|we did|we ran out|just|hi|hello)\b"
)
REQUEST = re.compile(r"\b(?:asked|recommended|requested) to\b|\bit is recommended\b")
LONGEST = 16


@rule(
    title="情绪和闲谈",
    title_en="Feeling or chat",
    message="“{before}”带情绪或闲谈，定稿改为平实的说法。",
    message_en="“{before}” is feeling or chat; the final version is plain.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "{Sadly, →}Mr Pike was injured.",
        "{We are really sorry about the long wait.→We apologise for the delay.}",
        "{Sadly, two→Two} drivers were injured.",
    ),
    no=(
        "{We apologise for→We are really sorry about} the delay.",
        "{Two→Three} drivers were injured.",
    ),
)
def feeling(edit: Edit) -> Facts | None:
    """文件平实：不写 we really hope、unfortunately、do not hesitate；感谢和歉意一句话说完。"""
    change = prose_change(edit)
    if change is None or len(change.before.split()) > LONGEST:
        return None
    if (has_figure(change.came) and not has_figure(change.gone)) or REQUEST.search(change.came):
        return None  # a fact in place of the feeling, or the formula of a request
    match = FEELING.search(change.gone)
    return {"word": match[0]} if match and not FEELING.search(change.came) else None
