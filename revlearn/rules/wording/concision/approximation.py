"""Two words for one approximation."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

TAILS = frozenset(("左右", "上下", "以上", "开外", "多", "余"))
REACH = 14
NUMBER = r"[0-9０-９.,一二三四五六七八九十百千万亿几成半]+"
ABOUT = r"大约|约|近|超过|超|大概|将近|接近|至少"
HEADS = re.compile(rf"({ABOUT}){NUMBER}[^，。；]{{0,5}}$|[0-9千百十万](余|多)[^，。；]{{0,5}}$")
HEAD = re.compile(ABOUT)
TAIL_BEHIND = re.compile(rf"^{NUMBER}[^，。；\d]{{0,5}}?(左右|上下|以上|开外|余|多)")


@rule(
    title="约数重复",
    title_en="Doubled approximation",
    message="前面已有“{first}”，“{second}”重复，约数词语只用一个。",
    message_en="“{first}” already says that the number is rough; “{second}” repeats it.",
    source="GB/T 15835—2011《出版物上数字用法》（概数）；《现代汉语词典》",
    level="规定",
    stage="trial",
    nature="error",
    yes=(
        "接待读者约2.6万人次{左右→}。",
        "栽植银杏330余株{左右→}。",
        "新设座椅150多把{左右→}。",
        "接待读者{约1800人次左右→约1800人次}。",
        "接待读者{约→}1800人次左右。",
        "捐赠图书将近700{余→}册。",
        "收到建议260多条{以上→}。",
    ),
    no=(
        "接待读者2.6万人次{左右→}。",
        "栽植银杏330株{左右→以上}。",
        "接待读者{约→}1800人次。",
    ),
)
def approximation(edit: Edit) -> Facts | None:
    """“约、近、超过、余、多”与“左右、上下、以上”只用一个：写“约100人”或“100人左右”。"""
    found = doubled(edit)
    return {"first": found[0], "second": found[1]} if found else None


def doubled(edit: Edit) -> tuple[str, str] | None:
    """The word that stays and the one taken out, when both say of one number that it is rough."""
    if not edit.before or not running(edit):
        return None
    left, gone, right = _taken_out(edit)
    if gone in TAILS:
        match = HEADS.search(left[-REACH:])
        return (match[1] or match[2], gone) if match else None
    if HEAD.fullmatch(gone):
        behind = TAIL_BEHIND.match(right[:REACH])
        return (behind[1], gone) if behind else None
    return None


def _taken_out(edit: Edit) -> tuple[str, str, str]:
    """What alone went, with the text left and right of it; nothing when other text came instead."""
    before, after, context = edit.before, edit.after, edit.context
    start = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(after))
    end = len(before) - (len(after) - start)
    if end < start or before[end:] != after[start:]:
        return "", "", ""
    return context.draft_left + before[:start], before[start:end], before[end:] + context.draft_right
