"""What a draft would be with one replacement made: the edit a rule is asked to confirm, with its context."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from revlearn.diff.context import context_of
from revlearn.model import Document, Edit, Operation, Paragraph, Sentence, Span, TokenTable
from revlearn.rules.registry import Proposal
from revlearn.segment.words import office_segmenter

MARGIN = 200
"""Characters on either side of a replacement that the hypothetical version has at least, where the draft has them."""
LONGEST_LINE = 4000
"""Of a line that goes on further than this, only the sentences within the margin are taken."""


def hypothetical_edit(draft: Document, proposal: Proposal) -> Edit:
    """The edit that replaces ``[start, end)`` of ``draft`` by the proposal's text.

    Its final version is an excerpt: the touched lines and those within ``MARGIN`` characters, so that the work for one
    proposal does not grow with the draft; the final span counts from the excerpt's beginning. Only the touched lines
    are segmented again. Paragraphs keep their roles: a replacement inside a line does not change what the line is.
    """
    start, end, after = proposal
    low, final = _excerpt(draft, start, end, after)
    before = draft.text[start:end]
    operation: Operation = "replace" if before and after else "insert" if after else "delete"
    spans = ((start, end),), ((start - low, start - low + len(after)),)
    return Edit(1, operation, *spans, before, after, context_of(draft, final, *spans))


def as_text(edit: Edit) -> Edit:
    """``edit`` as if its heading were text: a wrong character is wrong in a heading too.

    Between two versions a changed heading is an edit of its own kind; in a draft alone nothing else competes.
    """
    role = "body" if edit.context.role == "heading" else edit.context.role
    return replace(edit, context=replace(edit.context, in_heading=False, role=role))


def _excerpt(draft: Document, start: int, end: int, after: str) -> tuple[int, Document]:
    """Where in ``draft`` the excerpt begins, and the excerpt with the replacement made."""
    low, high = _window(draft, start, end)
    text = draft.text[low:start] + after + draft.text[end:high]
    grown = len(after) - (end - start)

    def moved(offset: int) -> int:
        """Where an offset of the draft, within the window, lies in the excerpt."""
        after_end = min(offset, start + len(after)) if offset < end else offset + grown
        return max(0, min(high + grown, offset if offset <= start else after_end) - low)

    paragraphs = tuple(_shifted(each, (low, high), moved) for each in _paragraphs(draft, low, high))
    tokens = _tokens(draft, text, (low, high), (start, end), grown)
    return low, Document(draft.name, text, draft.language, draft.genre, paragraphs, tokens, draft.office)


def _window(draft: Document, start: int, end: int) -> Span:
    """The bounds of the excerpt: whole lines, or whole sentences of a line that is very long."""
    first = draft.paragraph_at(max(0, start - MARGIN))
    last = draft.paragraph_at(min(len(draft.text), end + MARGIN))
    low, high = first.start, last.end
    if start - low > LONGEST_LINE and first.sentences:
        low = _sentence_at(first, start - MARGIN).start
    if high - end > LONGEST_LINE and last.sentences:
        high = max(end, _sentence_at(last, end + MARGIN).end)
    return low, high


def _sentence_at(paragraph: Paragraph, offset: int) -> Sentence:
    at = bisect_right(paragraph.sentences, offset, key=lambda sentence: sentence.start) - 1
    return paragraph.sentences[max(0, at)]


def _paragraphs(draft: Document, low: int, high: int) -> Iterator[Paragraph]:
    """The paragraphs of the window; of one that reaches beyond it only the sentences inside."""
    first = max(0, bisect_right(draft.paragraphs, low, key=lambda paragraph: paragraph.start) - 1)
    last = bisect_right(draft.paragraphs, high, key=lambda paragraph: paragraph.start)
    for paragraph in draft.paragraphs[first:last]:
        if paragraph.start >= low and paragraph.end <= high:
            yield paragraph
            continue
        one = bisect_left(paragraph.sentences, low, key=lambda sentence: sentence.start)
        other = bisect_right(paragraph.sentences, high, key=lambda sentence: sentence.end)
        yield replace(paragraph, sentences=paragraph.sentences[one:other])


def _shifted(paragraph: Paragraph, window: Span, move: Callable[[int], int]) -> Paragraph:
    def span(of: Span | None) -> Span | None:
        return None if of is None or of[1] <= window[0] or of[0] >= window[1] else (move(of[0]), move(of[1]))

    sentences = tuple(Sentence(move(each.start), move(each.end)) for each in paragraph.sentences)
    return replace(
        paragraph, start=move(paragraph.start), end=move(paragraph.end), sentences=sentences,
        number=span(paragraph.number), heading=span(paragraph.heading),
    )  # fmt: skip


def _tokens(draft: Document, text: str, window: Span, replaced: Span, grown: int) -> TokenTable:
    """The words of the excerpt ``text``: those of the touched lines anew, the others as they were."""
    low, high = window
    segmenter = office_segmenter(draft.office)
    left = max(low, draft.text.rfind("\n", low, replaced[0]) + 1)
    right = draft.text.find("\n", replaced[1], high)
    right = high if right < 0 else right
    bounds, tags = draft.tokens.bounds, draft.tokens.tags
    first, second, third, last = (bisect_left(bounds, offset) for offset in (low, left, right, high))
    if [bounds[at] for at in (first, second, third, last)] != [low, left, right, high]:
        return segmenter.tokens(text, draft.language)  # a token holds a line break: segment everything
    middle = segmenter.tokens(text[left - low : right - low + grown], draft.language)
    shift = grown - low
    return TokenTable(
        (
            *(bound - low for bound in bounds[first:second]),
            *(left - low + bound for bound in middle.bounds[:-1]),
            *(bound + shift for bound in bounds[third : last + 1]),
        ),
        (*tags[first:second], *middle.tags, *tags[third:last]),
    )
