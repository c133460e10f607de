"""Settings of the ledger: a name and a JSON value."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from revlearn.store.coding import packed
from revlearn.store.schema import settings

OFFICE = "office"
"""What the office's corrections teach, made from them: it quotes them, so it goes when their words go."""


def read_setting(connection: Connection, name: str) -> Any:
    """The value of that name; None when it was never set."""
    value = connection.execute(select(settings.c.value).where(settings.c.name == name)).scalar()
    return None if value is None else json.loads(value)


def write_setting(connection: Connection, name: str, value: Any) -> None:
    """Set ``value`` (JSON-ready) in the place of an earlier one."""
    connection.execute(delete(settings).where(settings.c.name == name))
    connection.execute(insert(settings).values(name=name, value=packed(value)))
