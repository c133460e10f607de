"""A writer's profile over one period: everything a monthly report shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from revlearn.learn.history import in_order, occurrences
from revlearn.learn.lessons import lessons_of
from revlearn.learn.periods import months_up_to
from revlearn.learn.recurrence import Recurrence
from revlearn.learn.steps import STEP_OF, STEPS
from revlearn.learn.weight import focus_of
from revlearn.learn.window import MONTHS, Errors, Stratum, by_genre, rates_of
from revlearn.model import NATURES, SUBTYPES
from revlearn.record import Answer, Entry, GroupFigures, MonthFigures, Period, Profile, Told


def profile(
    writer: str,
    period: Period,
    entries: Iterable[Entry],
    *,
    told: Iterable[Told] = (),
    answers: Iterable[Answer] = (),
) -> Profile:
    """The profile of ``writer`` as of the end of ``period``.

    ``entries`` are all entries of the ledger that are known of: those before the period are its history, those after
    it and those of other writers are left out. Their order does not matter. ``told`` counts from the month after.
    """
    ordered = in_order((entry for entry in entries if entry.writer == writer), period.last)
    inside = tuple(entry for entry in ordered if entry.date >= period.first)
    found = occurrences(ordered)
    lessons, cleared = lessons_of(writer, period, ordered, found, told=told, answers=answers)
    errors, recurrence = Errors.of(ordered), Recurrence.of([(found, ordered)])
    natures = Counter(edit.label.nature for entry in inside for edit in entry.edits)
    return Profile(
        writer=writer,
        period=period,
        documents=len(inside),
        draft_characters=characters_of(inside),
        changed_characters=sum(entry.changed_characters for entry in inside),
        edits=sum(len(entry.edits) for entry in inside),
        by_nature={nature: natures[nature] for nature in NATURES},
        rates=rates_of(ordered, period),
        errors=errors.rate(period),
        recurrence=recurrence.of_period(period),
        kept_share=kept_share(inside),
        cleared=cleared,
        lessons=lessons,
        focus=focus_of(lessons),
        months=tuple(month_figures(errors, each, recurrence.of_period(each)) for each in months_shown(ordered, period)),
        genres=groups(ordered, period, lambda entry: entry.genre),
        revisers=groups(ordered, period, lambda entry: entry.reviser),
        entries=inside,
    )


def months_shown(ordered: Sequence[Entry], period: Period) -> tuple[Period, ...]:
    """The months of the charts: up to twelve, from the first with a document, to the last of the period."""
    months = months_up_to(period.last, MONTHS)
    first = min((entry.date for entry in ordered if entry.date >= months[0].first), default=period.last)
    return tuple(each for each in months if each.last >= first)


def month_figures(errors: Errors, month: Period, recurrence: float | None, stratum: Stratum = by_genre) -> MonthFigures:
    """One month's figures. An empty month has no documents and rates of nothing."""
    inside = [entry for entry in errors.ordered if month.first <= entry.date <= month.last]
    labels = Counter((edit.label.category, edit.label.subtype) for entry in inside for edit in entry.edits)
    categories: Counter[str] = Counter()
    steps: Counter[str] = Counter()
    for (category, subtype), count in labels.items():
        categories[category] += count
        steps[STEP_OF.get(f"{category}.{subtype}", "")] += count
    return MonthFigures(
        month=month.name,
        documents=len(inside),
        draft_characters=characters_of(inside),
        by_category={category: categories[category] for category in SUBTYPES},
        by_step={step: steps[step] for step in STEPS},
        errors=errors.rate(month, stratum),
        kept_share=kept_share(inside),
        recurrence=recurrence,
    )


def groups(
    ordered: Sequence[Entry], period: Period, name_of: Callable[[Entry], str | None]
) -> tuple[GroupFigures, ...]:
    """The period's figures apart for each genre or reviser, by name; an unknown one is called ""."""
    members: dict[str, list[Entry]] = {}
    for entry in ordered:
        members.setdefault(name_of(entry) or "", []).append(entry)
    return tuple(
        _group(name, members[name], period) for name in sorted(members) if members[name][-1].date >= period.first
    )


def _group(name: str, ordered: Sequence[Entry], period: Period) -> GroupFigures:
    inside = [entry for entry in ordered if entry.date >= period.first]
    edits = sum(len(entry.edits) for entry in inside)
    return GroupFigures(name, len(inside), characters_of(inside), edits, Errors.of(ordered).rate(period))


def characters_of(entries: Iterable[Entry]) -> int:
    """Draft characters of all ``entries``."""
    return sum(entry.draft_characters for entry in entries)


def kept_share(entries: Sequence[Entry]) -> float | None:
    """保留率: the share of draft sentences kept as they were; None where there are none."""
    sentences = sum(entry.draft_sentences for entry in entries)
    return sum(entry.kept_sentences for entry in entries) / sentences if sentences else None
