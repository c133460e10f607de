"""One sentence cut into two, or two joined."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import share_kept
from revlearn.rules.registry import Facts, rule

STOP = re.compile(r"[.;!?](?=\s|$)")
END = re.compile(r"[.!?]\s+[A-Z]")
LINK = frozenset(
    (
        "and",
        "but",
        "so",
        "because",
        "while",
        "where",
        "which",
        "who",
        "also",
        "they",
        "it",
        "he",
        "she",
        "this",
        "these",
        "the",
    )
)
KEPT = 0.8


@rule(
    title="拆句或并句",
    title_en="Sentence cut or joined",
    message="{change}，内容未变。",
    message_en="{change_en}; the content is unchanged.",
    source="Plain English Campaign, How to write in plain English（keep sentences short）",
    level="惯例",
    nature="improvement",
    stage="trial",
    yes=(
        "The mast {was stepped in June. The→was stepped in June, and the} rigging follows.",
        "{Rope is kept in Shed 4, sails are dried weekly.→Rope is kept in Shed 4. Sails are dried weekly.}",
        "Skippers wanted {showers. They will→showers; they will} get them.",
    ),
    no=(
        "The mast {was stepped in June→was stepped in July}.",
        "Rope is kept{, and→ or} sold.",
    ),
    both_ways=True,
)
def sentence_cut(edit: Edit) -> Facts | None:
    """一句话只说一件事，平均 15 到 20 个词；短句太碎时再用 and、which 合起来。"""
    change = prose_change(edit)
    if change is None:
        return None
    draft = edit.context.draft_left[-2:] + edit.before + edit.context.draft_right[:2]
    final = edit.context.final_left[-2:] + edit.after + edit.context.final_right[:2]
    before, after = len(END.findall(draft)), len(END.findall(final))
    words = set(change.gone.split()) ^ set(change.came.split())
    if before == after or not (edit.before and edit.after):
        return None
    if words - LINK and share_kept(change.before, change.after) < KEPT:
        return None
    cut = after > before
    return {
        "change": "长句拆开" if cut else "短句合并",
        "change_en": "A long sentence was cut" if cut else "Two sentences were joined",
    }
