"""Comments (批注): who said what, in answer to whom, and where it hangs in either version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from revlearn.load.markup import attribute, short_name
from revlearn.load.package import WordParts
from revlearn.load.view import View, view
from revlearn.load.walk import Walker
from revlearn.model import Comment, Span


def comments_of(parts: WordParts, walker: Walker, draft: View, final: View) -> tuple[Comment, ...]:
    """The comments in the order of the file, a reply with its ``parent``.

    A comment on deleted text has its draft span alone, one on inserted text its final span alone; one set between two
    characters has an empty span in both. A reply without a place of its own takes its parent's.
    """
    root = parts.others.get("comments")
    if root is None:
        return ()
    found: dict[str, Comment] = {}
    by_paragraph: dict[str, str] = {}
    for element in root:
        identifier = attribute(element, "w:id")
        if short_name(element.tag) != "w:comment" or identifier is None or identifier in found:
            continue
        draft_span, final_span = _spans(draft.places.get(identifier), final.places.get(identifier))
        found[identifier] = Comment(
            id=identifier,
            text=view(walker.atoms(element), "final").text.strip(),
            author=attribute(element, "w:author") or None,
            at=attribute(element, "w:date") or None,
            draft_span=draft_span,
            final_span=final_span,
        )
        for paragraph in _paragraph_ids(element):
            by_paragraph[paragraph] = identifier
    return tuple(_threaded(found, _parents(parts.others.get("commentsExtended"), by_paragraph)))


def _spans(draft: Span | None, final: Span | None) -> tuple[Span | None, Span | None]:
    if draft and final and (draft[0] == draft[1]) != (final[0] == final[1]):
        return (draft, None) if draft[0] < draft[1] else (None, final)
    return draft, final


def _paragraph_ids(comment: etree._Element) -> Iterator[str]:
    for element in comment.iter():
        if short_name(element.tag) == "w:p" and (identifier := attribute(element, "w14:paraId")):
            yield identifier.upper()


def _parents(extended: etree._Element | None, by_paragraph: Mapping[str, str]) -> dict[str, str]:
    """Comment id → the id of the comment it answers. Threads refer to a comment by its last paragraph."""
    parents: dict[str, str] = {}
    for element in () if extended is None else extended:
        child = by_paragraph.get((attribute(element, "w15:paraId") or "").upper())
        parent = by_paragraph.get((attribute(element, "w15:paraIdParent") or "").upper())
        if child and parent and child != parent:
            parents[child] = parent
    return parents


def _threaded(comments: Mapping[str, Comment], parents: Mapping[str, str]) -> Iterator[Comment]:
    for identifier, comment in comments.items():
        parent = comments.get(parents.get(identifier, ""))
        if parent is None:
            yield comment
        elif comment.draft_span is None and comment.final_span is None:
            yield replace(comment, parent=parent.id, draft_span=parent.draft_span, final_span=parent.final_span)
        else:
            yield replace(comment, parent=parent.id)
