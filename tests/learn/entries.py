"""Entries written in a few words, and Hypothesis strategies for whole ledgers of one writer."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from revlearn.model import LABELS, NATURES, Label, Nature
from revlearn.record import EditRecord, Entry

START = date(2026, 1, 5)


def edit_of(
    label: str = "wording.confusable",
    nature: Nature | None = "error",
    *,
    key: int = 1,
    rule: str | None = "pairs",
    before: str = "截止",
    after: str = "截至",
    level: str = "规定",
    author: str | None = None,
    unsure: bool = False,
    corrected_by: str | None = None,
    sentences: tuple[str, str] = ("截止9月底完成。", "截至9月底完成。"),
) -> EditRecord:
    """An edit; ``rule`` is the last part of the rule's name, None for a label by likeness."""
    category, _, subtype = label.partition(".")
    opinion = Label(
        category,
        subtype,
        nature,
        0.9,
        unsure,
        rule=None if rule is None else f"{label}.{rule}",
        explanation="说明",
        source="依据",
        level=level if rule else "",
    )
    return EditRecord(
        key, key, "replace", ((0, 2),), ((0, 2),), before, after, *sentences, opinion, corrected_by, author, None
    )


def entry_of(
    number: int,
    *edits: EditRecord,
    day: date | None = None,
    writer: str = "李文",
    characters: int = 1000,
    genre: str | None = "通知",
    reviser: str | None = None,
    right: dict[str, int] | None = None,
) -> Entry:
    """Document ``number``, a week after the one before unless ``day`` says otherwise."""
    return Entry(
        id=number,
        writer=writer,
        date=day or START + timedelta(weeks=number - 1),
        title=f"文稿{number}",
        genre=genre,
        reviser=reviser,
        round=1,
        language="zh",
        draft_sha256=f"{number:064}",
        final_sha256=f"{number + 1:064}",
        draft_characters=characters,
        final_characters=characters,
        changed_characters=2 * len(edits),
        draft_sentences=20,
        kept_sentences=20 - min(20, len(edits)),
        ruleset="1",
        retention="sentences",
        opportunities=right or {},
        edits=edits,
    )


@st.composite
def ledgers(draw: st.DrawFn, *, natures: tuple[Nature | None, ...] = (*NATURES, None)) -> tuple[Entry, ...]:
    """Up to twelve entries of one writer within 2026, with up to six edits each of few kinds, so that they recur.

    Right uses are counted of the rule ``pairs`` of the first label, in every entry or in none.
    """
    labels = draw(st.lists(st.sampled_from(LABELS[:-5]), min_size=1, max_size=3, unique=True))
    counted = draw(st.booleans())
    entries = []
    for number in range(1, draw(st.integers(0, 12)) + 1):
        kinds = draw(
            st.lists(
                st.tuples(st.sampled_from(labels), st.sampled_from(natures), st.sampled_from(("pairs", None))),
                max_size=6,
            )
        )
        edits = tuple(
            edit_of(label, nature, key=number * 10 + at, rule=rule) for at, (label, nature, rule) in enumerate(kinds)
        )
        entries.append(
            entry_of(
                number,
                *edits,
                day=date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 364))),
                characters=draw(st.integers(0, 3000)),
                genre=draw(st.sampled_from(("通知", "报告", None))),
                reviser=draw(st.sampled_from(("王主任", None))),
                right={f"{labels[0]}.pairs": draw(st.integers(0, 3))} if counted else None,
            )
        )
    return tuple(entries)
