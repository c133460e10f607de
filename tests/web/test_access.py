"""Who may see what, and that others' looking is noted."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.exceptions import HTTPException

from revlearn.web.access import Viewer
from tests.web.office import TEAMS, Office

ALL = tuple(sorted(writer for writers in TEAMS.values() for writer in writers))


def viewer(office: Office, login: str) -> Viewer:
    account = office.ledger.accounts.by_login(login)
    assert account is not None
    return Viewer(account, office.ledger, office.settings, office.app.state.auditor, "10.0.0.1")


@pytest.mark.parametrize(
    ("login", "writers", "teams"),
    [
        ("writer", ("何景明",), ()),
        ("mentor", tuple(sorted(TEAMS["综合科"])), ("综合科",)),
        ("other-mentor", tuple(sorted(TEAMS["调研科"])), ("调研科",)),
        ("administrator", ALL, tuple(sorted(TEAMS))),
    ],
)
def test_what_each_role_sees(office: Office, login: str, writers: tuple[str, ...], teams: tuple[str, ...]) -> None:
    seen = viewer(office, login)
    assert seen.writers() == writers
    assert tuple(team.name for team in seen.teams()) == teams
    assert {entry.writer for entry in seen.entries()} == set(writers)
    for name in ALL:
        assert seen.may_see(name) == (name in writers)
        asked = {"entry": office.entry_of(name), "pair": office.entry_of(name), "writer": name}
        for method, value in asked.items():
            if name in writers:
                assert getattr(seen, method)(value)
            else:
                assert_not_found(seen, method, value)
        assert bool(seen.entries(writer=name)) == (name in writers)
        assert bool(seen.entries(ids=[office.entry_of(name)])) == (name in writers)
    for team in TEAMS:
        if team in teams:
            assert seen.team(team).name == team
        else:
            assert_not_found(seen, "team", team)
        assert bool(seen.entries(team=team)) == bool(set(TEAMS[team]) & set(writers))


def assert_not_found(seen: Viewer, method: str, value: Any) -> None:
    with pytest.raises(HTTPException) as refused:
        getattr(seen, method)(value)
    assert refused.value.status_code == 404


def test_a_mentor_who_writes_sees_the_own_documents(office: Office) -> None:
    office.ledger.accounts.set_writer(office.accounts["mentor"].id, "陈老师")
    seen = viewer(office, "mentor")
    assert seen.writers() == tuple(sorted((*TEAMS["综合科"], "陈老师")))
    assert seen.writer("陈老师") == "陈老师"


def test_a_writer_who_changes_teams_changes_mentors(office: Office) -> None:
    office.ledger.assign("何景明", "调研科")
    assert not viewer(office, "mentor").may_see("何景明")
    assert viewer(office, "other-mentor").may_see("何景明")


def test_an_account_without_writer_or_team_sees_nothing(office: Office) -> None:
    office.ledger.accounts.set_teams(office.accounts["mentor"].id, [])
    seen = viewer(office, "mentor")
    assert (seen.writers(), seen.entries(), seen.teams()) == ((), (), ())


def test_looking_at_others_is_noted_once_an_hour(office: Office) -> None:
    entry = office.entry_of("何景明")
    own, mentor = viewer(office, "writer"), viewer(office, "mentor")
    own.entry(entry)
    own.writer("何景明")
    assert office.ledger.audit.records() == ()
    for _ in range(3):
        mentor.entry(entry)
        mentor.pair(entry)
        mentor.writer("何景明")
        mentor.team("综合科")
    noted = [(each.action, each.login, each.entry, each.subject) for each in reversed(office.ledger.audit.records())]
    assert noted == [
        ("document-seen", "mentor", entry, "何景明"),
        ("writer-seen", "mentor", None, "何景明"),
        ("team-seen", "mentor", None, "综合科"),
    ]
    office.clock.forward(minutes=61)
    mentor.entry(entry)
    assert len(office.ledger.audit.records()) == 4


def test_what_is_not_shown_is_not_noted(office: Office) -> None:
    assert_not_found(viewer(office, "mentor"), "entry", office.entry_of("孟晓岚"))
    assert office.ledger.audit.records() == ()
