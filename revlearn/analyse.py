"""The only place where the stages meet: draft and final text in, analysis out. Pure: no clock, no files."""

from __future__ import annotations

from typing import Literal

from revlearn.align import align
from revlearn.diff import edits_of
from revlearn.model import Analysis, BrokenAnalysis, Document, Edit, Finding, Label
from revlearn.rules import findings_of, ruleset_version
from revlearn.segment import WordSegmenter, segment


def analyse(
    draft_text: str,
    final_text: str,
    *,
    genre: str | None = None,
    language: Literal["zh", "en"] | None = None,
    segmenter: WordSegmenter | None = None,
) -> Analysis:
    """Find every edit between the two texts and say what kind it is and why.

    Raises BrokenAnalysis when the edits do not explain the whole difference: an error, never a wrong report.
    """
    draft = segment(draft_text, name="draft", language=language, genre=genre, segmenter=segmenter)
    final = segment(final_text, name="final", language=language or draft.language, genre=genre, segmenter=segmenter)
    links = align(draft, final)
    edits = edits_of(draft, final, links)
    if not explained(draft, final, edits):
        raise BrokenAnalysis("比对结果与两个文本不一致，未生成报告；请将两份文件另存为 .txt 后重试")
    findings: list[Finding] = [finding for edit in edits for finding in findings_of(edit)]
    labels = tuple(Label("wording", "precision", "improvement", 0.3, True) for _ in edits)
    return Analysis(draft, final, links, edits, tuple(findings), labels, ruleset_version())


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
