"""What a draft would be with one replacement made: the edit a rule is asked to confirm, with its context."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace

from revlearn.diff.context import context_of
from revlearn.model import Document, Edit, Operation, Paragraph, Sentence, Span, TokenTable
from revlearn.rules.registry import Proposal
from revlearn.segment import default_segmenter


def hypothetical_edit(draft: Document, proposal: Proposal) -> Edit:
    """The edit that replaces ``[start, end)`` of ``draft`` by the proposal's text.

    Only the touched lines are segmented again; what follows is shifted. Paragraphs keep their roles: a replacement
    inside a line does not change what the line is.
    """
    start, end, after = proposal
    final = _with_replacement(draft, start, end, after)
    before = draft.text[start:end]
    operation: Operation = "replace" if before and after else "insert" if after else "delete"
    spans = ((start, end),), ((start, start + len(after)),)
    return Edit(1, operation, *spans, before, after, context_of(draft, final, *spans))


def as_text(edit: Edit) -> Edit:
    """``edit`` as if its heading were text: a wrong character is wrong in a heading too.

    Between two versions a changed heading is an edit of its own kind; in a draft alone nothing else competes.
    """
    role = "body" if edit.context.role == "heading" else edit.context.role
    return replace(edit, context=replace(edit.context, in_heading=False, role=role))


def _with_replacement(draft: Document, start: int, end: int, after: str) -> Document:
    text = draft.text[:start] + after + draft.text[end:]
    grown = len(after) - (end - start)

    def moved(offset: int) -> int:
        return offset if offset <= start else offset + grown if offset >= end else min(offset, start + len(after))

    first = max(0, bisect_right(draft.paragraphs, start, key=lambda paragraph: paragraph.start) - 1)
    shifted = [_shifted(paragraph, moved) for paragraph in draft.paragraphs[first:]]
    paragraphs = (*draft.paragraphs[:first], *shifted)
    tokens = _tokens(draft, text, start, end, grown)
    return Document(draft.name, text, draft.language, draft.genre, paragraphs, tokens)


def _shifted(paragraph: Paragraph, move: Callable[[int], int]) -> Paragraph:
    def span(of: Span | None) -> Span | None:
        return None if of is None else (move(of[0]), move(of[1]))

    sentences = tuple(Sentence(move(each.start), move(each.end)) for each in paragraph.sentences)
    return replace(
        paragraph, start=move(paragraph.start), end=move(paragraph.end), sentences=sentences,
        number=span(paragraph.number), heading=span(paragraph.heading),
    )  # fmt: skip


def _tokens(draft: Document, text: str, start: int, end: int, grown: int) -> TokenTable:
    """The words of ``text``: those of the touched lines anew, the others as they were."""
    left = draft.text.rfind("\n", 0, start) + 1
    right = draft.text.find("\n", end)
    right = len(draft.text) if right < 0 else right
    bounds, tags = draft.tokens.bounds, draft.tokens.tags
    low, high = bisect_left(bounds, left), bisect_left(bounds, right)
    if bounds[low] != left or bounds[high] != right:  # a token that holds a line break: segment everything
        return default_segmenter().tokens(text, draft.language)
    middle = default_segmenter().tokens(text[left : right + grown], draft.language)
    return TokenTable(
        (*bounds[:low], *(left + bound for bound in middle.bounds[:-1]), *(bound + grown for bound in bounds[high:])),
        (*tags[:low], *middle.tags, *tags[high:]),
    )
