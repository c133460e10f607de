"""Help pages whose headings speak the language of the interface; the library's own are English."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from revlearn.cli.texts import speaks_english

HEADINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^Usage: ", re.M), "用法："),
    (re.compile(r"\[OPTIONS\]"), "[选项]"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "命令 [参数]…"),
    (re.compile(r"^Arguments:", re.M), "参数："),
    (re.compile(r"^Options:", re.M), "选项："),
    (re.compile(r"^Commands:", re.M), "命令："),
    (re.compile(r"Show this message and exit\."), "显示本页"),
    (re.compile(r"\[required\]"), "（必填）"),
    (re.compile(r"\[default: ([^\]]+)\]"), r"（默认 \1）"),
)


def translated(page: str) -> str:
    """The page with Chinese headings, unless the command line asks for English."""
    if speaks_english():
        return page
    for pattern, chinese in HEADINGS:
        page = pattern.sub(chinese, page)
    return page


class Command(TyperCommand):
    """A command with a translated help page."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return translated(super().get_help(ctx))


class Group(TyperGroup):
    """The commands together, with a translated help page."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return translated(super().get_help(ctx))
