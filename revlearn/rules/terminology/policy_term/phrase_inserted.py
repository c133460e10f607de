"""A listed phrase inserted whole."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.policy_terms import STANDARD_INDEX
from revlearn.rules.registry import Facts, rule

LONGEST = 50
OWN_SHARE = 0.5
ESTABLISHES = re.compile("不涉及|免收|减免|不超过|^经.*(?:同意|批准)|^[省市县区州]委、[省市县区州]政府")
"""A fact or a rule about the matter, a basis, a body."""


@rule(
    title="补入规范提法",
    title_en="A fixed phrase inserted",
    message="补入规范提法“{term}”。",
    message_en="The fixed phrase “{term}” was inserted.",
    source="党中央、国务院文件的规范提法",
    level="惯例",
    nature=None,
    yes=(
        "全馆党员要{→坚定“四个自信”、做到“两个维护”，}当好表率。",
        "全局上下要{→贯彻新发展理念，}办好各件实事。",
    ),
    no=(
        "全局上下要{→坚持求真务实，}办好各件实事。",
        "{→经市委、市政府同意，}现印发给你们。",
        "{→推动高质量发展是一项长期任务，需要各方面共同努力，}要抓好落实。",
    ),
)
def phrase_inserted(edit: Edit) -> Facts | None:
    """写指导思想和总体要求前，对照上级最新文件列出必须写到的提法，一次写全。"""
    after = edit.after
    if edit.before or not 4 <= len(after) <= LONGEST or "\n" in after or "。" in after.rstrip("。"):
        return None
    covered = sum(min(end, len(after)) - start for start, end, _ in STANDARD_INDEX.in_final(edit) if start >= 0)
    if covered < OWN_SHARE * len(after):
        return None
    if ESTABLISHES.search(after):
        return None  # states a fact or a rule about the matter
    return {"term": after.strip("，、；。")}
