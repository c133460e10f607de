"""A file → draft and final text with heading levels, revisions and comments: .txt, .md, .docx.

Belongs here: everything that reads a document file; the only home of docx and XML parsing; limits against hostile
files. Must not live here: what the text means (segment), what changed in it (align, diff), anything that writes.

The text of a version: for .txt and .md the decoded text without byte order mark, line ends as ``\\n``, line ends at the
end dropped; for .docx one line for each paragraph, a soft line break within a paragraph also as ``\\n``, tables in
reading order with a line for each paragraph of a cell, a text box after the paragraph it is anchored in, footnotes and
then endnotes after the body, headers and footers left out, line ends at the end dropped. Automatic numbers of lists
and headings are not characters of a document and so are not in its text.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from revlearn.load.classification import refuse_if_classified
from revlearn.load.encoding import decode
from revlearn.load.paths import safe_name, safe_parts
from revlearn.load.refusals import RefusedError, refusal
from revlearn.load.source import kind_of, of_bearable_size, read_source
from revlearn.model import LoadedText, Pair, ReceivedFile

if TYPE_CHECKING:
    from revlearn.load.word import WordFile

__all__ = [
    "Readable",
    "load_pair",
    "load_text",
    "load_tracked",
    "parts_of",
    "refuse_if_classified",
    "refuse_other_kinds",
    "safe_name",
]

Readable = Path | ReceivedFile
"""Where a document may come from."""


def load_text(path: Readable) -> LoadedText:
    """One document as it reads with every tracked change accepted. Raises UnreadableFile."""
    document = _read(path)
    return document if isinstance(document, LoadedText) else document.final


def load_pair(draft: Readable, final: Readable | None = None) -> Pair:
    """Draft and final version from two files; without ``final``, from the tracked changes of ``draft``.

    A final .docx with tracked changes counts as it reads with all of them accepted. So does a draft .docx: changes
    tracked in it were made before it was handed in, so they are the writer's own.

    Comments are the final file's, placed in the final text. Its revisions belong to the final text too; those of its
    rejected version (deletions), and the places of comments in it, are kept only when that version is the given draft,
    character by character. Raises UnreadableFile.
    """
    if final is None:
        return load_tracked(draft)
    draft_text = load_text(draft)
    document = _read(final)
    if isinstance(document, LoadedText):
        return Pair(draft_text, document)
    if document.tracked and document.draft.text == draft_text.text:
        return Pair(draft_text, document.final, document.revisions, document.comments)
    return Pair(
        draft_text,
        document.final,
        tuple(revision for revision in document.revisions if revision.side == "final"),
        tuple(replace(comment, draft_span=None) for comment in document.comments),
    )


def load_tracked(path: Readable) -> Pair:
    """Both versions from one .docx: the draft with every tracked change rejected, the final with every one accepted.

    Raises UnreadableFile, also when the file has no tracked change or cannot have one.
    """
    document = _read(path)
    if isinstance(document, LoadedText):
        raise refusal(_shown(path), RefusedError("not_trackable"))
    if not document.tracked:
        raise refusal(_shown(path), RefusedError("untracked"))
    return Pair(document.draft, document.final, document.revisions, document.comments)


def refuse_other_kinds(file: ReceivedFile) -> None:
    """Raise UnreadableFile for what can be told without opening it: nothing in it, too large, a format not read."""
    try:
        kind_of(of_bearable_size(file.data), PurePath(file.name).suffix.lower())
    except RefusedError as refused:
        raise refusal(_shown(file), refused) from refused


def parts_of(name: str) -> tuple[str, ...]:
    """The folders and the file that a browser names when it sends a folder. Raises UnreadableFile for a path that
    leads out of it."""
    try:
        return safe_parts(name)
    except RefusedError as refused:
        raise refusal(PurePath(name), refused) from refused


def _read(path: Readable) -> LoadedText | WordFile:
    name = _shown(path)
    try:
        data = of_bearable_size(path.data) if isinstance(path, ReceivedFile) else read_source(path)
        if kind_of(data, name.suffix.lower()) == "text":
            return LoadedText(name.name, decode(data))
        # Loaded on demand: most commands never open a Word file, and lxml takes longer to import than they take to run.
        from revlearn.load.word import read_word

        return read_word(data, name.name)
    except RefusedError as refused:
        raise refusal(name, refused) from refused


def _shown(path: Readable) -> PurePath:
    return PurePath(path.name) if isinstance(path, ReceivedFile) else path
