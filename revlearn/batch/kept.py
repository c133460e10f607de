"""A pair out of the ledger as an analysis again: to show it, to ask the rules about it anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from revlearn.align import align
from revlearn.analyse import opinions_on
from revlearn.batch.office import arbiter_of
from revlearn.check import opportunities
from revlearn.diff.context import context_of
from revlearn.model import Analysis, Document, Edit, Finding, Label, OfficeDictionary
from revlearn.record import EditRecord, Entry
from revlearn.segment import segment
from revlearn.store import Detail, LedgerError, PairRecord


def analysis_of(
    pair: PairRecord, *, labelled: Entry | None = None, dictionary: OfficeDictionary | None = None
) -> Analysis:
    """The analysis ``pair`` was made of, equal in every part. With ``labelled``, under that entry's labels.

    ``dictionary`` is what the office has laid down about words, for rules that are to be asked anew.
    Raises LedgerError when the texts are no longer kept.
    """
    draft, final = _documents(pair, dictionary)
    edits = tuple(
        _edit(record, detail, draft, final) for record, detail in zip(pair.entry.edits, pair.details, strict=True)
    )
    labels = tuple(record.label for record in (labelled or pair.entry).edits)
    findings = tuple(finding for detail in pair.details for finding in detail.findings)
    return Analysis(draft, final, align(draft, final), edits, findings, labels, pair.entry.ruleset, pair.comments)


def edit_of(pair: PairRecord, place: int) -> tuple[Edit, tuple[Finding, ...]]:
    """The edit at ``place`` (from 0) with its context, and the findings on it: quicker than the whole analysis.

    Raises LedgerError when the texts are no longer kept.
    """
    draft, final = _documents(pair, None)
    detail = pair.details[place]
    return _edit(pair.entry.edits[place], detail, draft, final), detail.findings


def _documents(pair: PairRecord, dictionary: OfficeDictionary | None) -> tuple[Document, Document]:
    texts = pair.texts
    if texts is None:
        raise LedgerError(
            f"第 {pair.entry.id} 篇的全文已按保留设置清除；留下的改动见 revlearn show {pair.entry.id}",
            f"the texts of entry {pair.entry.id} are no longer kept; revlearn show {pair.entry.id} shows what is",
        )
    language = pair.entry.language
    draft = segment(
        texts.draft.text,
        name=texts.draft.name,
        language=language,
        genre=texts.draft_genre,
        levels=texts.draft.levels,
        office=dictionary,
    )
    final = segment(
        texts.final.text,
        name=texts.final.name,
        language=language,
        genre=texts.final_genre,
        levels=texts.final.levels,
        office=dictionary,
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


def opinions_anew(pair: PairRecord, office: str | None = None, dictionary: OfficeDictionary | None = None) -> Opinions:
    """The present rules and arbiter on the edits as they were found then: facts stay, months stay comparable.

    ``office`` is what its mentors have taught (``office_table``), ``dictionary`` what it has laid down
    about words. Raises LedgerError when the texts are no longer kept.
    """
    analysis = analysis_of(pair, dictionary=dictionary)
    findings, labels, ruleset = opinions_on(analysis.edits, arbiter_of(office), dictionary)
    numbered = {edit.id: label for edit, label in zip(analysis.edits, labels, strict=True)}
    return Opinions(numbered, findings, ruleset, opportunities(analysis.draft))
