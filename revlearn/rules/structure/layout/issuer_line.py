"""The line that names the issuing body, and notes below the date."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals.layout import seals
from revlearn.rules.registry import Facts, rule

SEAL = re.compile(r"[（(]?(?:盖章|印章|公章|章)[）)]?")
NOTE = re.compile(r"^[\s\u3000]*[（(](?:联系人|联系电话|联系方式|此件)")


@rule(
    title="署名与附注",
    title_en="Issuer line and annotation",
    message="{what}由“{before}”改为“{after}”。",
    message_en="In the issuer line or annotation “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.3.5（署名、印章）、7.3.6（附注）",
    level="规定",
    nature="error",
    yes=(
        "特此证明。\n县总工会{（盖章）→}\n2019年8月6日",
        "特此通知。\n{→市体育局\n}2025年8月6日",
        "请予批准。\n市体育局\n2025年8月6日{→\n（联系人：刘洋，电话：23456）}",
        "特此通知。\n{县林业局造林科→县林业局}\n2025年8月6日",
    ),
    no=(
        "特此证明。\n县林业局{（盖章）→（公章）}一式两份。\n各林场",
        "请于3月2日前报送{→（联系人：张明，电话：12345）}。",
    ),
    both_ways=True,
    proposes=seals,
    alone="署名后不写“{before}”。",
    alone_en="No “{before}” behind the issuing body.",
)
def issuer_line(edit: Edit) -> Facts | None:
    """署发文机关全称或规范化简称，不写“（盖章）”；请示在成文日期下用圆括号注明联系人和电话。"""
    role = edit.context.role
    if role not in ("signature", "note") or edit.context.in_heading:
        return None
    if edit.before and edit.after and (role == "note" or not edit.context.whole_paragraph):
        return None
    text = (edit.before or edit.after).strip()
    if role == "signature" and not (edit.context.whole_paragraph or SEAL.fullmatch(text)):
        return None
    if role == "note" and not NOTE.match(text):
        return None
    return {
        "what": "署名" if role == "signature" else "附注",
        "before": edit.before.strip() or "（无）",
        "after": edit.after.strip() or "（删去）",
    }
