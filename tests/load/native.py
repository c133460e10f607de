"""A tiny reader of pandoc's native format: as much as it takes to compare text, tracked changes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[\[\](),]|[^\s\[\](),"]+')
BLOCKS = frozenset(("Para", "Plain", "Header"))


def read_native(path: Path) -> list[Any]:
    """The blocks of a file. A value is a string, a list, or a term: a tuple of a constructor and its arguments."""
    tokens = iter(TOKEN.findall(path.read_text(encoding="utf-8")))
    assert next(tokens) == "["
    return _sequence(tokens)


def _sequence(tokens: Iterator[str]) -> list[Any]:
    items: list[Any] = []
    term: list[Any] = []
    for token in tokens:
        if token in "])":
            break
        if token == ",":
            items.append(tuple(term))
            term = []
        elif token in "[(":
            term.append(_sequence(tokens))
        else:
            term.append(_string(token[1:-1]) if token.startswith('"') else Name(token))
    return [*items, tuple(term)] if term else items


class Name(str):
    """A constructor or a number, as against a string."""


def _string(text: str) -> str:
    return re.sub(r"\\(\d+|.)", lambda m: chr(int(m[1])) if m[1].isdecimal() else m[1].replace("&", ""), text)


def text_of(blocks: list[Any], *, without: str = "") -> str:
    """One line a paragraph, notes after the body; spans of the class ``without`` are left out."""
    lines: list[str] = []
    notes: list[Any] = []
    _read_blocks(blocks, without, lines, notes)
    while notes:
        _read_blocks(notes.pop(0), without, lines, notes)
    return "\n".join(lines)


def _read_blocks(value: Any, without: str, lines: list[str], notes: list[Any]) -> None:
    for term in value:
        if isinstance(term, tuple) and term and term[0] in BLOCKS:
            lines.append("".join(_inlines(term[-1], without, notes)))
        elif isinstance(term, list | tuple):
            _read_blocks(term, without, lines, notes)


def _inlines(terms: list[Any], without: str, notes: list[Any]) -> Iterator[str]:
    for name, *arguments in terms:
        if name in ("Space", "SoftBreak"):
            yield " "
        elif name == "LineBreak":
            yield "\n"
        elif name == "Str":
            yield arguments[0]
        elif name == "Note":
            notes.append(arguments[0])
        elif name == "Link":
            yield from _inlines(arguments[1], without, notes)
        elif name == "Span":
            kind = _class(arguments[0])
            if kind != without and kind != "comment-start":
                yield from _inlines(arguments[1], without, notes)
        else:
            yield from _inlines(arguments[-1], without, notes)


def _class(attributes: list[Any]) -> str:
    """The class of a span: ``insertion``, ``deletion``, ``comment-start``, ``comment-end``."""
    classes = attributes[1][0]
    return classes[0][0] if classes else ""


def spans_of(blocks: list[Any], kind: str) -> list[tuple[dict[str, str], str]]:
    """Each span of this class in order: its attributes and its text."""
    found: list[tuple[dict[str, str], str]] = []
    waiting: list[Any] = [blocks]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple) and value and value[0] == "Span" and _class(value[1]) == kind:
            attributes = {key[0]: content[0] for ((key, content),) in value[1][2][0]}
            found.append((attributes, "".join(_inlines(value[2], "", []))))
        if isinstance(value, list | tuple):
            waiting.extend(reversed(value))
    return found
