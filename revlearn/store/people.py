"""Writers and the teams they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select, update

from revlearn.record import person_name
from revlearn.store.errors import LedgerError
from revlearn.store.keys import take
from revlearn.store.names import checked_name
from revlearn.store.schema import entries, teams, writers


@dataclass(frozen=True, slots=True)
class WriterRecord:
    """A writer with the number of pairs and the days of the first and the last; None without any."""

    name: str
    team: str | None
    pairs: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class TeamRecord:
    """A team and its writers, in the order of names."""

    name: str
    writers: tuple[str, ...]


def writer_key(connection: Connection, name: str) -> int | None:
    """The key of the writer of that name, however it is spelt; None when the ledger has none."""
    return connection.execute(select(writers.c.id).where(writers.c.name == person_name(name))).scalar()


def known_writer(connection: Connection, name: str) -> int:
    """The key of the writer of that name. Raises LedgerError when the ledger has none."""
    key = writer_key(connection, name)
    if key is None:
        raise LedgerError(
            f"账本里没有撰稿人“{name}”；运行 revlearn list 查看全部撰稿人",
            f"the ledger has no writer {name}; revlearn list shows all of them",
        )
    return key


def writer_keys(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """The keys of these writers by name in its one spelling; those not met before are added, in the order given."""
    known = {name: key for key, name in connection.execute(select(writers.c.id, writers.c.name))}
    found: dict[str, int] = {}
    for name in dict.fromkeys(map(checked_name, names)):
        if name not in known:
            known[name] = take(connection, "writers")
            connection.execute(insert(writers).values(id=known[name], name=name))
        found[name] = known[name]
    return found


def assign(connection: Connection, writer: str, team: str | None) -> None:
    """Put a writer into a team, made when new; None takes him out. Raises LedgerError for an unknown writer."""
    key, team_key = known_writer(connection, writer), None
    if team is not None:
        team_key = make_team(connection, team)
    connection.execute(update(writers).where(writers.c.id == key).values(team_id=team_key))


def make_team(connection: Connection, name: str) -> int:
    """The key of the team of that name, made when new."""
    name = checked_name(name)
    key = connection.execute(select(teams.c.id).where(teams.c.name == name)).scalar()
    if key is None:
        key = take(connection, "teams")
        connection.execute(insert(teams).values(id=key, name=name))
    return key


def remove_team(connection: Connection, name: str) -> None:
    """Remove a team, and that anybody mentors it. Raises LedgerError while it has writers, or when there is none."""
    key = connection.execute(select(teams.c.id).where(teams.c.name == name)).scalar()
    if key is None:
        raise LedgerError(f"没有处室“{name}”", f"there is no team {name}")
    if connection.execute(select(func.count()).where(writers.c.team_id == key)).scalar():
        raise LedgerError(
            f"处室“{name}”还有撰稿人，请先移出", f"the team {name} has writers still; take them out first"
        )
    connection.execute(delete(teams).where(teams.c.id == key))


def enrol(connection: Connection, names: Iterable[str], team: str) -> None:
    """Put those of these writers whom the ledger has into a team."""
    for name in sorted(names):
        if writer_key(connection, name) is not None:
            assign(connection, name, team)


def all_writers(connection: Connection) -> tuple[WriterRecord, ...]:
    """All writers in the order of names."""
    statement = (
        select(
            writers.c.name, teams.c.name, func.count(entries.c.id), func.min(entries.c.date), func.max(entries.c.date)
        )
        .select_from(writers.outerjoin(teams).outerjoin(entries))
        .group_by(writers.c.id, writers.c.name, teams.c.name)
    )
    found = [
        WriterRecord(name, team, pairs, _day(first), _day(last))
        for name, team, pairs, first, last in connection.execute(statement)
    ]
    # Sorted here: each database has an order of its own for Chinese.
    return tuple(sorted(found, key=lambda writer: writer.name))


def all_teams(connection: Connection) -> tuple[TeamRecord, ...]:
    """All teams in the order of names."""
    members: dict[str, list[str]] = {}
    statement = select(teams.c.name, writers.c.name).select_from(teams.outerjoin(writers))
    for team, writer in connection.execute(statement):
        members.setdefault(team, []).extend([writer] if writer else [])
    return tuple(TeamRecord(team, tuple(sorted(members[team]))) for team in sorted(members))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
