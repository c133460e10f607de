"""The only place where the stages meet: draft and final text in, analysis out. Pure: no clock, no files."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Literal

from revlearn.align import align
from revlearn.classify import Arbiter, default_version, labels_of
from revlearn.diff import JoiningWeights, edits_of
from revlearn.model import (
    Analysis,
    BrokenAnalysis,
    Comment,
    Document,
    Edit,
    Finding,
    Label,
    OfficeDictionary,
    Pair,
    Revision,
    Span,
)
from revlearn.rules import findings_of, ruleset_version
from revlearn.segment import WordSegmenter, segment


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No garbage collection meanwhile: an analysis makes many small objects and no cycles.

    On 100,000 characters the collector would walk them again and again for a quarter of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_collector_at_rest()
def analyse(
    draft_text: str,
    final_text: str,
    *,
    genre: str | None = None,
    language: Literal["zh", "en"] | None = None,
    segmenter: WordSegmenter | None = None,
    arbiter: Arbiter | None = None,
    joining: JoiningWeights | None = None,
    office: OfficeDictionary | None = None,
) -> Analysis:
    """Find every edit between the two texts and say what kind it is and why.

    ``genre`` (文种) and ``language`` are recognised when not given. ``segmenter`` carries a user dictionary;
    ``arbiter`` and ``joining`` stand in for the fitted models that ship with the package; ``office`` is what the office
    has laid down about words.
    Raises BrokenAnalysis when the edits do not explain the whole difference: an error, never a wrong report.
    """
    draft = segment(
        draft_text, name="draft", language=language, genre=genre, segmenter=segmenter, office=office
    )  # fmt: skip
    final = segment(
        final_text, name="final", language=language or draft.language, genre=genre, segmenter=segmenter, office=office
    )  # fmt: skip
    return _analysis(draft, final, arbiter, joining)


def _analysis(draft: Document, final: Document, arbiter: Arbiter | None, joining: JoiningWeights | None) -> Analysis:
    links = align(draft, final)
    edits = edits_of(draft, final, links, joining)
    if not explained(draft, final, edits):
        raise BrokenAnalysis(
            "比对结果与两个文本不一致，未生成报告；请将两份文件另存为 .txt 后重试",
            "the edits do not explain the difference, nothing was reported; save both files as .txt and try again",
        )
    return Analysis(draft, final, links, edits, *opinions_on(edits, arbiter, final.office))


def opinions_on(
    edits: Sequence[Edit], arbiter: Arbiter | None = None, office: OfficeDictionary | None = None
) -> tuple[tuple[Finding, ...], tuple[Label, ...], str]:
    """What the present rules and arbiter think of ``edits``: findings, labels, and the version of both (ruleset).

    ``office`` is the dictionary that the documents of ``edits`` carry.
    """
    findings = tuple(finding for edit in edits for finding in findings_of(edit))
    labels = labels_of(edits, findings, arbiter)
    return findings, labels, present_ruleset(arbiter, office)


def present_ruleset(arbiter: Arbiter | None = None, office: OfficeDictionary | None = None) -> str:
    """The version of rules, arbiter and office dictionary that an analysis made now would carry."""
    own = office.version() if office else ""
    shipped = f"{ruleset_version()}-{arbiter.version() if arbiter else default_version()}"
    return f"{shipped}-{own}" if own else shipped


@_collector_at_rest()
def analyse_pair(
    pair: Pair,
    *,
    genre: str | None = None,
    language: Literal["zh", "en"] | None = None,
    segmenter: WordSegmenter | None = None,
    arbiter: Arbiter | None = None,
    office: OfficeDictionary | None = None,
) -> Analysis:
    """``analyse`` for a loaded pair: with file names, heading styles, and revisers and comments on their edits."""
    draft = segment(
        pair.draft.text,
        name=pair.draft.name,
        language=language,
        genre=genre,
        levels=pair.draft.levels,
        segmenter=segmenter,
        office=office,
    )
    final = segment(
        pair.final.text,
        name=pair.final.name,
        language=language or draft.language,
        genre=genre,
        levels=pair.final.levels,
        segmenter=segmenter,
        office=office,
    )
    analysis = _analysis(draft, final, arbiter, None)
    authored = [replace(edit, author=author_of(edit, pair.revisions)) for edit in analysis.edits]
    edits = tuple(replace(edit, comment=comment_on(edit, pair.comments)) for edit in authored)
    return replace(analysis, edits=edits, comments=pair.comments)


def author_of(edit: Edit, revisions: Sequence[Revision]) -> str | None:
    """Who tracked most of what ``edit`` marks; None when nobody is named."""
    marked: Counter[str] = Counter()
    for revision in revisions:
        if revision.author:
            spans = edit.draft_spans if revision.side == "draft" else edit.final_spans
            shared = sum(max(0, min(b, revision.span[1]) - max(a, revision.span[0])) for a, b in spans)
            if shared:
                marked[revision.author] += shared
    return min(marked, key=lambda author: (-marked[author], author), default=None)


def comment_on(edit: Edit, comments: Sequence[Comment]) -> str | None:
    """The comments whose anchor touches ``edit``, replies after what they answer, one a line.

    A comment by somebody else than the edit's author begins with that name.
    """
    lines = [
        f"{comment.author}：{comment.text}" if comment.author and comment.author != edit.author else comment.text
        for comment in comments
        if _touches(comment.draft_span, edit.draft_spans) or _touches(comment.final_span, edit.final_spans)
    ]
    return "\n".join(lines) or None


def _touches(anchor: Span | None, spans: tuple[Span, ...]) -> bool:
    return anchor is not None and any(start <= anchor[1] and anchor[0] <= end for start, end in spans)


def explained(draft: Document, final: Document, edits: tuple[Edit, ...]) -> bool:
    """True when what no edit marks is the same text in both versions."""
    return _unmarked(draft.text, [span for edit in edits for span in edit.draft_spans]) == _unmarked(
        final.text, [span for edit in edits for span in edit.final_spans]
    )


def _unmarked(text: str, spans: list[tuple[int, int]]) -> str:
    kept: list[str] = []
    at = 0
    for start, end in sorted(spans):
        kept.append(text[at:start])
        at = max(at, end)
    kept.append(text[at:])
    return "".join(kept)
