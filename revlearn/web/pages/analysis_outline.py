"""Both versions' outlines side by side: which section became which, what moved, was split, merged, added, dropped.

A section begins with a heading; before the first and after the last one, parts of the document (title, addressee,
opening, closing, attachments, signature) are sections of their own. Which section became which follows from the links
between sentences: a section went where its text went, whatever its heading says now.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from revlearn.model import Analysis, Document, Paragraph, Span

Kind = Literal["dropped", "added", "moved", "split", "merged", "renamed"]
KINDS: tuple[Kind, ...] = ("added", "dropped", "moved", "split", "merged", "renamed")
"""In the order a page tells them."""

Part = Literal["title", "addressee", "opening", "closing", "attachment", "signature", "paragraph", "heading"]

PARTS: Mapping[str, Part] = {
    "title": "title", "document_number": "title", "addressee": "addressee", "closing": "closing",
    "attachment": "attachment", "signature": "signature", "date": "signature", "copy_to": "signature",
}  # fmt: skip
LONGEST = 60
"""Characters of a heading or an opening that are shown."""

CAME = 0.3
"""The share of the shorter of two sections that must have gone over for one to be what became of the other."""
PIECE = 0.2
"""The share of the whole that a piece of a split or merged section has at least."""
WHOLLY = 0.5
"""The share of itself that a piece of a split or merged section has from, or gives to, the whole at least."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of one version: its span, the number (from 1) of its first paragraph, and how many edits touch it.

    ``heading`` is shown, ``name`` is the same without its numbering. ``kinds`` say what happened to it, ``partners``
    are the places in the other version's list of sections that its text is shared with.
    """

    part: Part
    level: int
    heading: str
    name: str
    span: Span
    paragraph: int
    edits: int = 0
    kinds: tuple[Kind, ...] = ()
    partners: tuple[int, ...] = ()

    @property
    def characters(self) -> int:
        """Its length in code points, its line breaks included."""
        return self.span[1] - self.span[0]


@dataclass(frozen=True, slots=True)
class Outline:
    """All sections of both versions, and which stand beside each other: places in either, None for an empty side."""

    draft: tuple[Section, ...]
    final: tuple[Section, ...]
    rows: tuple[tuple[int | None, int | None], ...]

    def count(self, kind: Kind) -> int:
        """How many sections that happened to; a section that became one elsewhere counts once."""
        side = self.draft if kind in ("dropped", "split") else self.final
        return sum(kind in section.kinds for section in side)


def outline_of(analysis: Analysis) -> Outline:
    """The outline of ``analysis``. Without a heading in either version every paragraph is a section."""
    headed = any(each.heading for document in (analysis.draft, analysis.final) for each in document.paragraphs)
    draft, final = (tuple(_sections(document, headed)) for document in (analysis.draft, analysis.final))
    flow = _flow(analysis, draft, final)
    pairs = _pairs(flow, draft, final)
    chain = _in_order(pairs, draft)
    marks = _Marks(draft, final)
    for i, j in pairs:
        marks.join(i, j)
        if (i, j) not in chain:
            marks.join(i, j, "moved")
        if draft[i].part == final[j].part == "heading" and draft[i].name != final[j].name:
            marks.join(i, j, "renamed")
    _note_splits(flow, draft, final, marks)
    return Outline(
        _counted(marks.done("draft"), [edit.draft_spans for edit in analysis.edits]),
        _counted(marks.done("final"), [edit.final_spans for edit in analysis.edits]),
        tuple(_rows(chain, len(draft), len(final))),
    )


def _sections(document: Document, headed: bool) -> Iterator[Section]:
    """The sections in reading order; they cover the text."""
    starts: list[tuple[int, Paragraph, Part]] = []
    seen = False
    for number, paragraph in enumerate(document.paragraphs, 1):
        if paragraph.role == "blank":
            continue
        seen = seen or paragraph.heading is not None
        part = _part(paragraph, seen, headed)
        if not starts or part in ("heading", "paragraph") or part != starts[-1][2]:
            if part == "opening" and starts and starts[-1][2] == "heading":
                continue  # text below a heading
            starts.append((number, paragraph, part))
    for at, (number, paragraph, part) in enumerate(starts):
        end = starts[at + 1][1].start if at + 1 < len(starts) else len(document.text)
        start, stop = paragraph.heading or (paragraph.start, paragraph.end)
        name = document.text[paragraph.number[1] if paragraph.number else start : stop].strip("。：: 　\n")
        shown = document.text[start:stop].strip()
        yield Section(part, paragraph.level, _clipped(shown), name, (paragraph.start, end), number)


def _part(paragraph: Paragraph, seen: bool, headed: bool) -> Part:
    if paragraph.heading is not None:
        return "heading"
    if paragraph.role in PARTS:
        return PARTS[paragraph.role]
    return "opening" if headed else "paragraph"


def _clipped(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _flow(
    analysis: Analysis, draft: Sequence[Section], final: Sequence[Section]
) -> Mapping[int, Mapping[int, int]]:  # fmt: skip
    """How many characters of each draft section went to each final one."""
    starts = [section.span[0] for section in draft], [section.span[0] for section in final]
    flow: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    if not draft or not final:
        return flow
    for link in analysis.links:
        for one in link.draft:
            for other in link.final:
                i, j = (max(0, bisect_right(s, span[0]) - 1) for s, span in zip(starts, (one, other), strict=True))
                flow[i][j] += min(one[1] - one[0], other[1] - other[0])
    return flow


def _pairs(
    flow: Mapping[int, Mapping[int, int]], draft: Sequence[Section], final: Sequence[Section]
) -> list[tuple[int, int]]:  # fmt: skip
    """Which section became which: each at most once, those that share most text first."""
    weighed = sorted(
        ((-amount, i, j) for i, row in flow.items() for j, amount in row.items()
         if amount >= CAME * min(draft[i].characters, final[j].characters)),
    )  # fmt: skip
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in weighed:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return sorted(pairs)


def _in_order(pairs: Sequence[tuple[int, int]], draft: Sequence[Section]) -> set[tuple[int, int]]:
    """The pairs that stay in order: the heaviest chain, so that the lighter part is the one that moved."""
    best: list[int] = []
    back: list[int] = []
    for at, (i, j) in enumerate(pairs):
        before = max((k for k in range(at) if pairs[k][1] < j), key=lambda k: best[k], default=-1)
        best.append(draft[i].characters + (best[before] if before >= 0 else 0))
        back.append(before)
    at = max(range(len(pairs)), key=lambda k: best[k], default=-1)
    chain = set()
    while at >= 0:
        chain.add(pairs[at])
        at = back[at]
    return chain


def _note_splits(
    flow: Mapping[int, Mapping[int, int]], draft: Sequence[Section], final: Sequence[Section], marks: _Marks
) -> None:
    """Sections that became several, or one out of several: each piece mostly that section's, and a real part of it."""
    for i, row in flow.items():
        pieces = [
            j for j, amount in row.items()
            if amount >= WHOLLY * final[j].characters and amount >= PIECE * draft[i].characters
        ]  # fmt: skip
        if len(pieces) > 1:
            for j in sorted(pieces):
                marks.join(i, j, "split")
    sources: dict[int, list[int]] = defaultdict(list)
    for i, row in flow.items():
        for j, amount in row.items():
            if amount >= WHOLLY * draft[i].characters and amount >= PIECE * final[j].characters:
                sources[j].append(i)
    for j, pieces in sources.items():
        if len(pieces) > 1:
            for i in sorted(pieces):
                marks.join(i, j, "merged")


