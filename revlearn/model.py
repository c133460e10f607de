"""The nouns of revlearn: frozen values without I/O. Imports the standard library only.

Text is the truth; everything else is a half-open span of code-point offsets into it. Text kept here is
never normalised: full- and half-width marks and spaces may themselves be edits.
"""

from __future__ import annotations

import errno
import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

Span = tuple[int, int]
"""A half-open range of code-point offsets into one version's text."""

Operation = Literal["replace", "insert", "delete", "move", "split", "merge"]
Relation = Literal["same", "changed", "added", "dropped", "moved", "split", "merged"]
Nature = Literal["error", "improvement", "decision"]
Role = Literal[
    "title",
    "document_number",
    "addressee",
    "heading",
    "body",
    "closing",
    "attachment",
    "signature",
    "date",
    "copy_to",
    "note",
    "blank",
]

SUBTYPES: Mapping[str, tuple[str, ...]] = {
    "wording": ("confusable", "punctuation", "concision", "register", "precision", "grammar", "rhetoric"),
    "logic": ("connective", "scope", "claim", "evidence", "fact", "accountability", "sequence"),
    "structure": ("move", "split_merge", "heading", "section", "layout", "cascade"),
    "terminology": ("policy_term", "name", "genre", "unit_number", "consistency"),
}
NATURES: tuple[Nature, ...] = ("error", "improvement", "decision")
ANALYSIS_SCHEMA = "revlearn.analysis/1"
LABELS: tuple[str, ...] = tuple(f"{category}.{name}" for category, names in SUBTYPES.items() for name in names)


class RevlearnError(Exception):
    """A problem the user can act on. ``str(error)`` is one line: which file, what is wrong, what to do.

    ``english`` is the same line for ``--lang en``; the Chinese one when none was given.
    """

    def __init__(self, message: str, english: str = "") -> None:
        super().__init__(message)
        self.english = english or message


SYSTEM_REASONS = {
    errno.EACCES: "没有权限",
    errno.EEXIST: "已有同名文件",
    errno.EISDIR: "是一个文件夹",
    errno.ENAMETOOLONG: "名称太长",
    errno.ENOENT: "没有这个位置",
    errno.ENOSPC: "磁盘已满",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只能读取",
}
"""What the system's commonest complaints mean."""


def system_reason(error: OSError) -> tuple[str, str]:
    """Why the system refused a file: a few words in Chinese where they are known, and in English."""
    english = error.strerror or str(error)
    return SYSTEM_REASONS.get(error.errno or 0, english), english


