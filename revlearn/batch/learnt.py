"""What mentors' words taught the arbiter: how many, which labels moved, and what it now says of the same edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from revlearn.batch.office import arbiter_of
from revlearn.classify import default_arbiter
from revlearn.classify.corrections import settled
from revlearn.classify.labels import likeliest
from revlearn.store import CorrectionRecord


@dataclass(frozen=True, slots=True)
class Move:
    """A label that was shown, the one a mentor gave instead, and how often."""

    shown: str
    label: str
    times: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """What words taught. One word an edit counts (``classify.corrections.settled``); ``judged`` of them teach, and of
    those ``shipped`` and ``taught`` agree with the mentors without and with what the office taught."""

    words: int
    changed: int
    people: int
    moves: tuple[Move, ...]
    judged: int
    shipped: int
    taught: int


def learnt_from(records: Sequence[CorrectionRecord], table: str | None) -> Learnt:
    """``table`` is the office's part of the arbiter (``kept_office``)."""
    words = settled(record.correction for record in records)
    moves = Counter((word.shown, word.label) for word in words if not word.confirms)
    teaching = [word for word in words if word.features]
    rows = [dict(word.features) for word in teaching]
    shipped, taught = default_arbiter(), arbiter_of(table) or default_arbiter()
    right = [
        sum(label == word.label for label, word in zip(likeliest(rows, arbiter), teaching, strict=True)) if rows else 0
        for arbiter in (shipped, taught)
    ]
    return Learnt(
        words=len(words),
        changed=sum(moves.values()),
        people=len({record.correction.by for record in records}),
        moves=tuple(Move(*pair, times) for pair, times in sorted(moves.items(), key=lambda item: (-item[1], item[0]))),
        judged=len(teaching),
        shipped=right[0],
        taught=right[1],
    )
