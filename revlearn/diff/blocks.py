"""Sentences without a partner at one place: blocks that went and came, or one sentence written anew."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from revlearn.diff.changes import Change
from revlearn.model import Document, Link, Paragraph, Span

RUNNING = ("body", "heading")
REWRITTEN = 0.15
"""Two whole body paragraphs at one place with less in common are one that went and another that came."""


def unpaired_changes(
    draft: Document, final: Document, group: Sequence[Link], at_draft: int, at_final: int
) -> list[Change]:
    """Dropped and added sentences at one place. ``at_draft`` and ``at_final`` are where the place begins."""
    gone = _blocks(draft, [span for link in group for span in link.draft])
    came = _blocks(final, [span for link in group for span in link.final])
    if len(gone) == len(came) == 1 and _rewritten(draft, final, gone[0], came[0]):
        return [Change([gone[0]], [came[0]])]
    after = gone[-1][1] if gone else at_draft
    before = came[0][0] if came else at_final
    return [
        *(Change([span], [(before, before)], "dropped") for span in gone),
        *(Change([(after, after)], [span], "added") for span in came),
    ]


def _blocks(document: Document, spans: Sequence[Span]) -> list[Span]:
    """Neighbouring sentences as one block; a further numbered item of the same level begins a block of its own."""
    blocks: list[Span] = []
    for start, end in spans:
        if blocks and blocks[-1][1] == start and not _new_item(document, blocks[-1], start):
            blocks[-1] = blocks[-1][0], end
        else:
            blocks.append((start, end))
    return blocks


def _new_item(document: Document, block: Span, start: int) -> bool:
    first, here = document.paragraph_at(block[0]), document.paragraph_at(start)
    if here.start != start or here is first:
        return False
    if first.start == block[0] and first.number and here.number:
        return here.level <= first.level
    return (first.role in RUNNING) != (here.role in RUNNING)


def _rewritten(draft: Document, final: Document, gone: Span, came: Span) -> bool:
    """True when the one block stands where the other stood and plays the same part."""
    old, new = draft.paragraph_at(gone[0]), final.paragraph_at(came[0])
    whole = _opens_and_ends(old, gone), _opens_and_ends(new, came)
    if whole[0] != whole[1] or old.role != new.role:
        return not any(whole) and old.role == new.role
    if whole[0] and old.role == "body":
        return Indel.normalized_similarity(draft.text[slice(*gone)], final.text[slice(*came)]) >= REWRITTEN
    return True


def _opens_and_ends(paragraph: Paragraph, span: Span) -> bool:
    return paragraph.start == span[0] and span[1] > paragraph.end
