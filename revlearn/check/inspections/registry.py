"""What an inspection is and how it registers itself."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from revlearn.model import SUBTYPES, Document, Nature, OfficeDictionary, Span
from revlearn.rules.registry import HAN, Facts, Language, Level

HOME = Path(__file__).parent
PACKAGE = "revlearn.check.inspections."
BRACE = re.compile(r"\{([^{}→]*)(?:→([^{}→]*))?\}")
"""In examples: ``{what is accused}`` or ``{what is accused→what is suggested}``."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A place an inspection speaks of. ``suggestion`` None: only the writer can know; "": leave it out."""

    start: int
    end: int
    suggestion: str | None = None
    facts: Facts = field(default_factory=dict)


Inspect = Callable[[Document], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class Case:
    """An example: a text, in a document of type ``genre`` (recognised from the text when None), in an ``office``."""

    text: str
    genre: str | None = None
    office: OfficeDictionary | None = None

    @property
    def plain(self) -> str:
        """The text without its braces."""
        return BRACE.sub(r"\1", self.text)

    @property
    def accused(self) -> list[tuple[Span, str | None]]:
        """The accused spans of the plain text with their suggestions."""
        found: list[tuple[Span, str | None]] = []
        removed = 0
        for match in BRACE.finditer(self.text):
            start = match.start() - removed
            found.append(((start, start + len(match[1])), match[2]))
            removed += len(match[0]) - len(match[1])
        return found


@dataclass(frozen=True, slots=True)
class Inspection:
    """One inspection. ``rule`` is the rule that names the same mistake in a pair, where there is one."""

    id: str
    category: str
    subtype: str
    nature: Nature
    rule: str | None
    title: str
    title_en: str
    message: str
    message_en: str
    source: str
    level: Level
    yes: tuple[Case, ...]
    no: tuple[Case, ...]
    advice: str
    run: Inspect

    @property
    def language(self) -> Language:
        """The language of its examples."""
        return "zh" if HAN.search(self.yes[0].text) else "en"


_REGISTERED: dict[str, Inspection] = {}


def inspection(
    *,
    label: str,
    title: str,
    title_en: str,
    message: str,
    message_en: str,
    source: str,
    level: Level,
    yes: tuple[str | Case, ...],
    no: tuple[str | Case, ...],
    rule: str | None = None,
    nature: Nature = "error",
) -> Callable[[Inspect], Inspect]:
    """Register the decorated function as the inspection ``<label>.<its name>``; its docstring is the advice.

    ``message`` is filled with the facts of each remark, and ``{text}`` and ``{suggestion}``.
    """

    def register(run: Inspect) -> Inspect:
        category, subtype = label.split(".")
        if subtype not in SUBTYPES[category]:
            raise ValueError(f"inspection {run.__name__}: no such label {label}")
        identifier = f"{label}.{run.__name__}"
        _REGISTERED[identifier] = Inspection(
            identifier, category, subtype, nature, rule, title, title_en, message, message_en, source, level,
            tuple(_case(text) for text in yes), tuple(_case(text) for text in no), inspect.getdoc(run) or "", run,
        )  # fmt: skip
        return run

    return register


def _case(text: str | Case) -> Case:
    return text if isinstance(text, Case) else Case(text)


@cache
def all_inspections() -> tuple[Inspection, ...]:
    """Every inspection, in the order of ids; importing happens on the first call."""
    for path in sorted(HOME.glob("*.py")):
        if path.stem not in ("__init__", "registry"):
            importlib.import_module(PACKAGE + path.stem)
    return tuple(sorted(_REGISTERED.values(), key=lambda each: each.id))
