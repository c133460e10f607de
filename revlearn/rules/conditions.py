"""Conditions and groups that a rule binds: 对……的企业, ……的，应当……, 经……后方可."""

from __future__ import annotations

import re

from revlearn.model import Edit

OPENS = re.compile(
    r"(?:^|[，；。：、])(?:(?:但|其中|同时)?(?:对于?|凡是?|拒不)|[^，；。：]{0,12}(?:情节|有下列|符合))[^，；。：]{0,24}$"
)
CLOSES = re.compile(r"^[^，；。]{0,14}(?:的(?=[，、一-鿿])|，)|^的")
CLAUSE = re.compile(r"(?:^|[，；。：])(?=[^，；。：]*$)")


def in_condition(edit: Edit) -> bool:
    """Whether the edit lies within a phrase that says whom or which cases a rule binds: 对{……}的项目."""
    context = edit.context
    right = context.final_right
    return OPENS.search(context.final_left[-30:]) is not None and CLOSES.match(right) is not None and "的" in right[:16]
