"""The only place that decides who may see what.

A writer sees the documents under the own name, a mentor those of the writers of the teams mentored (and the own), an
administrator all. Whatever else there is, is told apart from what does not exist by nobody: both are 404. Every route
takes its objects through a ``Viewer``; what a mentor or an administrator sees of others is noted in the audit log here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from functools import cached_property
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Path
from starlette.exceptions import HTTPException
from starlette.requests import Request

from revlearn.accounts import Account, Action, Role
from revlearn.record import Entry, person_name
from revlearn.store import Ledger, PairRecord, TeamRecord
from revlearn.web.auditing import Auditor
from revlearn.web.security.sessions import Visit
from revlearn.web.settings import Lang, Settings

Key = Annotated[int, Path(ge=1, lt=2**31)]
"""A number that the ledger gave, in an address; any other names nothing."""


class SignInNeeded(Exception):  # noqa: N818
    """The page is for accounts; ``next`` is where to go after signing in, or None."""

    def __init__(self, next: str | None) -> None:
        super().__init__(next)
        self.next = next


def not_found() -> HTTPException:
    """What is raised for what does not exist, and for what the viewer may not see: the answer is the same."""
    return HTTPException(404)


class Viewer:
    """The account that looks at a page, and all it may see. Methods that name one thing raise 404 for any other."""

    def __init__(self, account: Account, ledger: Ledger, settings: Settings, auditor: Auditor, address: str) -> None:
        self.account = account
        self.ledger = ledger
        """The whole ledger: for writing about what this viewer gave, never for reading what it would not."""
        self.settings = settings
        self._auditor = auditor
        self._address = address

    @property
    def role(self) -> Role:
        """The account's role."""
        return self.account.role

    @property
    def lang(self) -> Lang:
        """The language of the account's pages."""
        return self.account.lang

    @property
    def sees_all(self) -> bool:
        """Whether this is an administrator."""
        return self.role == "administrator"

    @property
    def mentors(self) -> bool:
        """Whether this is a mentor or an administrator."""
        return self.role in ("mentor", "administrator")

    def now(self) -> datetime:
        """The time now, aware and local."""
        return self.settings.clock()

    # --------------------------------------------------------------------------------------------- what is seen

    @cached_property
    def _teams(self) -> tuple[TeamRecord, ...]:
        if not self.mentors:
            return ()
        return tuple(team for team in self.ledger.teams() if self.sees_all or team.name in self.account.teams)

    @cached_property
    def _visible(self) -> frozenset[str]:
        own = {self.account.writer} if self.account.writer else set()
        if self.sees_all:
            return frozenset(writer.name for writer in self.ledger.writers()) | own
        return frozenset(writer for team in self._teams for writer in team.writers) | own

    def may_see(self, writer: str) -> bool:
        """Whether documents of that writer are shown to this viewer."""
        return self.sees_all or person_name(writer) in self._visible

    def writers(self) -> tuple[str, ...]:
        """The writers whose documents are seen, in the order of names."""
        return tuple(sorted(self._visible))

    def writer(self, name: str) -> str:
        """The one spelling of ``name`` when it is a writer who is seen. Looking at somebody else is noted."""
        name = person_name(name)
        if name not in self._visible:
            raise not_found()
        if name != self.account.writer:
            self.note("writer-seen", subject=name, again=False)
        return name

    def judges(self, writer: str) -> bool:
        """Whether this viewer's word on edits of that writer counts: a mentor's, and nobody's on the own documents."""
        return self.mentors and self.may_see(writer) and person_name(writer) != self.account.writer

    def teams(self) -> tuple[TeamRecord, ...]:
        """The teams mentored, or all, in the order of names. None for a writer."""
        return self._teams

    def team(self, name: str) -> TeamRecord:
        """The team of that name when it is seen. Looking at it is noted."""
        name = person_name(name)
        found = next((team for team in self._teams if team.name == name), None)
        if found is None:
            raise not_found()
        self.note("team-seen", subject=name, again=False)
        return found

    def _owner(self, entry: int) -> str:
        """The writer of an entry that is seen; 404 for any other. Looking at somebody else's is noted."""
        writer = self.ledger.writer_of(entry)
        if writer is None or not self.may_see(writer):
            raise not_found()
        if writer != self.account.writer:
            self.note("document-seen", entry=entry, subject=writer, again=False)
        return writer

    def entry(self, entry: int) -> Entry:
        """One pair with its edits under the labels that count."""
        self._owner(entry)
        return self.ledger.entries(ids=(entry,))[0]

    def pair(self, entry: int) -> PairRecord:
        """Everything kept of one pair, its texts too, under the machine's labels."""
        self._owner(entry)
        return self.ledger.pair(entry)

    def entries(
        self, *, writer: str | None = None, team: str | None = None, first: date | None = None,
        last: date | None = None, genre: str | None = None, reviser: str | None = None,
        ids: Collection[int] | None = None,
    ) -> tuple[Entry, ...]:  # fmt: skip
        """The entries of the ledger that meet the conditions and are seen, the earliest first."""
        if writer is None and not self.sees_all and len(self._visible) == 1:
            writer = next(iter(self._visible))
        if (writer is not None and not self.may_see(writer)) or not (self._visible or self.sees_all):
            return ()
        found = self.ledger.entries(
            writer=writer, team=team, first=first, last=last, genre=genre, reviser=reviser, ids=ids
        )
        return tuple(entry for entry in found if self.may_see(entry.writer))

    # -------------------------------------------------------------------------------------------------- the log

    def saw(self, writers: Iterable[str]) -> None:
        """Note whose sentences a page shows that is of no one document; the own ones are nobody's business."""
        for writer in sorted(set(writers) - {self.account.writer}):
            self.note("writer-seen", subject=writer, again=False)

    def note(self, action: Action, *, entry: int | None = None, subject: str = "", again: bool = True) -> None:
        """Note in the audit log what the account did. Without ``again`` once an hour is enough."""
        self._auditor.note(
            action, login=self.account.login, address=self._address, entry=entry, subject=subject, again=again
        )


def viewer_of(request: Request) -> Viewer:
    """The viewer who sends ``request``. Raises SignInNeeded for a stranger."""
    visit: Visit = request.state.visit
    state = request.app.state
    if visit.account is None:
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        raise SignInNeeded(path if request.method == "GET" else None)
    return Viewer(visit.account, state.ledger, state.settings, state.auditor, visit.address)


SignedIn = Annotated[Viewer, Depends(viewer_of)]
"""A route's viewer: any account."""


def _mentor(viewer: SignedIn) -> Viewer:
    if not viewer.mentors:
        raise not_found()
    return viewer


def _administrator(viewer: SignedIn) -> Viewer:
    if not viewer.sees_all:
        raise not_found()
    return viewer


Mentor = Annotated[Viewer, Depends(_mentor)]
"""A route's viewer: a mentor or an administrator; for others the route does not exist."""
Administrator = Annotated[Viewer, Depends(_administrator)]
"""A route's viewer: an administrator; for others the route does not exist."""


def sign_in_address(next: str | None) -> str:
    """Where to sign in, to come back to ``next`` after."""
    return "/sign-in" if next in (None, "/") else f"/sign-in?next={quote(next or '', safe='/')}"
