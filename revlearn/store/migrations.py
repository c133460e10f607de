"""The steps from an empty database to the present tables: ordered, named, each run once.

A step that has been released is never changed; a change of the tables is a new step. Numbers order the steps and may
leave gaps: rooms take ranges of their own. Which steps a database has seen is noted one by one, so a step that fills a
gap later runs where it is missing. The statements run on SQLite and PostgreSQL alike. Days and times are ISO 8601 text,
which sorts as it should; lists and mappings are JSON. Keys are given out by ``counters`` inside the transaction that
uses them, so that a run that was killed and run again gives the same keys as one that was not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy import Connection, inspect, text

from revlearn.store.account_tables import ACCOUNTS
from revlearn.store.errors import LedgerError
from revlearn.store.respelling import respell
from revlearn.store.token_table import TOKENS


@dataclass(frozen=True, slots=True)
class Migration:
    """One step with its statements, and what it does to the rows that are there, where no statement can."""

    number: int
    name: str
    statements: tuple[str, ...] = ()
    rows: Callable[[Connection], None] | None = None


LEDGER = (
    "CREATE TABLE counters (name TEXT NOT NULL PRIMARY KEY, next INTEGER NOT NULL)",
    "INSERT INTO counters (name, next) VALUES ('teams', 1), ('writers', 1), ('entries', 1), ('edits', 1),"
    " ('corrections', 1), ('remarks', 1), ('answers', 1)",
    "CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE teams (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    """CREATE TABLE writers (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        team_id INTEGER REFERENCES teams (id)
    )""",
    """CREATE TABLE entries (
        id INTEGER NOT NULL PRIMARY KEY,
        writer_id INTEGER NOT NULL REFERENCES writers (id),
        date TEXT NOT NULL,
        title TEXT NOT NULL,
        genre TEXT,
        reviser TEXT,
        round INTEGER NOT NULL,
        language TEXT NOT NULL,
        draft_sha256 TEXT NOT NULL,
        final_sha256 TEXT NOT NULL,
        draft_characters INTEGER NOT NULL,
        final_characters INTEGER NOT NULL,
        changed_characters INTEGER NOT NULL,
        draft_sentences INTEGER NOT NULL,
        kept_sentences INTEGER NOT NULL,
        ruleset TEXT NOT NULL,
        retention TEXT NOT NULL,
        UNIQUE (writer_id, draft_sha256, final_sha256, round)
    )""",
    "CREATE INDEX entries_by_writer ON entries (writer_id, date)",
    "CREATE INDEX entries_by_date ON entries (date)",
    """CREATE TABLE texts (
        entry_id INTEGER NOT NULL PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        draft_name TEXT NOT NULL,
        final_name TEXT NOT NULL,
        draft TEXT NOT NULL,
        final TEXT NOT NULL,
        draft_genre TEXT,
        final_genre TEXT,
        draft_levels TEXT NOT NULL,
        final_levels TEXT NOT NULL
    )""",
    """CREATE TABLE edits (
        id INTEGER NOT NULL PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        operation TEXT NOT NULL,
        draft_spans TEXT NOT NULL,
        final_spans TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        draft_sentence TEXT NOT NULL,
        final_sentence TEXT NOT NULL,
        relation TEXT NOT NULL,
        forced BOOLEAN NOT NULL,
        author TEXT,
        comment TEXT,
        UNIQUE (entry_id, number)
    )""",
    """CREATE TABLE opinions (
        edit_id INTEGER NOT NULL PRIMARY KEY REFERENCES edits (id) ON DELETE CASCADE,
        category TEXT NOT NULL,
        subtype TEXT NOT NULL,
        nature TEXT,
        confidence DOUBLE PRECISION NOT NULL,
        needs_review BOOLEAN NOT NULL,
        alternatives TEXT NOT NULL,
        rule TEXT,
        explanation TEXT NOT NULL,
        source TEXT NOT NULL,
        level TEXT NOT NULL,
        findings TEXT NOT NULL
    )""",
    """CREATE TABLE opportunities (
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (entry_id, rule)
    )""",
    """CREATE TABLE comments (
        entry_id INTEGER NOT NULL REFERENCES entries (id),
        position INTEGER NOT NULL,
        comment TEXT NOT NULL,
        PRIMARY KEY (entry_id, position)
    )""",
    """CREATE TABLE corrections (
        id INTEGER NOT NULL PRIMARY KEY,
        edit_id INTEGER NOT NULL REFERENCES edits (id),
        correction TEXT NOT NULL,
        comment TEXT NOT NULL
    )""",
    "CREATE INDEX corrections_by_edit ON corrections (edit_id)",
    """CREATE TABLE remarks (
        id INTEGER NOT NULL PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entries (id),
        edit_id INTEGER REFERENCES edits (id),
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        remark TEXT NOT NULL
    )""",
    "CREATE INDEX remarks_by_entry ON remarks (entry_id)",
    """CREATE TABLE told (
        writer_id INTEGER NOT NULL REFERENCES writers (id),
        label TEXT NOT NULL,
        rule TEXT NOT NULL,
        month TEXT NOT NULL,
        PRIMARY KEY (writer_id, label, rule, month)
    )""",
    """CREATE TABLE answers (
        id INTEGER NOT NULL PRIMARY KEY,
        writer_id INTEGER NOT NULL REFERENCES writers (id),
        edit_id INTEGER NOT NULL REFERENCES edits (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        mended BOOLEAN NOT NULL
    )""",
    "CREATE INDEX answers_by_writer ON answers (writer_id)",
    "CREATE INDEX answers_by_edit ON answers (edit_id)",
)

UPLOADS = (
    "INSERT INTO counters (name, next) VALUES ('uploads', 1)",
    """CREATE TABLE uploads (
        id INTEGER NOT NULL PRIMARY KEY,
        owner INTEGER NOT NULL,
        name TEXT NOT NULL,
        writer TEXT NOT NULL,
        date TEXT NOT NULL,
        title TEXT NOT NULL,
        genre TEXT NOT NULL,
        reviser TEXT NOT NULL,
        round INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        holder TEXT,
        lease TEXT,
        at TEXT NOT NULL,
        finished TEXT,
        reason TEXT NOT NULL,
        english TEXT NOT NULL,
        entry_id INTEGER REFERENCES entries (id) ON DELETE CASCADE,
        added BOOLEAN NOT NULL
    )""",
    "CREATE INDEX uploads_by_state ON uploads (state, turn, id)",
    "CREATE INDEX uploads_by_owner ON uploads (owner, id)",
    "CREATE INDEX uploads_by_entry ON uploads (entry_id)",
    # The bytes as base64: the same type in both databases, and a backup is text.
    """CREATE TABLE upload_files (
        upload_id INTEGER NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
        side TEXT NOT NULL,
        name TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (upload_id, side)
    )""",
)

WORD_LISTS = (
    "INSERT INTO counters (name, next) VALUES ('word_lists', 1)",
    """CREATE TABLE word_lists (
        id INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        content TEXT NOT NULL,
        words INTEGER NOT NULL,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        note TEXT NOT NULL
    )""",
    "CREATE INDEX word_lists_by_kind ON word_lists (kind, id)",
)

BATCH_RUNS = (
    "INSERT INTO counters (name, next) VALUES ('batch_runs', 1)",
    """CREATE TABLE batch_runs (
        id INTEGER NOT NULL PRIMARY KEY,
        month TEXT NOT NULL,
        lang TEXT NOT NULL,
        anonymous BOOLEAN NOT NULL,
        door TEXT NOT NULL,
        author TEXT NOT NULL,
        asked TEXT NOT NULL,
        state TEXT NOT NULL,
        seen TEXT,
        finished TEXT,
        writers INTEGER NOT NULL,
        done INTEGER NOT NULL,
        written INTEGER NOT NULL,
        current INTEGER NOT NULL,
        failures TEXT NOT NULL
    )""",
    "CREATE INDEX batch_runs_by_state ON batch_runs (state, id)",
)

REVISIONS = ("CREATE TABLE revisions (writer_id INTEGER NOT NULL PRIMARY KEY, token TEXT NOT NULL)",)

UNSURE = ("CREATE INDEX opinions_by_review ON opinions (needs_review, edit_id)",)

MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "ledger", LEDGER),
    Migration(2, "names", rows=respell),
    Migration(10, "accounts", ACCOUNTS),
    Migration(20, "uploads", UPLOADS),
    Migration(30, "revisions", REVISIONS),
    Migration(40, "word lists", WORD_LISTS),
    Migration(41, "batch runs", BATCH_RUNS),
    Migration(42, "uncertain labels found quickly", UNSURE),
    Migration(50, "tokens", TOKENS),
)


def steps_seen(connection: Connection) -> frozenset[int]:
    """The numbers of the steps this database has seen; none for an empty one."""
    if not inspect(connection).has_table("migrations"):
        return frozenset()
    return frozenset(connection.execute(text("SELECT number FROM migrations")).scalars())


def steps_known() -> frozenset[int]:
    """The numbers of the steps this program knows."""
    return frozenset(step.number for step in MIGRATIONS)


def latest() -> int:
    """The number of the last step this program knows."""
    return MIGRATIONS[-1].number


def own_tables() -> frozenset[str]:
    """The names of all tables that any step ever made: a database may hold other programs' tables beside them."""
    statements = (statement for step in MIGRATIONS for statement in step.statements)
    return frozenset(("migrations", *re.findall(r"CREATE TABLE (\w+)", "\n".join(statements))))


def refuse_if_newer(steps: Collection[int], place: str) -> None:
    """Raise LedgerError when ``place`` (a ledger or a backup) has seen a step that this program does not know."""
    unknown = set(steps) - steps_known()
    if unknown:
        raise LedgerError(
            f"{place}：由更新的 revlearn 写成（第 {max(unknown)} 步，本版只到第 {latest()} 步），请先升级",
            f"{place}: written by a newer revlearn (step {max(unknown)}, this one knows {latest()}); upgrade first",
        )


def migrate(connection: Connection, *, only: Collection[int] | None = None) -> None:
    """Run the missing steps (of those, the numbers ``only``) within the transaction that ``connection`` is in."""
    seen = steps_seen(connection)
    if not seen:
        connection.execute(text("CREATE TABLE migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)"))
    for step in MIGRATIONS:
        if step.number not in seen and (only is None or step.number in only):
            for statement in step.statements:
                connection.execute(text(statement))
            if step.rows is not None:
                step.rows(connection)
            connection.execute(
                text("INSERT INTO migrations (number, name) VALUES (:number, :name)"),
                {"number": step.number, "name": step.name},
            )
