"""A writer's profile: figures by hand, and what stands outside the period."""

from __future__ import annotations

from datetime import date

import pytest

from revlearn.learn import month, profile
from tests.learn.entries import edit_of, entry_of

FEBRUARY = month("2026-02")
HISTORY = (
    entry_of(1, edit_of(key=11), edit_of("terminology.name", key=12), day=date(2025, 12, 10)),
    entry_of(2, day=date(2026, 1, 20)),
    entry_of(3, edit_of(key=31), edit_of("logic.fact", key=32), day=date(2026, 2, 3), characters=1500, reviser="王"),
    entry_of(4, edit_of("logic.claim", "decision", key=41), day=date(2026, 2, 20), characters=500, genre="报告"),
    entry_of(5, edit_of("wording.grammar", key=51), day=date(2026, 3, 1)),
    entry_of(6, edit_of("wording.grammar", key=61), day=date(2026, 2, 5), writer="别人"),
)
TOLD = profile("李文", FEBRUARY, HISTORY)


def test_the_period_counts_its_own_documents() -> None:
    assert (TOLD.documents, TOLD.draft_characters, TOLD.changed_characters, TOLD.edits) == (2, 2000, 6, 3)
    assert TOLD.by_nature == {"error": 2, "improvement": 0, "decision": 1}
    assert [entry.id for entry in TOLD.entries] == [3, 4]
    assert TOLD.kept_share == (18 + 19) / 40
    assert (TOLD.errors.count, TOLD.errors.per_1000, TOLD.errors.trend) == (2, 1.0, "insufficient")


def test_rates_stand_in_the_order_of_the_taxonomy_and_show_what_has_stopped() -> None:
    assert [(rate.category, rate.subtype, rate.nature, rate.count) for rate in TOLD.rates] == [
        ("wording", "confusable", "error", 1),
        ("logic", "claim", "decision", 1),
        ("logic", "fact", "error", 1),
        ("terminology", "name", "error", 0),
    ]
    assert TOLD.rates[3].interval == pytest.approx((0, 1.844), abs=0.001)


def test_recurrence_is_of_the_periods_error_lessons() -> None:
    # 易混词 had been seen in December, the corrected fact had not.
    assert TOLD.recurrence == 0.5
    assert profile("李文", month("2026-01"), HISTORY).recurrence is None


def test_the_same_error_in_two_documents_of_a_first_month_recurs() -> None:
    entries = (entry_of(1, edit_of(key=1)), entry_of(2, edit_of(key=2)))
    assert profile("李文", month("2026-01"), entries).recurrence == 1.0


def test_months_run_from_the_first_document_with_gaps_shown() -> None:
    assert [(each.month, each.documents) for each in TOLD.months] == [("2025-12", 1), ("2026-01", 1), ("2026-02", 2)]
    december, _, february = TOLD.months
    assert december.by_category == {"wording": 1, "logic": 0, "structure": 0, "terminology": 1}
    assert february.by_step == {"立意": 1, "搭骨": 0, "填肉": 1, "修容": 1}
    assert (february.recurrence, february.errors.per_1000) == (0.5, 1.0)


def test_a_years_months_are_twelve_at_most() -> None:
    entries = [entry_of(n, day=date(2024 + n // 12, n % 12 + 1, 3)) for n in range(30)]
    assert len(profile("李文", month("2026-06"), entries).months) == 12


def test_genres_and_revisers_apart() -> None:
    assert [(each.name, each.documents, each.edits) for each in TOLD.genres] == [("报告", 1, 1), ("通知", 1, 2)]
    assert [(each.name, each.errors.count) for each in TOLD.revisers] == [("", 0), ("王", 2)]


def test_an_empty_month_is_told_as_one() -> None:
    told = profile("李文", month("2025-01"), HISTORY)
    assert (told.documents, told.kept_share, told.recurrence, told.rates, told.focus) == (0, None, None, (), ())
    assert [each.month for each in told.months] == ["2025-01"]
    assert told.errors.interval == (0.0, 0.0)


def test_a_trend_over_the_year() -> None:
    def errors(number: int) -> int:
        return 6 if number <= 12 else 1

    entries = [
        entry_of(number, *(edit_of(key=number * 10 + at) for at in range(errors(number)))) for number in range(1, 25)
    ]
    told = profile("李文", month("2026-06"), entries)
    assert told.rates[0].trend == told.errors.trend == "falling"
    assert profile("李文", month("2026-03"), entries).errors.trend == "steady"
