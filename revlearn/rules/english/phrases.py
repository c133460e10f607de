"""Tables of phrases with what to write instead, and whether an edit follows one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from revlearn.rules.english.changes import Change, words_of
from revlearn.rules.lexicon import read_table

LONGEST = 14
"""Words: in a longer replacement a matching pair is chance."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A phrase of the table that the edit took out, and the alternative it put in ("" when it only went)."""

    draft: str
    final: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrase → alternatives, in lower case; an empty alternative means that the phrase may simply go."""

    alternatives: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]

    @classmethod
    def read(cls, path: Path) -> Phrases:
        """Read a table of two columns: the phrase, and its alternatives parted by ``;`` (``-`` is "drop it")."""
        rows = [tuple(row.values())[:2] for row in read_table(path)]
        alternatives = {
            " ".join(words_of(phrase)): tuple(" ".join(words_of(each)) for each in instead.split(";"))
            for phrase, instead in rows
        }
        return cls(alternatives, any_phrase(alternatives))

    def exchanged(self, change: Change) -> Exchange | None:
        """The phrase that went and the alternative that came in its place; None when the edit does something else."""
        if len(change.gone.split()) > LONGEST or len(change.came.split()) > LONGEST:
            return None
        draft, final = change.draft, change.final
        start = len(change.left) + bool(change.left)
        end = max(start + len(change.gone), start + 1)
        for match in self.pattern.finditer(draft):
            if match.end() <= start or match.start() >= end or match[0] in final:
                continue
            for alternative in self.alternatives[match[0]]:
                if squeezed(draft[: match.start()] + alternative + draft[match.end() :]) == final:
                    return Exchange(match[0], alternative)
            for alternative in self.alternatives[match[0]]:
                if alternative and f" {alternative} " in f" {change.came} ":
                    return Exchange(match[0], alternative)
        return None


def any_phrase(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of ``phrases`` as whole words, longest first."""
    ordered = sorted({each for each in phrases if each}, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, ordered))})(?![\w'])")


def squeezed(text: str) -> str:
    """Single spaces, none at the ends."""
    return " ".join(text.split())
