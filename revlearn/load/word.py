"""A .docx file → its two versions with revisions and comments. Only this module and those below it need lxml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from revlearn.load.comments import comments_of
from revlearn.load.headings import Headings
from revlearn.load.markup import attribute
from revlearn.load.package import WordParts, read_package
from revlearn.load.refusals import RefusedError
from revlearn.load.story import Atom, NoteKind, Side
from revlearn.load.view import View, view
from revlearn.load.walk import Walker
from revlearn.model import Comment, LoadedText, Revision

NOTE_KINDS: tuple[NoteKind, ...] = ("footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class WordFile:
    """One .docx as read. Without tracked changes (``tracked`` false) both versions are the same."""

    draft: LoadedText
    final: LoadedText
    tracked: bool
    revisions: tuple[Revision, ...]
    comments: tuple[Comment, ...]


def read_word(data: bytes, name: str) -> WordFile:
    """Read the main document with its notes and comments; headers and footers are left out.

    Raises RefusedError for what is no Word document, damaged, hostile, too long, or pictures without any text (a scan).
    """
    parts = read_package(data)
    walker = Walker(Headings(parts.others.get("styles")))
    body = walker.atoms(parts.document)
    notes = {kind: _notes(parts, kind, walker) for kind in NOTE_KINDS}
    tracked = walker.tracked
    final = view(body, "final", notes)
    draft = view(body, "draft", notes) if tracked else final
    if walker.pictured and not draft.text.strip() and not final.text.strip():
        raise RefusedError("no_text")
    return WordFile(
        draft=LoadedText(name, draft.text, draft.levels),
        final=LoadedText(name, final.text, final.levels),
        tracked=tracked,
        revisions=(*_revisions(draft, "draft"), *_revisions(final, "final")),
        comments=comments_of(parts, walker, draft, final),
    )


def _notes(parts: WordParts, kind: NoteKind, walker: Walker) -> dict[str, Sequence[Atom]]:
    root = parts.others.get(kind)
    if root is None:
        return {}
    return {attribute(note, "w:id") or "": walker.atoms(note) for note in root}


def _revisions(version: View, side: Side) -> list[Revision]:
    return [Revision(side, span, change.author, change.at) for span, change in version.changes]
