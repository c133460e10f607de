"""Content words, and words whose loss or gain changes what is said or demanded."""

from __future__ import annotations

import re

from revlearn.rules.english.changes import words_of
from revlearn.rules.english.inflection import stems
from revlearn.rules.english.numbers import FIGURE

FUNCTION = frozenset(
    words_of(
        "a an the this that these those it its they them their there he she his her we us our you your i me my who"
        " whom whose which what"
        " is are was were be been being am have has had having do does did done will would shall should may might"
        " can could must"
        " of in on at to for from by with about into onto over under between among through during before after"
        " until as than within without upon"
        " and or but nor so if not no also then too very"
    )
)
GUARD = re.compile(
    r"\b(?:must|shall|should|may|might|can|could|will|cannot|not|no|never|none|nobody|unless|except|only|all|every"
    r"|each|any|most|many|some|few"
    r"|always|usually|normally|generally|often|sometimes|at least|up to|at most|more than|less than|fewer than"
    r"|about|approximately|mainly|by|within"
    r"|before|after|until|if|provided|subject|won't|can't|don't|n't)\b",
    re.IGNORECASE,
)


def content_of(text: str) -> list[str]:
    """The content words of ``text``, in order and lower case."""
    return [word for word in words_of(text) if word not in FUNCTION]


def share_kept(before: str, after: str) -> float:
    """The share (0 to 1) of the final version's content words that the draft had in some form; 1 when it has none."""
    known = {stem for word in content_of(before) for stem in stems(word)}
    words = content_of(after)
    return sum(bool(stems(word) & known) for word in words) / len(words) if words else 1.0


def guards(text: str) -> set[str]:
    """The modals, negations, quantifiers, exceptions and figures of ``text``."""
    return {match.lower() for match in GUARD.findall(text)} | {match.lower() for match in FIGURE.findall(text)}


def is_sentence(text: str) -> bool:
    """Whether ``text`` is one or more whole sentences."""
    core = text.strip()
    return len(core.split()) >= 4 and core[-1:] in ".!?" and core[:1].isupper()
