"""Where an edit stands: its paragraph's role, its sentence around it, its words with their tags."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from revlearn.model import Context, Document, Paragraph, Relation, Span


def context_of(
    draft: Document,
    final: Document,
    draft_spans: tuple[Span, ...],
    final_spans: tuple[Span, ...],
    *,
    relation: Relation = "changed",
    forced: bool = False,
) -> Context:
    """The context of the edit that marks these spans. ``forced`` marks a consequence of another edit."""
    draft_outer = draft_spans[0][0], draft_spans[-1][1]
    final_outer = final_spans[0][0], final_spans[-1][1]
    draft_paragraph = _paragraph(draft, draft_outer)
    final_paragraph = _paragraph(final, final_outer)
    in_draft = draft_outer[0] < draft_outer[1]
    in_final = final_outer[0] < final_outer[1]
    lead, outer, document = (final_paragraph, final_outer, final) if in_final else (draft_paragraph, draft_outer, draft)
    role = lead.role
    if in_draft and in_final and role == "body":
        role = draft_paragraph.role
    draft_left, draft_right = _sides(draft, draft_outer, draft_paragraph)
    final_left, final_right = _sides(final, final_outer, final_paragraph)
    return Context(
        draft=draft,
        final=final,
        role=role,
        level=lead.level,
        in_heading=_in_heading(draft_paragraph, draft_outer) or _in_heading(final_paragraph, final_outer),
        in_number=_in_number(draft_paragraph, draft_outer, final_paragraph, final_outer),
        whole_paragraph=_covers_lines(document.text, outer),
        whole_sentence=_covers_sentences(lead, outer),
        draft_left=draft_left,
        draft_right=draft_right,
        final_left=final_left,
        final_right=final_right,
        draft_words=_words(draft, draft_spans),
        final_words=_words(final, final_spans),
        relation=relation,
        forced=forced,
    )


def _paragraph(document: Document, outer: Span) -> Paragraph:
    """The paragraph an edit belongs to: leading line breaks of the marked text belong to the line before."""
    start, end = outer
    while start < end and document.text[start] == "\n":
        start += 1
    return document.paragraph_at(start if start < end else outer[0])


def _in_heading(paragraph: Paragraph, outer: Span) -> bool:
    heading = paragraph.heading
    return heading is not None and heading[0] <= outer[0] and outer[1] <= heading[1] and outer[0] < heading[1]


def _in_number(draft: Paragraph, draft_outer: Span, final: Paragraph, final_outer: Span) -> bool:
    """True when both marked sides lie within their line's numbering."""
    marks = 0
    for paragraph, (start, end) in ((draft, draft_outer), (final, final_outer)):
        if start == end:
            continue
        marks += 1
        if paragraph.number is None or start < paragraph.number[0] or end > paragraph.number[1]:
            return False
    return marks > 0


def _sides(document: Document, outer: Span, paragraph: Paragraph) -> tuple[str, str]:
    """The text left and right of the marked part within its own sentence(s)."""
    sentences = paragraph.sentences
    if not sentences:
        return "", ""
    at = max(0, bisect_right(sentences, outer[0], key=lambda sentence: sentence.start) - 1)
    if outer[0] == outer[1] and at and outer[0] == sentences[at].start:
        left = document.text[sentences[at - 1].start : outer[0]]
        left = left if left.rstrip()[-1:] not in "。！？" else ""
    else:
        left = document.text[min(sentences[at].start, outer[0]) : outer[0]]
    last = document.paragraph_at(max(outer[0], outer[1] - 1))
    until = bisect_left(last.sentences, outer[1], key=lambda sentence: sentence.end)
    stop = last.sentences[until].end if until < len(last.sentences) else last.end
    return left, document.text[outer[1] : max(stop, outer[1])].rstrip("\n")


def _words(document: Document, spans: tuple[Span, ...]) -> tuple[tuple[str, str], ...]:
    text = document.text
    return tuple((text[token.start : token.end], token.tag) for span in spans for token in document.tokens.within(span))


def _covers_lines(text: str, outer: Span) -> bool:
    start, end = outer
    if start >= end:
        return False
    opens = start == 0 or text[start - 1] == "\n" or text[start] == "\n"
    closes = end == len(text) or text[end - 1] == "\n" or text[end] == "\n"
    return opens and closes and bool(text[start:end].strip())


def _covers_sentences(paragraph: Paragraph, outer: Span) -> bool:
    start, end = outer
    sentences = paragraph.sentences
    first = bisect_left(sentences, start, key=lambda sentence: sentence.start)
    if start >= end or first == len(sentences) or sentences[first].start != start:
        return False
    last = bisect_left(sentences, end, key=lambda sentence: sentence.end)
    return end > paragraph.end or (last < len(sentences) and sentences[last].end == end)