class UnreadableFile(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """A file that cannot be read as a document: damaged, encrypted, hostile, too large or of an unknown kind."""


class ClassifiedText(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """A text that carries a 密级 mark (绝密, 机密, 秘密) while the administrator has not allowed such texts."""


class BrokenAnalysis(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """The edits do not explain the difference between the two versions; a report would be wrong."""


# ------------------------------------------------------------------------------------ what an office lays down


OFFICE_LISTS = ("names", "terms", "phrases", "confusables", "banned", "allowed")
"""The word lists of an office's dictionary."""


@dataclass(frozen=True, slots=True)
class OfficeWord:
    """One entry of an office's dictionary: ``right`` is to be written, none of ``wrong`` is, and why.

    ``right`` is empty for a banned word that nothing takes the place of.
    """

    right: str
    wrong: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OfficeDictionary:
    """The words an office has laid down for itself: names of bodies and people, terms, policy phrases, pairs that are
    confused, words banned, and words that are right here whatever a rule says. Equal dictionaries speak alike.
    """

    names: tuple[OfficeWord, ...] = ()
    terms: tuple[OfficeWord, ...] = ()
    phrases: tuple[OfficeWord, ...] = ()
    confusables: tuple[OfficeWord, ...] = ()
    banned: tuple[OfficeWord, ...] = ()
    allowed: tuple[OfficeWord, ...] = ()

    _known: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def version(self) -> str:
        """A short fingerprint; "" when nothing is laid down, so that it adds nothing to that of the rules."""
        if not self._known:
            lists = [getattr(self, name) for name in OFFICE_LISTS]
            digest = hashlib.sha256(repr(lists).encode("utf-8", errors="surrogatepass")).hexdigest()
            self._known["version"] = digest[:8] if any(lists) else ""
        return self._known["version"]

    def __hash__(self) -> int:
        # Asked for every edit by what is looked up in it: walking thousands of words each time would be felt.
        return hash(self.version())


# ---------------------------------------------------------------------------------------------- what was read


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A document that came over the network instead of lying in a folder. ``name`` is shown, never used as a path."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Comment:
    """A reviewer's comment (批注) with the place it is anchored to in either version."""

    id: str
    text: str
    author: str | None = None
    at: str | None = None
    draft_span: Span | None = None
    final_span: Span | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """Who tracked a change and when: a deletion lies in the draft, an insertion in the final version."""

    side: Literal["draft", "final"]
    span: Span
    author: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class LoadedText:
    """One version as plain text. ``levels`` maps a line's index to the heading level its style states."""

    name: str
    text: str
    levels: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pair:
    """A draft and its final version as loaded, with what the reviser left beside the text."""

    draft: LoadedText
    final: LoadedText
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()


# ------------------------------------------------------------------------------------------ what was segmented


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its part of speech (jieba's tag set for Chinese, universal tags for English)."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class TokenTable:
    """Tokens side by side as columns: ``bounds`` has one offset more than ``tags``, so tokens rejoin to the text."""

    bounds: tuple[int, ...]
    tags: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.tags)

    def __iter__(self) -> Iterator[Token]:
        for i, tag in enumerate(self.tags):
            yield Token(self.bounds[i], self.bounds[i + 1], tag)

    def within(self, span: Span) -> list[Token]:
        """The tokens that overlap ``span``, cut to it; what lies beyond the text overlaps none."""
        start, end = span[0], min(span[1], self.bounds[-1])
        if start >= end:
            return []
        first = bisect_right(self.bounds, start) - 1
        last = bisect_left(self.bounds, end)
        return [
            Token(max(start, self.bounds[i]), min(end, self.bounds[i + 1]), self.tags[i]) for i in range(first, last)
        ]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its closing marks; the spaces between sentences belong to the one before."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text without its line break.

    ``number`` is the span of its numbering (``（一）``, ``1.``, ``第三条``), ``heading`` that of its heading with the
    number: the whole line for a heading of its own, the first sentence for one that runs into the text.
    """

    start: int
    end: int
    role: Role
    level: int
    sentences: tuple[Sentence, ...]
    number: Span | None = None
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One version, segmented. ``genre`` is the document type (文种) stated or recognised, None when unknown.

    ``office`` is what the office has laid down about words; rules read it here, so that they stay pure.
    """

    name: str
    text: str
    language: Literal["zh", "en"]
    genre: str | None
    paragraphs: tuple[Paragraph, ...]
    tokens: TokenTable = field(repr=False)
    office: OfficeDictionary | None = field(default=None, repr=False, compare=False)
    _counted: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def occurrences(self, form: str) -> int:
        """How often ``form`` stands in the text, counted once: many edits and rules ask for the same forms."""
        count = self._counted.get(form)
        if count is None:
            count = self._counted[form] = self.text.count(form)
        return count

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that holds ``offset``; a line break belongs to the paragraph it ends."""
        at = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
        return self.paragraphs[max(0, at)]


# ---------------------------------------------------------------------------------------------- what was found


@dataclass(frozen=True, slots=True)
class Link:
    """Which part of the draft became which part of the final version.

    ``score`` is the share of text the two have in common (0 to 1). An added part has no draft spans, a dropped
    one no final spans; a split has one draft span and several final spans, a merge the reverse.
    """

    relation: Relation
    draft: tuple[Span, ...]
    final: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Context:
    """Where an edit stands, as a reader sees it. The four side strings are cut to the edit's own sentence(s)."""

    draft: Document = field(repr=False)
    final: Document = field(repr=False)
    role: Role
    level: int
    in_heading: bool
    in_number: bool
    whole_paragraph: bool
    whole_sentence: bool
    draft_left: str
    draft_right: str
    final_left: str
    final_right: str
    draft_words: tuple[tuple[str, str], ...]
    final_words: tuple[tuple[str, str], ...]
    relation: Relation = "changed"
    forced: bool = False

    @property
    def genre(self) -> str | None:
        """The document type of the final version, or the draft's when the final does not say."""
        return self.final.genre or self.draft.genre


@dataclass(frozen=True, slots=True)
class Edit:
    """One change with one intention: a fact, whatever is thought of it later.

    ``before`` and ``after`` are the marked texts of all parts joined. A pure insertion has one empty draft span at
    the place of insertion, a deletion one empty final span.
    """

    id: int
    operation: Operation
    draft_spans: tuple[Span, ...]
    final_spans: tuple[Span, ...]
    before: str
    after: str
    context: Context = field(repr=False, compare=False)
    author: str | None = None
    comment: str | None = None

    @property
    def draft_span(self) -> Span:
        """The outer bounds in the draft."""
        return self.draft_spans[0][0], self.draft_spans[-1][1]

    @property
    def final_span(self) -> Span:
        """The outer bounds in the final version."""
        return self.final_spans[0][0], self.final_spans[-1][1]


# ------------------------------------------------------------------------------------------- what is thought of it


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one edit. ``facts`` fill the rule's message."""

    edit: int
    rule: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another label that was possible, with its probability."""

    category: str
    subtype: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Label:
    """What an edit is. ``confidence`` is the calibrated probability that the category is right.

    ``rule`` names the rule whose message is the explanation; None when the label rests on likeness alone.
    """

    category: str
    subtype: str
    nature: Nature | None
    confidence: float
    needs_review: bool
    alternatives: tuple[Alternative, ...] = ()
    rule: str | None = None
    explanation: str = ""
    source: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A mentor's word on one edit: the label it should have. Self-contained, so it teaches when the texts are gone.

    ``document`` is any key of the pair, ``edit`` one of the edit in its sentences; ``features`` are those of the edit
    as it was. ``shown`` is the label that was shown: equal to ``label`` when the mentor confirms it. ``at`` is an ISO
    date or time, always in the same form, so that later means greater.
    """

    document: str
    edit: str
    operation: Operation
    before: str
    after: str
    features: Mapping[str, float]
    label: str
    nature: Nature | None
    shown: str
    by: str
    at: str

    @property
    def confirms(self) -> bool:
        """True when the mentor left category and sub-type as they were shown."""
        return self.label == self.shown

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready; ``from_dict`` reads it back."""
        return {each.name: getattr(self, each.name) for each in fields(self)} | {"features": dict(self.features)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Correction:
        """What ``to_dict`` gave. TypeError when a part is missing or unknown."""
        return cls(**data)


@dataclass(frozen=True, slots=True)
class PastError:
    """A mistake a reviser has put right in a writer's earlier drafts: ``before`` → ``after``, ``times`` so far.

    ``rule`` is the rule that was broken, None where the label rested on likeness; ``last_seen`` is an ISO date.
    """

    before: str
    after: str
    category: str
    subtype: str
    rule: str | None
    explanation: str
    times: int
    last_seen: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything known about one pair: facts (links, edits) and opinions (findings, labels) side by side.

    ``labels[i]`` belongs to ``edits[i]``. ``ruleset`` names the version of rules and arbiter that spoke.
    """

    draft: Document
    final: Document
    links: tuple[Link, ...]
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    labels: tuple[Label, ...]
    ruleset: str
    comments: tuple[Comment, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """This analysis as one JSON-ready object, the contract other programs depend on (``analysis.schema.json``).

        Offsets and lengths are code points of the plain texts; ``sha256`` is of the text in UTF-8.
        """
        return {
            "schema": ANALYSIS_SCHEMA,
            "draft": _version(self.draft),
            "final": _version(self.final),
            "language": self.final.language,
            "genre": self.final.genre or self.draft.genre,
            "ruleset": self.ruleset,
            "edits": [_edit_dict(edit, label) for edit, label in zip(self.edits, self.labels, strict=True)],
            "summary": self.summary(),
        }

    def summary(self) -> dict[str, Any]:
        """The counts. Consequences of other edits count under their category and under no nature."""
        categories = Counter(label.category for label in self.labels)
        natures: Counter[str | None] = Counter(label.nature for label in self.labels)
        marked = {at for edit in self.edits for start, end in edit.draft_spans for at in range(start, end)}
        return {
            "edits": len(self.edits),
            "by_category": {category: categories[category] for category in SUBTYPES},
            "by_nature": {nature: natures[nature] for nature in NATURES},
            "draft_characters_changed": len(marked),
        }


def _version(document: Document) -> dict[str, Any]:
    digest = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    return {"name": document.name, "characters": len(document.text), "sha256": digest}


def _edit_dict(edit: Edit, label: Label) -> dict[str, Any]:
    return {
        "id": edit.id,
        "operation": edit.operation,
        "draft_span": list(edit.draft_span),
        "final_span": list(edit.final_span),
        "draft_spans": [list(span) for span in edit.draft_spans],
        "final_spans": [list(span) for span in edit.final_spans],
        "draft_text": edit.before,
        "final_text": edit.after,
        "category": label.category,
        "subtype": label.subtype,
        "nature": label.nature,
        "confidence": label.confidence,
        "needs_review": label.needs_review,
        "alternatives": [
            {"category": each.category, "subtype": each.subtype, "confidence": each.confidence}
            for each in label.alternatives
        ],
        "rule": label.rule,
        "explanation": label.explanation,
        "source": label.source,
        "level": label.level,
        "author": edit.author,
        "comment": edit.comment,
    }
