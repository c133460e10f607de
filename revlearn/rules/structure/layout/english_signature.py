"""The lines of signature, name and post at the end."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.lines import kind_at
from revlearn.rules.registry import Facts, rule

CAPITALS = re.compile(r"[A-Z]")
LONGEST_LINE = 60


@rule(
    title="署名",
    title_en="Signature",
    message="补上或调整署名（姓名、职务、日期）。",
    message_en="The signature (name, post, date) was added or put right.",
    source="通行用法（common usage）",
    level="惯例",
    nature="error",
    yes=(
        "The Trust meets in June.{→\nIsla Penrose\nHarbour Master}",
        "Yours faithfully\nOwen Tregear\n{Head Of Moorings→Head of Moorings}",
    ),
    no=(
        "The Trust meets in June.{→\nThe agenda will follow in writing by Monday.}",
        "The {Head→Master} of Moorings met us.",
    ),
    both_ways=True,
)
def signature(edit: Edit) -> Facts | None:
    """落款三要素：姓名、职务、日期；信件还要与称呼相配的结束语。"""
    context = edit.context
    if edit.after and not edit.before and edit.after.startswith("\n"):
        lines = edit.after.strip().split("\n")
        short = all(len(line) <= LONGEST_LINE and line[-1:] not in ".;:" and CAPITALS.match(line) for line in lines)
        return {} if short and edit.final_span[1] >= len(context.final.text.rstrip()) else None
    if not edit.before or not edit.after or "\n" in edit.before + edit.after:
        return None
    kinds = kind_at(context.draft, edit.draft_span), kind_at(context.final, edit.final_span)
    return {} if kinds == ("signature", "signature") else None
