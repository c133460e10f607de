"""One pair with everything the ledger holds of it, and how much of that each retention leaves. Pure."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from revlearn.model import (
    Analysis,
    Comment,
    Document,
    Edit,
    Finding,
    Label,
    LoadedText,
    Relation,
    Span,
)
from revlearn.record import EditRecord, Entry, Retention, person_name
from revlearn.store.coding import facts_of
from revlearn.store.names import checked_name

SHORTEST_SENTENCE = 4
"""Code points of a draft sentence that counts as one kept or not: less is a number or a mark left by itself."""

RETENTIONS: tuple[Retention, ...] = ("texts", "sentences", "figures")
"""From the most that may be kept to the least."""

Levels = Mapping[int, int]


class PairKey(NamedTuple):
    """What makes a pair the same pair: for one writer it stands in the ledger once."""

    writer: str
    draft_sha256: str
    final_sha256: str
    round: int


@dataclass(frozen=True, slots=True)
class Detail:
    """What an EditRecord leaves out: the link the edit stood in, whether another edit forced it, the findings on it."""

    relation: Relation
    forced: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class KeptTexts:
    """Both whole texts, with the document types (文种) they were analysed as."""

    draft: LoadedText
    final: LoadedText
    draft_genre: str | None
    final_genre: str | None


@dataclass(frozen=True, slots=True)
class PairRecord:
    """One pair as the ledger holds it. ``details[i]`` belongs to ``entry.edits[i]``; keys are 0 before it is added.

    ``comments`` are the reviser's 批注. ``texts`` is None where the retention does not allow them.
    """

    entry: Entry
    details: tuple[Detail, ...]
    texts: KeptTexts | None
    comments: tuple[Comment, ...] = ()

    @property
    def key(self) -> PairKey:
        """What makes it the same pair."""
        return PairKey(self.entry.writer, self.entry.draft_sha256, self.entry.final_sha256, self.entry.round)


def record_of(
    analysis: Analysis,
    *,
    writer: str,
    date: date,
    title: str = "",
    reviser: str | None = None,
    round: int = 1,
    opportunities: Mapping[str, int] | None = None,
    levels: tuple[Levels, Levels] = ({}, {}),
) -> PairRecord:
    """``analysis`` as the ledger keeps it, whole. Raises LedgerError when ``writer`` can be no name.

    Without ``title`` it is the final version's own, or its file's name. Without ``reviser`` it is the one who tracked
    most of the edits. ``levels`` are the heading levels both files' styles state (``LoadedText.levels``).
    """
    draft, final = analysis.draft, analysis.final
    details = details_of(analysis.edits, analysis.findings)
    drafted = [span for span in _sentences(draft) if span[1] - span[0] >= SHORTEST_SENTENCE]
    spans = [span for edit in analysis.edits for span in edit.draft_spans]
    entry = Entry(
        id=0,
        writer=checked_name(writer),
        date=date,
        title=title or _title_of(final) or final.name,
        genre=final.genre or draft.genre,
        reviser=person_name(reviser or _most_frequent([edit.author for edit in analysis.edits if edit.author])) or None,
        round=round,
        language=final.language,
        draft_sha256=sha256(draft.text),
        final_sha256=sha256(final.text),
        draft_characters=len(draft.text),
        final_characters=len(final.text),
        changed_characters=_covered(spans),
        draft_sentences=len(drafted),
        kept_sentences=_unmarked(drafted, spans),
        ruleset=analysis.ruleset,
        retention="texts",
        opportunities=dict(opportunities or {}),
        edits=tuple(map(_edit_record, analysis.edits, analysis.labels, (each.findings for each in details))),
    )
    texts = KeptTexts(
        LoadedText(draft.name, draft.text, dict(levels[0])),
        LoadedText(final.name, final.text, dict(levels[1])),
        draft.genre,
        final.genre,
    )
    return PairRecord(entry, details, texts, analysis.comments)


def details_of(edits: Sequence[Edit], findings: Sequence[Finding]) -> tuple[Detail, ...]:
    """The details of ``edits``, each with its own findings in their order."""
    by_edit: dict[int, list[Finding]] = {}
    for finding in findings:
        by_edit.setdefault(finding.edit, []).append(finding)
    return tuple(Detail(edit.context.relation, edit.context.forced, tuple(by_edit.get(edit.id, ()))) for edit in edits)


def sha256(text: str) -> str:
    """The fingerprint of a plain text, as the analysis states it."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def reduced(pair: PairRecord, retention: Retention) -> PairRecord:
    """What ``retention`` leaves of ``pair``; what is gone already does not come back.

    ``sentences``: the whole texts go. ``figures``: also each edit's words, its sentences, and the reasons and facts
    that quote them; places, labels, rules and comments stay.
    """
    retention = max(retention, pair.entry.retention, key=RETENTIONS.index)
    if retention == "texts":
        return pair
    entry, details = replace(pair.entry, retention=retention), pair.details
    if retention == "figures":
        entry = replace(entry, edits=tuple(map(_wordless, entry.edits)))
        details = tuple(
            replace(each, findings=tuple(replace(finding, facts={}) for finding in each.findings)) for each in details
        )
    return PairRecord(entry, details, None, pair.comments)


def _wordless(edit: EditRecord) -> EditRecord:
    label = replace(edit.label, explanation="")
    return replace(edit, before="", after="", draft_sentence="", final_sentence="", label=label, facts=())


def _edit_record(edit: Edit, label: Label, findings: Sequence[Finding]) -> EditRecord:
    context = edit.context
    return EditRecord(
        id=0,
        number=edit.id,
        operation=edit.operation,
        draft_spans=edit.draft_spans,
        final_spans=edit.final_spans,
        before=edit.before,
        after=edit.after,
        draft_sentence=context.draft_left + _outer(context.draft, edit.draft_span) + context.draft_right,
        final_sentence=context.final_left + _outer(context.final, edit.final_span) + context.final_right,
        label=label,
        author=edit.author,
        comment=edit.comment,
        facts=facts_of(label.rule, findings),
    )


def _outer(document: Document, span: Span) -> str:
    return document.text[span[0] : span[1]]


def _sentences(document: Document) -> Sequence[Span]:
    return [(each.start, each.end) for paragraph in document.paragraphs for each in paragraph.sentences]


def _title_of(document: Document) -> str:
    """The title's lines joined; empty when the document has none."""
    lines = [document.text[each.start : each.end].strip() for each in document.paragraphs if each.role == "title"]
    return "".join(lines) if document.language == "zh" else " ".join(lines)


def _most_frequent(names: Sequence[str]) -> str:
    return min(names, key=lambda name: (-names.count(name), name), default="")


def _covered(spans: Sequence[Span]) -> int:
    """How many places the spans mark, each counted once."""
    total, reached = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _unmarked(sentences: Sequence[Span], spans: Sequence[Span]) -> int:
    """How many of the sentences (in order, apart) no span touches. An insertion between two touches neither."""
    starts = [start for start, _ in sentences]
    touched: set[int] = set()
    for start, end in spans:
        at = max(0, bisect_left(starts, start) - 1)
        while at < len(sentences) and sentences[at][0] < max(end, start + 1):
            low, high = sentences[at]
            if (start < high and low < end) or (start == end and low < start < high):
                touched.add(at)
            at += 1
    return len(sentences) - len(touched)
