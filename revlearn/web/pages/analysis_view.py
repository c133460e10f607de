"""Everything the page of one document shows, put together from what the ledger holds of it. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from revlearn.model import NATURES, Analysis, Comment, Span
from revlearn.record import Entry
from revlearn.report.drawing import Cell, Drawing
from revlearn.report.note import one_line, shorten
from revlearn.report.wording import Lang, nature_name
from revlearn.store.words import CorrectionRecord, Remark
from revlearn.web.pages.analysis_choice import Choice, Facet, facets_of
from revlearn.web.pages.analysis_edits import (
    Remarked,
    ShownEdit,
    clock_time,
    document_remarks,
    shown_edits,
)
from revlearn.web.pages.analysis_kept import Kept
from revlearn.web.pages.analysis_outline import Outline, outline_of
from revlearn.web.pages.analysis_rows import DrawnRow, drawn_rows, drawn_text

LONGEST_QUOTE = 60
"""Characters shown of the text that a comment belongs to."""


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A reviser's comment: to which text, and to which edit if its place touches one. ``is_reply`` answers the last."""

    by: str
    at: str
    text: str
    quote: str
    edit: int | None
    is_reply: bool


@dataclass(frozen=True)
class AnalysisView:
    """One document's page in one language and state. What a view does not show is not worked out."""

    kept: Kept
    corrections: Sequence[CorrectionRecord]
    said: Sequence[Remark]
    choice: Choice
    lang: Lang

    @property
    def entry(self) -> Entry:
        """The entry under the labels that count."""
        return self.kept.entry

    @property
    def analysis(self) -> Analysis | None:
        """The analysis; None where the texts are no longer kept."""
        return self.kept.analysis

    @cached_property
    def edits(self) -> tuple[ShownEdit, ...]:
        """All edits in their order."""
        return shown_edits(self.entry, self.analysis, self.corrections, self.said, self.lang)

    @cached_property
    def chosen(self) -> frozenset[int]:
        """The numbers of the edits that the filter lets through."""
        return frozenset(edit.id for edit in self.edits if self.choice.lets(edit))

    @cached_property
    def by_number(self) -> dict[int, ShownEdit]:
        """The edits by their numbers."""
        return {edit.id: edit for edit in self.edits}

    @property
    def current(self) -> ShownEdit | None:
        """The edit whose detail is open."""
        return self.by_number.get(self.choice.edit or 0)

    def beside(self, step: int) -> int | None:
        """The number of the shown edit before (-1) or after (1) the open one, the first or last where none is open."""
        numbers = [edit.id for edit in self.edits if edit.id in self.chosen]
        if not numbers:
            return None
        if self.choice.edit not in numbers:
            return numbers[0] if step > 0 else numbers[-1]
        return numbers[(numbers.index(self.choice.edit) + step) % len(numbers)]

    @cached_property
    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """The filter's values with their counts."""
        return facets_of(self.edits, self.choice)

    @cached_property
    def natures(self) -> tuple[tuple[str | None, str, int], ...]:
        """How many edits of each nature: key, name, count. They add up; consequences only where there are any."""
        counts = Counter(edit.note.nature for edit in self.edits)
        return tuple(
            (each, nature_name(each, self.lang), counts[each]) for each in (*NATURES, None) if each or counts[each]
        )

    @property
    def to_check(self) -> int:
        """How many labels are still to be checked."""
        return sum(edit.certainty == "low" for edit in self.edits)

    @cached_property
    def rows(self) -> tuple[DrawnRow, ...]:
        """Both versions side by side; empty without texts."""
        return drawn_rows(self.analysis, self._drawing()) if self.analysis else ()

    @cached_property
    def text(self) -> tuple[Cell, ...]:
        """Both versions woven into one text; empty without texts."""
        return drawn_text(self.analysis, self._drawing()) if self.analysis else ()

    @cached_property
    def outline(self) -> Outline | None:
        """Both outlines; None without texts."""
        return outline_of(self.analysis) if self.analysis else None

    def _drawing(self) -> Drawing:
        return Drawing({edit.id: edit.note for edit in self.edits}, self.lang)

    @cached_property
    def comments(self) -> tuple[ShownComment, ...]:
        """All comments the reviser left."""
        return tuple(_comments(self.kept.pair.comments, self.entry, self.analysis))

    @property
    def remarks(self) -> tuple[Remarked, ...]:
        """Mentors' remarks on the document as a whole."""
        return document_remarks(self.said)


def _comments(comments: Sequence[Comment], entry: Entry, analysis: Analysis | None) -> Iterator[ShownComment]:
    for comment in comments:
        quote = ""
        if analysis is not None:
            document, span = (
                (analysis.final, comment.final_span) if comment.final_span else (analysis.draft, comment.draft_span)
            )
            quote = shorten(one_line(document.text[slice(*span)].strip()), LONGEST_QUOTE) if span else ""
        yield ShownComment(
            comment.author or "", clock_time(comment.at or ""), comment.text, quote, _touched(comment, entry),
            comment.parent is not None,
        )  # fmt: skip


def _touched(comment: Comment, entry: Entry) -> int | None:
    """The first edit that the comment's place touches, on either side."""
    for edit in entry.edits:
        if _touches(comment.draft_span, edit.draft_spans) or _touches(comment.final_span, edit.final_spans):
            return edit.number
    return None


def _touches(anchor: Span | None, spans: Sequence[Span]) -> bool:
    return anchor is not None and any(start <= anchor[1] and anchor[0] <= end for start, end in spans)
