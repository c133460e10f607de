"""The step that makes the table of tokens."""

from __future__ import annotations

TOKENS = (
    "INSERT INTO counters (name, next) VALUES ('tokens', 1)",
    """CREATE TABLE tokens (
        id INTEGER NOT NULL PRIMARY KEY,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        token_sha256 TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        created TEXT NOT NULL,
        until TEXT,
        seen TEXT
    )""",
    "CREATE INDEX tokens_by_account ON tokens (account_id)",
)
