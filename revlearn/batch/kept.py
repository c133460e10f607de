"""A pair out of the ledger as an analysis again: to show it, to correct it, to ask the rules about it anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from revlearn.align import align
from revlearn.analyse import opinions_on
from revlearn.check import opportunities
from revlearn.classify import Arbiter
from revlearn.classify.corrections import correction_of
from revlearn.classify.labels import CASCADE
from revlearn.diff.context import context_of
from revlearn.model import LABELS, NATURES, Analysis, Correction, Document, Edit, Finding, Label, Nature, RevlearnError
from revlearn.record import EditRecord, Entry
from revlearn.segment import segment
from revlearn.store import Detail, LedgerError, PairRecord
from revlearn.store.words import no_edit


def analysis_of(pair: PairRecord, *, labelled: Entry | None = None) -> Analysis:
    """The analysis ``pair`` was made of, equal in every part. With ``labelled``, under that entry's labels.

    Raises LedgerError when the texts are no longer kept.
    """
    draft, final = _documents(pair)
    edits = tuple(
        _edit(record, detail, draft, final) for record, detail in zip(pair.entry.edits, pair.details, strict=True)
    )
    labels = tuple(record.label for record in (labelled or pair.entry).edits)
    findings = tuple(finding for detail in pair.details for finding in detail.findings)
    return Analysis(draft, final, align(draft, final), edits, findings, labels, pair.entry.ruleset, pair.comments)


def _documents(pair: PairRecord) -> tuple[Document, Document]:
    texts = pair.texts
    if texts is None:
        raise LedgerError(
            f"第 {pair.entry.id} 篇的全文已按保留设置清除", f"the texts of entry {pair.entry.id} are no longer kept"
        )
    language = pair.entry.language
    draft = segment(
        texts.draft.text, name=texts.draft.name, language=language, genre=texts.draft_genre, levels=texts.draft.levels
    )
    final = segment(
        texts.final.text, name=texts.final.name, language=language, genre=texts.final_genre, levels=texts.final.levels
    )
    return draft, final


def _edit(record: EditRecord, detail: Detail, draft: Document, final: Document) -> Edit:
    context = context_of(
        draft, final, record.draft_spans, record.final_spans, relation=detail.relation, forced=detail.forced
    )
    return Edit(
        record.number, record.operation, record.draft_spans, record.final_spans, record.before, record.after, context,
        record.author, record.comment,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opinions:
    """What the present rules and arbiter say of an old pair. ``labels`` by edit number."""

    labels: Mapping[int, Label]
    findings: tuple[Finding, ...]
    ruleset: str
    opportunities: Mapping[str, int]


def opinions_anew(pair: PairRecord, arbiter: Arbiter | None = None) -> Opinions:
    """The present rules and arbiter on the edits as they were found then: facts stay, months stay comparable.

    Raises LedgerError when the texts are no longer kept.
    """
    analysis = analysis_of(pair)
    findings, labels, ruleset = opinions_on(analysis.edits, arbiter)
    numbered = {edit.id: label for edit, label in zip(analysis.edits, labels, strict=True)}
    return Opinions(numbered, findings, ruleset, opportunities(analysis.draft))


def correction_for(
    pair: PairRecord, number: int, *, label: str, nature: Nature | None, shown: Label, by: str, at: str
) -> Correction:
    """A mentor's word on edit ``number`` of ``pair``; ``shown`` is the label that was shown, ``at`` an ISO time.

    It teaches the arbiter by the edit's features. Without the texts there are none: then it counts in reports alone.
    Raises RevlearnError when there is no such edit, label or nature.
    """
    if label not in LABELS or nature not in (None, *NATURES) or (nature is None) != (label == CASCADE):
        raise RevlearnError(
            f"类别“{label}”、性质“{nature or '无'}”不对：类别见 revlearn rules，性质为 {'、'.join(NATURES)}（连带无）",
            f"no such label and nature: {label}, {nature}; natures are {', '.join(NATURES)}, none for {CASCADE}",
        )
    place = next((place for place, edit in enumerate(pair.entry.edits) if edit.number == number), None)
    if place is None:
        raise no_edit(pair.entry.id, number)
    document = f"{pair.entry.draft_sha256[:16]}-{pair.entry.final_sha256[:16]}"
    if pair.texts is None:
        record = pair.entry.edits[place]
        kind = f"{shown.category}.{shown.subtype}"
        return Correction(
            document, f"edit {number}", record.operation, record.before, record.after, {}, label, nature, kind, by, at
        )
    edit, findings = analysis_of(pair).edits[place], pair.details[place].findings
    return correction_of(edit, findings, shown, label=label, nature=nature, document=document, by=by, at=at)
