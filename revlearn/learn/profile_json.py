"""A profile as the JSON object other programs depend on, ``revlearn.profile/1`` (``profile.schema.json``)."""

from __future__ import annotations

from typing import Any

from revlearn.learn.self_check import checklist
from revlearn.record import Lesson, MonthFigures, Profile, Rate

PROFILE_SCHEMA = "revlearn.profile/1"


def profile_dict(profile: Profile) -> dict[str, Any]:
    """``profile`` as a JSON-ready object. Days are ISO dates, rates per 1,000 draft characters; no document's text."""
    return {
        "schema": PROFILE_SCHEMA,
        "writer": profile.writer,
        "period": profile.period.name,
        "documents": profile.documents,
        "draft_characters": profile.draft_characters,
        "changed_characters": profile.changed_characters,
        "edits": profile.edits,
        "by_nature": dict(profile.by_nature),
        "errors": _figures(profile.errors),
        "recurrence": profile.recurrence,
        "kept_share": profile.kept_share,
        "cleared": profile.cleared,
        "rates": [
            {"category": rate.category, "subtype": rate.subtype, "nature": rate.nature, **_figures(rate)}
            for rate in profile.rates
        ],
        "lessons": [_lesson(lesson) for lesson in profile.lessons],
        "focus": [_lesson(lesson) for lesson in profile.focus],
        "checklist": {head: [_lesson(lesson) for lesson in items] for head, items in checklist(profile).items()},
        "months": [_month(figures) for figures in profile.months],
    }


def _figures(rate: Rate) -> dict[str, Any]:
    return {
        "count": rate.count,
        "per_1000": rate.per_1000,
        "interval": list(rate.interval),
        "trend": rate.trend,
    }


def _lesson(lesson: Lesson) -> dict[str, Any]:
    category, _, subtype = lesson.key.label.partition(".")
    return {
        "category": category,
        "subtype": subtype,
        "rule": lesson.key.rule,
        "state": lesson.state,
        "first_seen": lesson.first_seen.isoformat(),
        "last_seen": lesson.last_seen.isoformat(),
        "occurrences": lesson.occurrences,
        "in_period": lesson.in_period,
        "documents": lesson.documents,
        "opportunities": lesson.opportunities,
        "clean_documents": lesson.clean_documents,
        "recurred": lesson.recurred,
        "weight": lesson.weight,
    }


def _month(figures: MonthFigures) -> dict[str, Any]:
    return {
        "month": figures.month,
        "documents": figures.documents,
        "draft_characters": figures.draft_characters,
        "by_category": dict(figures.by_category),
        "by_step": dict(figures.by_step),
        "errors": _figures(figures.errors),
        "kept_share": figures.kept_share,
        "recurrence": figures.recurrence,
    }
