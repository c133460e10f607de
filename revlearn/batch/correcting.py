"""A mentor's word on an edit: made so that it teaches, and entered in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from revlearn.batch.kept import edit_of
from revlearn.classify.corrections import correction_of
from revlearn.classify.labels import CASCADE
from revlearn.model import LABELS, NATURES, Correction, Label, Nature, RevlearnError
from revlearn.store import Ledger, PairRecord
from revlearn.store.words import no_edit


@dataclass(frozen=True, slots=True)
class Word:
    """What a mentor says of one edit: its label, and its nature (None leaves the one that counted)."""

    number: int
    label: str
    nature: Nature | None = None


def correct_edit(
    ledger: Ledger, entry: int, number: int, *, label: str, nature: Nature | None, by: str, at: str, comment: str = ""
) -> Correction:
    """Enter the label edit ``number`` of ``entry`` should have; from now on it counts. ``at`` is an ISO time.

    A ``nature`` of None leaves the one that counted. Raises RevlearnError when there is no such entry, edit or label.
    """
    ((_, correction),) = correct_edits(ledger, entry, [Word(number, label, nature)], by=by, at=at, comment=comment)
    return correction


def correct_edits(
    ledger: Ledger, entry: int, words: Sequence[Word], *, by: str, at: str, comment: str = ""
) -> tuple[tuple[int, Correction], ...]:
    """Enter several words on one entry: each correction with its key. As ``correct_edit``; nothing is entered when
    one of them cannot be."""
    pair = ledger.pair(entry)
    counted = {edit.number: edit.label for edit in ledger.entries(ids=(entry,))[0].edits}
    made: list[tuple[int, Correction]] = []
    for word in words:
        if word.number not in counted:
            raise no_edit(entry, word.number)
        shown = counted[word.number]
        nature = None if word.label == CASCADE else word.nature or shown.nature
        if nature is None and word.label != CASCADE:
            raise RevlearnError(
                f"第 {word.number} 处原为连带改动，没有性质；请一并给出性质（{'、'.join(NATURES)}）",
                f"edit {word.number} was a consequence without a nature; give one, too: {', '.join(NATURES)}",
            )
        correction = correction_for(pair, word.number, label=word.label, nature=nature, shown=shown, by=by, at=at)
        made.append((word.number, correction))
    return tuple((ledger.correct(entry, number, each, comment=comment), each) for number, each in made)


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
    edit, findings = edit_of(pair, place)
    return correction_of(edit, findings, shown, label=label, nature=nature, document=document, by=by, at=at)
