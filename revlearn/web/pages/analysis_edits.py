"""What a page says of each edit: the note of every report, who confirmed or changed its label, and remarks.

Where the whole texts are no longer kept, the notes are made of what the ledger still holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from revlearn.model import Analysis, Label
from revlearn.record import EditRecord, Entry, LessonKey
from revlearn.report.note import Note, note_of, one_line, shorten
from revlearn.report.pages.cards import AROUND
from revlearn.report.pages.lessons import rule_of
from revlearn.report.pages.marking import Change, marked
from revlearn.report.selection import Selected
from revlearn.report.wording import Lang, category_name, level_name, nature_name, subtype_name
from revlearn.store.words import CorrectionRecord, Remark
from revlearn.web.pages.analysis_choice import CONSEQUENCE, certainty_of
from revlearn.web.pages.analysis_wording import say

LONGEST = 160
"""Characters of a marked text that are shown with its reason."""


@dataclass(frozen=True, slots=True)
class Said:
    """A mentor's word on an edit: what had been shown, what it should be, why. ``confirms`` where nothing changed."""

    by: str
    at: str
    shown: str
    label: str
    nature: str
    comment: str
    confirms: bool


@dataclass(frozen=True, slots=True)
class Remarked:
    """A mentor's remark. ``at`` is a day, or a day with hour and minute."""

    by: str
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownEdit:
    """One edit with everything the page tells of it. ``rule`` is the title of the rule that speaks.

    ``change`` is its sentences, where the whole texts are gone.
    """

    note: Note
    certainty: str
    rule: str
    corrected_by: str
    history: tuple[Said, ...]
    remarks: tuple[Remarked, ...]
    change: Change | None = None

    @property
    def id(self) -> int:
        """The edit's number within its document."""
        return self.note.id

    @property
    def before(self) -> str:
        """What the draft said, on one line, the middle of a long text left out."""
        return shorten(one_line(self.note.before), LONGEST)

    @property
    def after(self) -> str:
        """What the final version says, likewise."""
        return shorten(one_line(self.note.after), LONGEST)

    @property
    def category(self) -> str:
        """The category that counts."""
        return self.note.category

    @property
    def label(self) -> str:
        """``category.subtype``."""
        return f"{self.note.category}.{self.note.subtype}"

    @property
    def nature(self) -> str:
        """The nature, or ``none`` for a consequence of another edit."""
        return self.note.nature or CONSEQUENCE


def shown_edits(
    entry: Entry,
    analysis: Analysis | None,
    corrections: Sequence[CorrectionRecord],
    remarks: Sequence[Remark],
    lang: Lang,
) -> tuple[ShownEdit, ...]:
    """Every edit of ``entry``, under the labels that count, in its order."""
    history: dict[int, list[Said]] = defaultdict(list)
    for correction in corrections:
        history[correction.number].append(_said(correction, lang))
    remarked: dict[int | None, list[Remarked]] = defaultdict(list)
    for remark in remarks:
        remarked[remark.number].append(_remarked(remark))
    return tuple(
        _shown(record, analysis, at, tuple(history[record.number]), tuple(remarked[record.number]), lang)
        for at, record in enumerate(entry.edits)
    )


def _shown(
    record: EditRecord,
    analysis: Analysis | None,
    at: int,
    history: tuple[Said, ...],
    remarks: tuple[Remarked, ...],
    lang: Lang,
) -> ShownEdit:
    label = record.label
    if analysis is None:
        note, change = _note_of_record(record, lang), _change(record, lang)
    else:
        note, change = note_of(analysis, Selected(analysis.edits[at], label), lang), None
    if record.corrected_by and not label.explanation:
        note = replace(note, reason=say("mentors_label", lang, by=record.corrected_by))
    rule = rule_of(LessonKey(f"{label.category}.{label.subtype}", label.rule))
    title = (rule.title_en if lang == "en" else rule.title) if rule else ""
    certainty = certainty_of(label.confidence, label.needs_review, bool(record.corrected_by))
    return ShownEdit(note, certainty, title, record.corrected_by or "", history, remarks, change)


def document_remarks(remarks: Sequence[Remark]) -> tuple[Remarked, ...]:
    """The remarks on the document as a whole."""
    return tuple(_remarked(each) for each in remarks if each.number is None)


def clock_time(at: str) -> str:
    """An ISO day or time as pages show it: no seconds, no zone."""
    return at[:16].replace("T", " ")


def label_name(label: str, lang: Lang) -> str:
    """Category and sub-type as notes call them."""
    category, _, subtype = label.partition(".")
    return f"{category_name(category, lang)}·{subtype_name(category, subtype, lang)}"


def _remarked(remark: Remark) -> Remarked:
    return Remarked(remark.author, clock_time(remark.at), remark.text)


def _said(record: CorrectionRecord, lang: Lang) -> Said:
    said = record.correction
    return Said(
        said.by, clock_time(said.at), label_name(said.shown, lang), label_name(said.label, lang),
        nature_name(said.nature, lang), record.comment, said.confirms,
    )  # fmt: skip


def _note_of_record(record: EditRecord, lang: Lang) -> Note:
    """The note out of what the ledger keeps: its reason is the one written down, and no paragraph is known."""
    label = record.label
    return Note(
        id=record.number,
        operation=record.operation,
        category=label.category,
        category_name=category_name(label.category, lang),
        subtype=label.subtype,
        subtype_name=subtype_name(label.category, label.subtype, lang),
        nature=label.nature,
        nature_name=nature_name(label.nature, lang),
        confidence=label.confidence,
        needs_review=label.needs_review,
        reason=_kept_reason(label, lang),
        source=label.source,
        level=level_name(label.level, lang),
        author=record.author or "",
        comment=record.comment or "",
        before=record.before,
        after=record.after,
        draft_paragraph=0,
        final_paragraph=0,
        alternatives=tuple(
            (label_name(f"{each.category}.{each.subtype}", lang), each.confidence) for each in label.alternatives
        ),
    )


def _kept_reason(label: Label, lang: Lang) -> str:
    """The written explanation is Chinese; an English page has the rule's title in its place."""
    rule = rule_of(LessonKey(f"{label.category}.{label.subtype}", label.rule))
    if lang == "zh" and label.explanation:
        return label.explanation
    return (rule.title_en if lang == "en" else rule.title) if rule else ""


def _change(record: EditRecord, lang: Lang) -> Change | None:
    """The edit in its sentences; None where those are gone as well."""
    if not record.draft_sentence and not record.final_sentence:
        return None
    return marked(
        record.draft_sentence, record.final_sentence, record.before, record.after, around=2 * AROUND[lang]
    )  # fmt: skip
