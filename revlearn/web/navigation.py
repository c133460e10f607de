"""The one table of what the navigation offers, by role and in its order. What has no route is not offered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from urllib.parse import quote

from revlearn.accounts import ROLES, Account, Role

MENTORS: tuple[Role, ...] = ("mentor", "administrator")
ADMINISTRATORS: tuple[Role, ...] = ("administrator",)


@dataclass(frozen=True, slots=True)
class Item:
    """One place to go. ``name`` is the key of its words (``nav.<name>``), ``path`` may hold ``{writer}``, ``{month}``.

    ``own`` items are for accounts that write documents themselves; ``group`` is the heading they stand under.
    """

    name: str
    path: str
    roles: tuple[Role, ...] = ROLES
    own: bool = False
    group: str = "work"


@dataclass(frozen=True, slots=True)
class Place:
    """An item as it is shown to one account: where it leads, and whether the page shown lies there."""

    name: str
    href: str
    current: bool


ITEMS: tuple[Item, ...] = (
    Item("home", "/"),
    Item("documents", "/documents"),
    Item("uploads", "/uploads"),
    Item("self_check", "/self-check"),
    Item("month", "/writers/{writer}/{month}", own=True, group="learning"),
    Item("trends", "/writers/{writer}/trends", own=True, group="learning"),
    Item("lessons", "/writers/{writer}/lessons", own=True, group="learning"),
    Item("practice", "/practice", own=True, group="learning"),
    Item("revisers", "/revisers", group="learning"),
    Item("queue", "/queue", MENTORS, group="mentoring"),
    Item("teams", "/teams", MENTORS, group="mentoring"),
    Item("writers", "/writers", MENTORS, group="mentoring"),
    Item("teaching_cards", "/teaching-cards", MENTORS, group="mentoring"),
    Item("exports", "/exports", MENTORS, group="mentoring"),
    Item("learnt", "/learnt", MENTORS, group="mentoring"),
    Item("accounts", "/admin/accounts", ADMINISTRATORS, group="administration"),
    Item("admin_teams", "/admin/teams", ADMINISTRATORS, group="administration"),
    Item("dictionary", "/admin/dictionary", ADMINISTRATORS, group="administration"),
    Item("retention", "/admin/retention", ADMINISTRATORS, group="administration"),
    Item("backup", "/admin/backup", ADMINISTRATORS, group="administration"),
    Item("batch", "/admin/batch", ADMINISTRATORS, group="administration"),
    Item("audit", "/admin/audit", ADMINISTRATORS, group="administration"),
)


def places(
    account: Account, path: str, routes: Collection[str], now: datetime
) -> tuple[tuple[str, tuple[Place, ...]], ...]:
    """What ``account`` is offered on the page at ``path``, under each group's name.

    ``routes`` are the paths that the application has.
    """
    offered = [
        (item, item.path.format(writer=quote(account.writer or "", safe=""), month=f"{now:%Y-%m}"))
        for item in ITEMS
        if account.role in item.roles and item.path in routes and (account.writer or not item.own)
    ]
    # The longest that fits: /writers/… is a page of its own, but home is no part of every page.
    fitting = [href for _, href in offered if path == href or (href != "/" and path.startswith(f"{href}/"))]
    here = max(fitting, default="", key=len)
    return tuple(
        (group, tuple(Place(item.name, href, href == here) for item, href in those))
        for group, those in groupby(offered, key=lambda each: each[0].group)
    )
