"""The one notation for edits in rules, tests, documents and reports: ``{旧→新}``, either side possibly empty."""

from __future__ import annotations

from revlearn.diff.context import context_of
from revlearn.model import Document, Edit, Span
from revlearn.rules import Example
from revlearn.rules.registry import BRACE
from revlearn.segment import segment


def marked_edits(example: Example) -> list[Edit]:
    """The edits marked in ``example``, each with its context, exactly as marked."""
    draft, final, spans = versions_of(example)
    return [
        Edit(
            number,
            "replace" if a[0] < a[1] and b[0] < b[1] else "insert" if b[0] < b[1] else "delete",
            (a,),
            (b,),
            draft.text[slice(*a)],
            final.text[slice(*b)],
            context_of(draft, final, (a,), (b,)),
        )
        for number, (a, b) in enumerate(spans, 1)
    ]


def versions_of(example: Example) -> tuple[Document, Document, list[tuple[Span, Span]]]:
    """Draft and final of ``example``, segmented, and the two spans of each marked edit."""
    draft: list[str] = []
    final: list[str] = []
    spans: list[tuple[Span, Span]] = []
    sizes = [0, 0]
    at = 0
    for match in BRACE.finditer(example.text):
        plain = example.text[at : match.start()]
        draft += [plain, match[1]]
        final += [plain, match[2]]
        sizes = [sizes[0] + len(plain), sizes[1] + len(plain)]
        spans.append(((sizes[0], sizes[0] + len(match[1])), (sizes[1], sizes[1] + len(match[2]))))
        sizes = [spans[-1][0][1], spans[-1][1][1]]
        at = match.end()
    draft.append(example.text[at:])
    final.append(example.text[at:])
    return (
        segment("".join(draft), name="draft", language=example.language, genre=example.genre, office=example.office),
        segment("".join(final), name="final", language=example.language, genre=example.genre, office=example.office),
        spans,
    )