@dataclass
class _Marks:
    """What happened to each section so far, and with whom."""

    draft: Sequence[Section]
    final: Sequence[Section]
    _kinds: dict[tuple[str, int], list[Kind]] = field(default_factory=lambda: defaultdict(list))
    _partners: dict[tuple[str, int], list[int]] = field(default_factory=lambda: defaultdict(list))

    def join(self, i: int, j: int, *kinds: Kind) -> None:
        for key, other in ((("draft", i), j), (("final", j), i)):
            self._kinds[key] += [kind for kind in kinds if kind not in self._kinds[key]]
            if other not in self._partners[key]:
                self._partners[key].append(other)

    def done(self, side: Literal["draft", "final"]) -> Iterator[Section]:
        alone: Kind = "dropped" if side == "draft" else "added"
        for at, section in enumerate(self.draft if side == "draft" else self.final):
            partners = tuple(sorted(self._partners[side, at]))
            kinds = tuple(self._kinds[side, at]) if partners else (alone,)
            yield replace(section, kinds=kinds, partners=partners)


def _counted(sections: Iterator[Section], spans: Sequence[Sequence[Span]]) -> tuple[Section, ...]:
    """The sections with the number of edits that touch each."""
    known = list(sections)
    starts = [section.span[0] for section in known]
    counts = [0] * len(known)
    for parts in spans:
        for at in {max(0, bisect_right(starts, start) - 1) for start, _ in parts} if known else ():
            counts[at] += 1
    return tuple(replace(section, edits=count) for section, count in zip(known, counts, strict=True))


def _rows(chain: set[tuple[int, int]], draft: int, final: int) -> Iterator[tuple[int | None, int | None]]:
    """Pairs in order beside each other; between them what stands in one version only, the draft's first."""
    i = j = 0
    for d, f in [*sorted(chain), (draft, final)]:
        yield from ((at, None) for at in range(i, d))
        yield from ((None, at) for at in range(j, f))
        if d < draft:
            yield d, f
        i, j = d + 1, f + 1
