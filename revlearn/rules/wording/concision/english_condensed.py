"""Shorter, and all that is left stood in the draft."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import guards, share_kept
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

SHORTER = 0.85
KEPT = 0.8
"""Share of the final version's content words that the draft had."""
LONGEST = 24
"""Words: a longer passage that shrinks has usually lost content."""


@rule(
    title="压缩表述",
    title_en="Condensed wording",
    message="定稿用更少的词说清了同样的意思。",
    message_en="The final version says the same in fewer words.",
    source="Plain English Campaign, How to write in plain English",
    level="惯例",
    nature="improvement",
    yes=(
        "{There are 17 divers that are→The 17 divers are} in the club.",
        "The register lists {the names of the people who→who} attended the course.",
        "{The Harbour Office will also be holding→The Harbour Office will hold} tours.",
    ),
    no=(
        "{Coaches must sign every register→Coaches sign registers}.",
        "{Divers are→There are divers that are} in the club.",
    ),
    stage="trial",
)
def condensed(edit: Edit) -> Facts | None:
    """写完逐句压缩：there are…that、of which、in the case of 这类框架拆掉，主语和动词直接相连。"""
    change = prose_change(edit)
    if change is None or not change.gone or len(change.before.split()) > LONGEST:
        return None
    before, after = change.before, change.after
    if len(after) > len(before) * SHORTER or guards(before) != guards(after) or has_figure(after) > has_figure(before):
        return None
    if not change.came and len(change.gone.split()) == 1:
        return None
    if len(after.split()) >= len(before.split()):
        return None
    return {} if share_kept(before, after) >= KEPT else None
