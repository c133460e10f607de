"""The comments of the Word document: label, reason, source and the reviser's own words for each edit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from copy import deepcopy

from revlearn.model import Analysis
from revlearn.report.note import Note, note_of
from revlearn.report.palette import CATEGORY
from revlearn.report.selection import Selected
from revlearn.report.word_xml import Element, run, w
from revlearn.report.wording import Lang, say


def comments_part(analysis: Analysis, chosen: Sequence[Selected], plain_moves: Set[int], lang: Lang) -> Element:
    """``word/comments.xml``; a comment's id is its edit's. ``plain_moves`` are moves written as delete + insert."""
    root = w("comments")
    for each in chosen:
        note = note_of(analysis, each, lang)
        lines = list(_lines(note, lang))
        if note.id in plain_moves:
            lines.append(say("as_deletion", lang))
        author = say("tool", lang)
        comment = w("comment", id=note.id, author=author, initials=author[:1])
        comment.append(_paragraph(_heading(note, lang), w("b"), w("color", val=CATEGORY[note.category].ink[1:])))
        comment.extend(_paragraph(line) for line in lines)
        root.append(comment)
    return root


def _heading(note: Note, lang: Lang) -> str:
    parts = [note.name, note.nature_name, f"{say('confidence', lang)} {note.percent}"]
    if note.needs_review:
        parts.append(say("needs_review_long", lang))
    return "｜".join(parts) if lang == "zh" else " | ".join(parts)


def _lines(note: Note, lang: Lang) -> Iterator[str]:
    colon = "：" if lang == "zh" else ": "
    yield note.reason
    if note.source:
        yield f"{say('source', lang)}{colon}{note.source}" + (f"（{note.level}）" if note.level else "")
    if note.needs_review and note.alternatives:
        yield f"{say('alternatives', lang)}{colon}" + "、".join(
            f"{name} {round(share * 100)}%" for name, share in note.alternatives[:2]
        )
    if note.comment:
        yield f"{say('comment', lang)}（{note.author or say('reviser_default', lang)}）{colon}{note.comment}"


def _paragraph(text: str, *properties: Element) -> Element:
    paragraph = w("p", w("pPr", w("pStyle", val="CommentText")))
    for number, line in enumerate(text.split("\n")):
        if number:
            paragraph.append(w("r", w("br")))
        paragraph.append(run(line, *deepcopy(properties)))
    return paragraph
