"""An answer to an exercise of the 错题本 held against the final version: what every door that practises shows."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from revlearn.record import Exercise, LessonKey
from revlearn.report.pages.lessons import reason_of, source_of
from revlearn.report.pages.marking import Piece, marked, shown
from revlearn.report.wording import Lang, level_name

WHOLE = 1 << 16
"""More characters than a sentence has: beside a change all of it is shown."""

ALIKE = 0.6
"""From this likeness on an answer is a version of the sentence, and its differences from the final one are marked."""

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The three versions of a sentence with their marks, and why it was changed.

    ``yours`` is empty where nothing was answered; ``reason`` and ``source`` where none is known.
    """

    draft: Pieces
    yours: Pieces
    final: Pieces
    reason: str
    source: str


def comparison(exercise: Exercise, answer: str, mended: bool | None, lang: Lang) -> Comparison:
    """``answer`` beside draft and final version.

    The final version shows what the answer has not; where the answer was mended, or is no version of the sentence, it
    shows what the reviser changed.
    """
    example = exercise.example
    change = marked(example.draft_sentence, example.final_sentence, example.before, example.after, around=WHOLE)
    yours, final = _against(shown(answer), shown(example.final_sentence))
    compared = mended is not True and any(piece.kind for piece in (*yours, *final))
    return Comparison(
        draft=change.draft,
        yours=yours if answer.strip() else (),
        final=final if compared else change.final,
        reason=reason_of(LessonKey(exercise.label, exercise.rule), example, lang),
        source=_source(exercise, lang),
    )


def _source(exercise: Exercise, lang: Lang) -> str:
    source, level = source_of(exercise.example), level_name(exercise.example.level, lang)
    if source and level:
        return f"{source} ({level})" if lang == "en" else f"{source}（{level}）"
    return source or level


def _against(answer: str, final: str) -> tuple[Pieces, Pieces]:
    """The answer with what the final version has not, the final version with what the answer has not.

    Unmarked when the answer is only a few words of the sentence, or another one.
    """
    matcher = SequenceMatcher(None, answer, final, autojunk=False)
    if matcher.ratio() < ALIKE:
        return (Piece(answer),), (Piece(final),)
    yours, theirs = [], []
    for kind, low, high, start, end in matcher.get_opcodes():
        yours.append(Piece(answer[low:high], "" if kind == "equal" else "cut"))
        theirs.append(Piece(final[start:end], "" if kind == "equal" else "put"))
    return tuple(yours), tuple(theirs)
