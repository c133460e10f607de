"""A contraction spelled out."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

MOST_MORE = 2
"""Words that come with the full form; more of them say something new."""
PHRASES = Phrases.read(Path(__file__).with_name("english_contractions.tsv"))


@rule(
    title="缩约形式写全",
    title_en="Contraction spelled out",
    message="公文不用“{draft}”，写全为“{final}”。",
    message_en="Formal writing spells “{draft}” out: “{final}”.",
    source="GOV.UK Style guide（avoid negative contractions）",
    level="惯例",
    nature="error",
    yes=(
        "The ferry {don't→does not} run on Sundays.",
        "{We're→We are} repainting the lighthouse.",
        "The Club {won’t→will not} store trailers.",
    ),
    no=(
        "The ferry {does not→don't} run on Sundays.",
        "The {Council's→Councils} budget is fixed.",
    ),
)
def contraction(edit: Edit) -> Facts | None:
    """正式文件不写 don't、we're、can't，一律写全；否定词写全还能避免看漏。"""
    change = prose_change(edit)
    if change is None or len(change.came.split()) > len(change.gone.split()) + MOST_MORE:
        return None
    for word in change.gone.split():
        whole = next((each for each in PHRASES.alternatives.get(word, ()) if f" {each} " in f" {change.final} "), None)
        if whole:
            return {"draft": word, "final": whole}
    if "n't" in change.gone and "n't" not in change.came and " not " in f" {change.came} ":
        return {"draft": change.gone, "final": change.came}
    return None
