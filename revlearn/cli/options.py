"""Options that several commands share, and the checks on them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Annotated, Literal, cast

import typer

from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

Lang = Annotated[str, typer.Option("--lang", help=help_text("lang"))]


def interface(lang: str) -> Literal["zh", "en"]:
    """The interface language. Raises RevlearnError for an unknown one."""
    return cast(Literal["zh", "en"], one_of(lang, ("zh", "en")))


def one_of(value: str, choices: Sequence[str]) -> str:
    """``value`` when it is one of ``choices``. Raises RevlearnError otherwise."""
    if value not in choices:
        raise RevlearnError(*both("unknown_choice", value=value, choices="、".join(choices)))
    return value


def classified_allowed() -> bool:
    """Whether the administrator allows texts with a 密级 mark here (``REVLEARN_ALLOW_CLASSIFIED=1``)."""
    return os.environ.get("REVLEARN_ALLOW_CLASSIFIED") == "1"
