"""The nouns of what is kept of writers and learnt from it: frozen values without I/O. Imports model only.

The ledger (``store``) reads and writes these, ``learn`` turns entries into profiles, ``report`` shows them. Times are
given from outside; nothing here asks a clock.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from revlearn.model import Label, Operation, Span

Retention = Literal["texts", "sentences", "figures"]
"""What stays of a pair: both whole texts, only each edit with its sentences, or only labels and counts."""

Trend = Literal["rising", "falling", "steady", "insufficient"]
LessonState = Literal["found", "told", "practised", "watched", "closed", "back"]
LESSON_STATES: tuple[LessonState, ...] = ("found", "told", "practised", "watched", "closed", "back")

LEDGER_FILE = "ledger.sqlite3"
"""Of a ledger kept in a folder. Named here so that one can see whether it is there without a database library."""


# ------------------------------------------------------------------------------------------------------ people

HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
SPACES = re.compile(r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
"""Spaces of any width; line breaks and tabs belong into no name and stay, to be refused."""
DOTS = re.compile(rf"(?<={HAN}) ?[.．·•‧∙⋅・･] ?(?={HAN})")
"""What is typed for the dot of a name like 买买提·艾力, which is U+00B7."""
BETWEEN_HAN = re.compile(rf"(?<=[（）]) | (?=[（）])|(?<={HAN}) (?={HAN})")
WIDE: Mapping[int, int] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
WIDE_BESIDE_HAN: Mapping[int, int] = {
    **{code: plain for code, plain in WIDE.items() if chr(plain).isalnum()}, ord("("): ord("（"), ord(")"): ord("）"),
}  # fmt: skip


def person_name(text: str) -> str:
    """The one spelling of a person's (or team's) name, so that nobody is two people to the ledger.

    NFC, no outer space, one space for several and none between Chinese characters (王　芳 is 王芳), letters and digits
    of ordinary width, brackets wide beside Chinese characters and narrow otherwise, one dot in names with a dot. What
    may be no name is not refused here (``store.names.checked_name``).
    """
    name = SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    if not re.search(HAN, name):
        return unicodedata.normalize("NFC", name.translate(WIDE))
    return BETWEEN_HAN.sub("", DOTS.sub("·", name.translate(WIDE_BESIDE_HAN)))


# -------------------------------------------------------------------------------------------------- the ledger


@dataclass(frozen=True, slots=True)
class EditRecord:
    """One edit as the ledger keeps it. ``label`` is the one that counts: a mentor's correction when there is one.

    ``number`` is the edit's id within its analysis, ``id`` its key in the ledger. Texts are empty strings where the
    retention no longer allows them; the label, the counts and the correction always stay. ``facts`` fill the message of
    the label's rule (names and values, in the order of names), in whichever language it is read.
    """

    id: int
    number: int
    operation: Operation
    draft_spans: tuple[Span, ...]
    final_spans: tuple[Span, ...]
    before: str
    after: str
    draft_sentence: str
    final_sentence: str
    label: Label
    corrected_by: str | None = None
    author: str | None = None
    comment: str | None = None
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def lesson(self) -> LessonKey:
        """What this edit teaches: the rule that was broken, or the sub-type where no rule speaks."""
        return LessonKey(f"{self.label.category}.{self.label.subtype}", self.label.rule)


@dataclass(frozen=True, slots=True, order=True)
class LessonKey:
    """One thing to learn: a label ``category.subtype`` and the rule behind it (None: by likeness)."""

    label: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One pair in the ledger: one document of one writer in one round, with its figures and edits.

    ``opportunities`` maps rule ids to how often the writer used that rule's subject in the draft and was right;
    together with the edits it is how often the writer could have erred. Lengths are code points.
    """

    id: int
    writer: str
    date: date
    title: str
    genre: str | None
    reviser: str | None
    round: int
    language: Literal["zh", "en"]
    draft_sha256: str
    final_sha256: str
    draft_characters: int
    final_characters: int
    changed_characters: int
    draft_sentences: int
    kept_sentences: int
    ruleset: str
    retention: Retention
    opportunities: Mapping[str, int] = field(default_factory=dict)
    edits: tuple[EditRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A report of ``month`` (``YYYY-MM``) told ``writer`` of a lesson. It counts from the month after."""

    writer: str
    lesson: LessonKey
    month: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A writer's answer to one exercise: the edit practised, the day, and whether it was mended."""

    writer: str
    edit: int
    on: date
    mended: bool


# ------------------------------------------------------------------------------------------- what is learnt from it


@dataclass(frozen=True, slots=True)
class Period:
    """A month or longer: first and last day, both included. ``name`` is how reports call it (``2026-10``)."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something was revised: ``per_1000`` draft characters, with a 95 % interval (exact Poisson)."""

    category: str
    subtype: str
    nature: str
    count: int
    per_1000: float
    interval: tuple[float, float]
    trend: Trend


@dataclass(frozen=True, slots=True)
class Example:
    """One edit as a lesson shows it: the sentence as drafted and as revised, and why."""

    edit: int
    date: date
    title: str
    draft_sentence: str
    final_sentence: str
    before: str
    after: str
    explanation: str
    source: str
    level: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something a writer is to learn, with its state and the figures that moved it there.

    ``opportunities`` is None where right uses cannot be counted. ``clean_documents`` counts the latest documents in a
    row that gave an opportunity and had none wrong. ``recurred`` says that it came up again after it had been told.
    """

    key: LessonKey
    state: LessonState
    first_seen: date
    last_seen: date
    occurrences: int
    in_period: int
    documents: int
    opportunities: int | None
    clean_documents: int
    recurred: bool
    weight: float
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """The figures of one month for the charts. ``errors`` is the 硬伤率 as a rate of its own."""

    month: str
    documents: int
    draft_characters: int
    by_category: Mapping[str, int]
    by_step: Mapping[str, int]
    errors: Rate
    kept_share: float | None
    recurrence: float | None


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """The same figures for one genre or one reviser: they are never thrown together in a comparison."""

    name: str
    documents: int
    draft_characters: int
    edits: int
    errors: Rate


@dataclass(frozen=True, slots=True)
class Profile:
    """One writer over one period: what a monthly report shows. ``kept_share`` is the share of draft sentences kept."""

    writer: str
    period: Period
    documents: int
    draft_characters: int
    changed_characters: int
    edits: int
    by_nature: Mapping[str, int]
    rates: tuple[Rate, ...]
    errors: Rate
    recurrence: float | None
    kept_share: float | None
    cleared: int
    lessons: tuple[Lesson, ...]
    focus: tuple[Lesson, ...]
    months: tuple[MonthFigures, ...]
    genres: tuple[GroupFigures, ...]
    revisers: tuple[GroupFigures, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SharedWeakness:
    """A lesson several writers of a team have open, for training: whom it concerns and how it goes on."""

    key: LessonKey
    writers: tuple[str, ...]
    occurrences: int
    came_back: tuple[str, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class TeamProfile:
    """All writers of a team over one period. ``heat`` maps (writer, label) to errors and improvements per 1,000,
    ``erred`` are the lessons that any document of the period has an error of."""

    name: str
    period: Period
    profiles: tuple[Profile, ...]
    documents: int
    draft_characters: int
    edits: int
    errors: Rate
    rates: tuple[Rate, ...]
    months: tuple[MonthFigures, ...]
    heat: Mapping[tuple[str, str], float]
    weaknesses: tuple[SharedWeakness, ...]
    came_back: tuple[SharedWeakness, ...]
    erred: frozenset[LessonKey]


@dataclass(frozen=True, slots=True)
class Habit:
    """What one reviser keeps changing without a rule behind it: ``times`` in ``documents``, with examples."""

    label: str
    before: str
    after: str
    times: int
    documents: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class StyleCard:
    """A leader's style card: habits in order of weight, from decisions and improvements no rule demands."""

    reviser: str
    documents: int
    draft_characters: int
    habits: tuple[Habit, ...]


@dataclass(frozen=True, slots=True)
class Exercise:
    """One item of a writer's 错题本: the sentence with the error standing, and where its schedule stands.

    ``due`` None means done: three successes in a row. ``rule`` is the one that was broken, None by likeness. ``asked``
    is the day of the latest answer.
    """

    writer: str
    example: Example
    label: str
    due: date | None
    successes: int
    attempts: int
    rule: str | None = None
    asked: date | None = None
