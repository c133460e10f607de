"""Step 2: names that were entered in several spellings get their one spelling. Nobody is made one with anybody.

Where two writers (or teams) would be called the same, the one with that spelling already, or else with most pairs,
gets the name; the other one is called after it with a number, and that is kept in the setting ``namesakes`` until a
person has said whose pairs they are. Statements are plain text: the tables are those of step 1, whatever comes later.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import count
from typing import Literal

from sqlalchemy import Connection, text

from revlearn.record import person_name
from revlearn.store.coding import packed

NAMESAKES = "namesakes"
PAIRS = {
    "writers": "SELECT count(*) FROM entries WHERE writer_id = :id",
    "teams": "SELECT count(*) FROM writers WHERE team_id = :id",
}


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody who was entered as ``was`` and is called ``name`` now, since ``like`` had the name already.

    ``kind`` says whether they are writers, teams, or revisers; a reviser is but a name beside a pair, so two spellings
    of one have become one, ``like``, which is ``name`` then.
    """

    kind: Literal["writers", "teams", "revisers"]
    was: str
    name: str
    like: str


def respell(connection: Connection) -> None:
    """Give every writer, team and reviser the one spelling, and note whom that would have made one."""
    found = [*_respell_rows(connection, "writers"), *_respell_rows(connection, "teams"), *_respell_revisers(connection)]
    if found:
        value = packed([[each.kind, each.was, each.name, each.like] for each in found])
        connection.execute(
            text("INSERT INTO settings (name, value) VALUES (:name, :value)"), {"name": NAMESAKES, "value": value}
        )


def namesakes(connection: Connection) -> tuple[Namesake, ...]:
    """Those of whom nobody has said yet who they are: writers with pairs and teams with writers under such a name."""
    value = connection.execute(text("SELECT value FROM settings WHERE name = :name"), {"name": NAMESAKES}).scalar()
    if value is None:
        return ()
    noted = [Namesake(*row) for row in json.loads(value)]
    return tuple(each for each in noted if each.kind == "revisers" or _in_use(connection, each))


def _respell_rows(connection: Connection, table: Literal["writers", "teams"]) -> list[Namesake]:
    alike: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, name in connection.execute(text(f"SELECT id, name FROM {table} ORDER BY id")).all():
        alike[person_name(name)].append((key, name))
    taken = set(alike)
    renamed: list[tuple[int, str]] = []
    found: list[Namesake] = []
    for name, rows in alike.items():
        owner = max(rows, key=lambda row: (row[1] == name, _pairs(connection, table, row[0]), -row[0]))
        renamed.append((owner[0], name))
        for key, was in rows:
            if key != owner[0]:
                other = next(each for n in count(2) if (each := person_name(f"{name} ({n})")) not in taken)
                taken.add(other)
                renamed.append((key, other))
                found.append(Namesake(table, was, other, name))
    for key, name in renamed:
        connection.execute(text(f"UPDATE {table} SET name = :name WHERE id = :id"), {"id": key, "name": name})
    return found


def _in_use(connection: Connection, namesake: Namesake) -> bool:
    of_that_name = text(f"SELECT id FROM {namesake.kind} WHERE name = :name")
    keys = connection.execute(of_that_name, {"name": namesake.name}).scalars().all()
    return any(_pairs(connection, namesake.kind, key) for key in keys)


def _pairs(connection: Connection, table: str, key: int) -> int:
    return int(connection.execute(text(PAIRS[table]), {"id": key}).scalar() or 0)


def _respell_revisers(connection: Connection) -> list[Namesake]:
    statement = "SELECT DISTINCT reviser FROM entries WHERE reviser IS NOT NULL"
    named = sorted(connection.execute(text(statement)).scalars())
    spellings: dict[str, list[str]] = defaultdict(list)
    for was in named:
        spellings[person_name(was)].append(was)
        if person_name(was) != was:
            values = {"was": was, "name": person_name(was) or None}
            connection.execute(text("UPDATE entries SET reviser = :name WHERE reviser = :was"), values)
    return [
        Namesake("revisers", was, name, name)
        for name, several in spellings.items()
        for was in several
        if len(several) > 1 and was != name
    ]
