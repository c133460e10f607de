"""The step that makes the tables of accounts, sessions and the audit log."""

from __future__ import annotations

ACCOUNTS = (
    "INSERT INTO counters (name, next) VALUES ('accounts', 1), ('sessions', 1), ('attempts', 1), ('audit', 1)",
    """CREATE TABLE accounts (
        id INTEGER NOT NULL PRIMARY KEY,
        login TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        writer_id INTEGER UNIQUE REFERENCES writers (id),
        lang TEXT NOT NULL,
        disabled BOOLEAN NOT NULL,
        password TEXT,
        created TEXT NOT NULL
    )""",
    """CREATE TABLE mentorships (
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        PRIMARY KEY (account_id, team_id)
    )""",
    """CREATE TABLE sessions (
        id INTEGER NOT NULL PRIMARY KEY,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        token_sha256 TEXT NOT NULL UNIQUE,
        started TEXT NOT NULL,
        seen TEXT NOT NULL,
        address TEXT NOT NULL,
        agent TEXT NOT NULL
    )""",
    "CREATE INDEX sessions_by_account ON sessions (account_id)",
    """CREATE TABLE links (
        token_sha256 TEXT NOT NULL PRIMARY KEY,
        purpose TEXT NOT NULL,
        account_id INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
        until TEXT
    )""",
    """CREATE TABLE attempts (
        name TEXT NOT NULL PRIMARY KEY,
        failures INTEGER NOT NULL,
        last TEXT NOT NULL,
        until TEXT NOT NULL
    )""",
    """CREATE TABLE audit (
        id INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        login TEXT,
        address TEXT NOT NULL,
        action TEXT NOT NULL,
        entry INTEGER,
        subject TEXT NOT NULL
    )""",
    "CREATE INDEX audit_by_time ON audit (at)",
)
