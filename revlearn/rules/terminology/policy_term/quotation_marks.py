"""Quotation marks of a fixed phrase."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.policy_terms import QUOTED
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.quotation import quotation
from revlearn.rules.registry import Facts, rule
from revlearn.rules.wrapping import wrapped_phrase

SHORTHAND = re.compile(
    r"[一二三四五六七八九十两双百千万全零][\u4e00-\u9fff]{1,4}(?:[、，]?[一二三四五六七八九十两双百千万不全][\u4e00-\u9fff]{1,4})*(?:、[\u4e00-\u9fff]{2,6})?"
)
MEASURE = re.compile(r"[一二三四五六七八九十两]+[个项条次年月日天家户名人种类批件份级届]")
PHRASE = re.compile(r"[\u4e00-\u9fff+、，×\d]{2,16}")


@rule(
    title="固定提法加引号",
    title_en="Quotation marks of a fixed phrase",
    message="“{phrase}”是固定提法（缩略语），应加引号。",
    message_en="“{phrase}” is a fixed phrase and takes quotation marks.",
    source="GB/T 15834—2011 4.8（引号：需要着重论述或具有特殊含义的词语）；中央文件的固定写法",
    level="规定",
    nature="error",
    yes=(
        "落实{双减→“双减”}政策。",
        "支部要坚持{三会一课→“三会一课”}。",
        "党员要牢记{两个确立→“两个确立”}。",
    ),
    no=(
        "落实{双减→双碳}政策。",
        "参加{三次→“三次”}会议。",
        "他说{好→“好”}。",
    ),
    proposes=quotation,
    occasions=occasions.quoted_phrases,
)
def quotation_marks(edit: Edit) -> Facts | None:
    """数字缩略语和特定提法（“双减”“四不两直”“枫桥经验”）照文件原样加引号，引号不漏、位置不错。"""
    if "“" not in edit.after:
        return None
    phrase = wrapped_phrase(edit, "“", "”")
    if not phrase or not PHRASE.fullmatch(phrase):
        return None
    listed = phrase in QUOTED or any(core in phrase and len(core) * 2 >= len(phrase) for core in QUOTED)
    if not listed and (SHORTHAND.fullmatch(phrase) is None or MEASURE.fullmatch(phrase) is not None):
        return None
    return {"phrase": phrase}
