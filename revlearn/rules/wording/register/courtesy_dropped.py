"""Pleas, thanks and feelings that a document does without."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

LONGEST = 24
WITH_A_FACT = re.compile(r"(?:所幸|幸好|好在|幸亏|可喜|令人[一-鿿]{2}的是)[，]?[一-鿿]{3,}")
"""所幸无人受伤: with the feeling a statement goes, too."""
FEELING = re.compile(
    "所幸|幸好|好在|幸亏|可喜|令人(?:欣慰|振奋|痛心|遗憾|担忧|鼓舞)|十分遗憾|非常遗憾|很遗憾|万分|不胜感激|海涵|包涵|见谅|万望|切盼|为盼|拜托|谢谢|辛苦了|麻烦了|希望你们|望你们|真诚希望|深表|居然|竟然|难道|简直|可怜|可恨|可气"
)


@rule(
    title="客套、情绪语删去",
    title_en="Courtesy and feelings dropped",
    message="“{before}”是客套或情绪的话，公文不写。",
    message_en="“{before}” is courtesy or feeling; an official document does without.",
    source="《党政机关公文处理工作条例》第十九条（文风端正，表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "倒伏树木30余株，{所幸→}无人受伤。",
        "{，万望批准→}。",
    ),
    no=(
        "倒伏树木30余株，{但→}无人受伤。",
        "{请→}各馆延时开放。",
        "雨势渐小{，所幸堤坝没有垮塌→}。",
    ),
)
def courtesy_dropped(edit: Edit) -> Facts | None:
    """公文平实：不写“所幸、令人欣慰、万分感谢、务请海涵”，感谢和遗憾都用事实说话。"""
    if edit.after or len(edit.before) > LONGEST:
        return None
    if edit.context.whole_sentence or WITH_A_FACT.search(edit.before):
        return None
    if edit.context.role == "closing":
        return None  # the closing formula belongs to the document's type
    return {} if FEELING.search(edit.before) and dropped(edit) else None
