"""What was worked out is kept until its writer's part of the ledger changes."""

from __future__ import annotations

from revlearn.learn import month
from revlearn.record import Answer
from revlearn.web.profiles import Profiles
from tests.web.office import Office

OCTOBER = month("2026-10")


def test_the_same_is_made_once_until_something_changes(office: Office) -> None:
    profiles, made = Profiles(office.ledger), []
    for _ in range(2):
        profiles.made("何景明", OCTOBER, "page", lambda profile: made.append(profile) or "page")
    assert len(made) == 1
    edit = office.ledger.entries(writer="何景明")[0].edits[0].id
    office.ledger.answer(Answer("何景明", edit, office.clock().date(), True))
    profiles.made("何景明", OCTOBER, "page", lambda profile: made.append(profile) or "page")
    assert len(made) == 2


def test_a_colleagues_document_changes_nothing_for_the_writer(office: Office) -> None:
    profiles = Profiles(office.ledger)
    own, colleague = profiles.of("何景明", OCTOBER), profiles.of("周若棠", OCTOBER)
    edit = office.ledger.entries(writer="周若棠")[0].edits[0].id
    office.ledger.answer(Answer("周若棠", edit, office.clock().date(), True))
    assert profiles.of("何景明", OCTOBER) is own
    assert profiles.of("周若棠", OCTOBER) is not colleague


def test_what_was_used_last_stays(office: Office) -> None:
    profiles = Profiles(office.ledger, capacity=2)
    first = profiles.of("何景明", OCTOBER)
    profiles.of("周若棠", OCTOBER)
    assert profiles.of("何景明", OCTOBER) is first
    profiles.of("孟晓岚", OCTOBER)
    assert profiles.of("何景明", OCTOBER) is first


def test_charts_are_drawn_anew_only_when_their_figures_are_others(office: Office) -> None:
    profiles = Profiles(office.ledger)
    charts = profiles.charts(profiles.of("何景明", OCTOBER), "zh")
    edit = office.ledger.entries(writer="何景明")[0].edits[0].id
    office.ledger.answer(Answer("何景明", edit, office.clock().date(), True))
    assert profiles.charts(profiles.of("何景明", OCTOBER), "zh") is charts
    assert profiles.charts(profiles.of("何景明", OCTOBER), "en") != charts
    assert profiles.charts(profiles.of("周若棠", OCTOBER), "zh") != charts


def test_what_was_purged_is_not_kept_in_memory(office: Office) -> None:
    profiles = Profiles(office.ledger)
    profiles.made("何景明", OCTOBER, "page", lambda profile: None)
    made: list[str] = []
    profiles.made("何景明", OCTOBER, "page", lambda profile: made.append("again"))
    assert made == []
    profiles.forget()
    profiles.made("何景明", OCTOBER, "page", lambda profile: made.append("again"))
    assert made == ["again"]
