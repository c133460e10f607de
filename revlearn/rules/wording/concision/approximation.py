"""Two words for one approximation."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

TAILS = frozenset(("左右", "上下", "以上", "开外", "多", "余"))
REACH = 14
HEADS = re.compile(
    r"(大约|约|近|超过|超|大概|将近|接近|至少)[0-9０-９.一二三四五六七八九十百千万亿几成半]+[^，。；]{0,5}$|[0-9千百十万](余|多)[^，。；]{0,5}$"
)


@rule(
    title="约数重复",
    title_en="Doubled approximation",
    message="前面已有“{first}”，“{second}”重复，约数词语只用一个。",
    message_en="“{first}” already says that the number is rough; “{second}” repeats it.",
    source="GB/T 15835—2011《出版物上数字用法》；《现代汉语词典》",
    level="规定",
    stage="trial",
    nature="error",
    yes=(
        "接待读者约2.6万人次{左右→}。",
        "栽植银杏330余株{左右→}。",
        "新设座椅150多把{左右→}。",
    ),
    no=(
        "接待读者2.6万人次{左右→}。",
        "栽植银杏330株{左右→以上}。",
    ),
)
def approximation(edit: Edit) -> Facts | None:
    """“约、近、超过、余、多”与“左右、上下、以上”只用一个：写“约100人”或“100人左右”。"""
    if edit.after or edit.before not in TAILS or not dropped(edit):
        return None
    match = HEADS.search(edit.context.draft_left[-REACH:])
    return {"first": match[1] or match[2], "second": edit.before} if match else None
