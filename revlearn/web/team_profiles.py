"""What was worked out of a team's documents, kept in memory while nothing of its writers changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from revlearn.learn import team_of
from revlearn.record import Period, TeamProfile
from revlearn.store import Ledger, TeamRecord
from revlearn.web.profiles import Profiles
from revlearn.web.recent import Recent

Made = TypeVar("Made")
CAPACITY = 48


class TeamProfiles:
    """Team profiles and what pages make of them. Its methods may be called from several threads."""

    def __init__(self, ledger: Ledger, profiles: Profiles, capacity: int = CAPACITY) -> None:
        self._ledger = ledger
        self._profiles = profiles
        self._kept = Recent(capacity)

    def of(self, team: TeamRecord, period: Period) -> TeamProfile:
        """The profile of the team as of the end of ``period``."""
        return self._once(team, period, "profile", lambda: self._profile(team, period))

    def made(self, team: TeamRecord, period: Period, name: Hashable, make: Callable[[TeamProfile], Made]) -> Made:
        """What ``make`` makes of the profile. ``name`` tells it from whatever else is made of the same profile."""
        return self._once(team, period, name, lambda: make(self.of(team, period)))

    def forget(self) -> None:
        """Keep nothing in memory of what was purged."""
        self._kept.forget()

    def _profile(self, team: TeamRecord, period: Period) -> TeamProfile:
        members = [self._profiles.of(writer, period) for writer in team.writers]
        return team_of(team.name, period, members, self._ledger.entries(team=team.name, last=period.last))

    def _once(self, team: TeamRecord, period: Period, what: Hashable, make: Callable[[], Made]) -> Made:
        # Asked for before anything is read: what changes meanwhile has another revision.
        revisions = tuple(self._ledger.revision(writer) for writer in team.writers)
        return self._kept.once((team, period.name, what), revisions, make)
