"""The notation ``{旧→新}`` both ways: a marked text → its two versions, an analysis → the text with its edits marked.

Line breaks inside the braces may be written ``¶``; both sides of one edit never hold a brace or an arrow.
"""

from __future__ import annotations

from revlearn.analyse import analyse
from revlearn.evaluate.notation import versions_of
from revlearn.model import Analysis
from revlearn.rules import Example


def versions(marked: str) -> tuple[str, str]:
    """Draft and final version of a text with its edits marked."""
    draft, final, _ = versions_of(Example(marked.replace("¶", "\n")))
    return draft.text, final.text


def found_in(marked: str) -> str:
    """The marked text as the analyser marks it: equal to ``marked`` when exactly these edits are found."""
    return marking(analyse(*versions(marked)))


def marking(analysis: Analysis) -> str:
    """The draft with every edit marked where it stands; for analyses whose edits have one part on each side."""
    text = analysis.draft.text
    parts: list[str] = []
    at = 0
    for edit in analysis.edits:
        ((start, end),) = edit.draft_spans
        before, after = (side.replace("\n", "¶") for side in (edit.before, edit.after))
        parts += [text[at:start], f"{{{before}→{after}}}"]
        at = end
    return "".join([*parts, text[at:]])
