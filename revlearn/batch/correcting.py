"""A mentor's word on an edit: made so that it teaches, and entered in the ledger."""

from __future__ import annotations

from revlearn.batch.kept import analysis_of
from revlearn.classify.corrections import correction_of
from revlearn.classify.labels import CASCADE
from revlearn.model import LABELS, NATURES, Correction, Label, Nature, RevlearnError
from revlearn.store import Ledger, PairRecord
from revlearn.store.words import no_edit


def correct_edit(
    ledger: Ledger, entry: int, number: int, *, label: str, nature: Nature | None, by: str, at: str, comment: str = ""
) -> Correction:
    """Enter the label edit ``number`` of ``entry`` should have; from now on it counts. ``at`` is an ISO time.

    A ``nature`` of None leaves the one that counted. Raises RevlearnError when there is no such entry, edit or label.
    """
    pair = ledger.pair(entry)
    counted = {edit.number: edit.label for edit in ledger.entries(ids=(entry,))[0].edits}
    if number not in counted:
        raise no_edit(entry, number)
    shown = counted[number]
    nature = None if label == CASCADE else nature or shown.nature
    if nature is None and label != CASCADE:
        raise RevlearnError(
            f"第 {number} 处原为连带改动，没有性质；请一并给出性质（{'、'.join(NATURES)}）",
            f"edit {number} was a consequence without a nature; give one, too: {', '.join(NATURES)}",
        )
    correction = correction_for(pair, number, label=label, nature=nature, shown=shown, by=by, at=at)
    ledger.correct(entry, number, correction, comment=comment)
    return correction


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
