"""One pair from its files to what the ledger keeps: the one place where opportunities are counted, too."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from revlearn.analyse import analyse_pair
from revlearn.batch.office import arbiter_of
from revlearn.check import opportunities
from revlearn.classify import Arbiter
from revlearn.load import Readable, load_pair, refuse_if_classified
from revlearn.model import Analysis, OfficeDictionary, Pair, RevlearnError
from revlearn.segment import WordSegmenter
from revlearn.store.pair import PairKey, PairRecord, record_of, sha256


@dataclass(frozen=True, slots=True)
class Source:
    """Where a pair lies and whose it is; ``name`` is for messages.

    ``final`` is None where ``draft`` is one .docx with tracked changes. ``title``, ``genre`` and ``reviser`` may be
    empty: then they are taken from the document.
    """

    name: str
    writer: str
    date: date
    draft: Readable
    final: Readable | None = None
    title: str = ""
    genre: str = ""
    reviser: str = ""
    round: int = 1


@dataclass(frozen=True, slots=True)
class Failure:
    """A pair that could not be taken in, and why: one line in each language."""

    name: str
    reason: str
    english: str


def key_of(pair: Pair, source: Source) -> PairKey:
    """What makes a loaded pair the same pair, before anything is analysed."""
    return PairKey(source.writer, sha256(pair.draft.text), sha256(pair.final.text), source.round)


def analysed(
    pair: Pair,
    source: Source,
    *,
    language: Literal["zh", "en"] | None = None,
    segmenter: WordSegmenter | None = None,
    arbiter: Arbiter | None = None,
    dictionary: OfficeDictionary | None = None,
) -> tuple[Analysis, PairRecord]:
    """The analysis of a loaded pair and what the ledger keeps of it. Raises BrokenAnalysis."""
    analysis = analyse_pair(
        pair, genre=source.genre or None, language=language, segmenter=segmenter, arbiter=arbiter, office=dictionary
    )  # fmt: skip
    record = record_of(
        analysis,
        writer=source.writer,
        date=source.date,
        title=source.title,
        reviser=source.reviser or None,
        round=source.round,
        opportunities=opportunities(analysis.draft),
        levels=(pair.draft.levels, pair.final.levels),
    )
    return analysis, record


def attempted(
    source: Source, known: Collection[PairKey], allow_classified: bool, office: str | None = None,
    dictionary: OfficeDictionary | None = None,
) -> PairRecord | PairKey | Failure:  # fmt: skip
    """What the ledger is to keep of the pair at ``source``; its key alone when that is among ``known``.

    ``office`` is what its mentors have taught (``office_table``), ``dictionary`` what it has laid down about words.
    Whatever goes wrong with one pair is its Failure and stops no other, a fault of the program too.
    """
    try:
        return taken_in(source, known, allow_classified, office, dictionary)
    except RevlearnError as error:
        return failure_of(source, error)
    except Exception as error:
        kind = type(error).__name__
        return Failure(source.name, f"程序内部错误（{kind}），没有收入", f"internal fault ({kind}), not added")


def taken_in(
    source: Source, known: Collection[PairKey], allow_classified: bool, office: str | None = None,
    dictionary: OfficeDictionary | None = None,
) -> PairRecord | PairKey:  # fmt: skip
    """What ``attempted`` gives, with what goes wrong raised."""
    pair = load_pair(source.draft, source.final)
    refuse_if_classified(pair, allow_classified)
    key = key_of(pair, source)
    return key if key in known else analysed(pair, source, arbiter=arbiter_of(office), dictionary=dictionary)[1]


def failure_of(source: Source, error: RevlearnError) -> Failure:
    """The failure, with the name of the pair left out where the file's path says it anyway."""
    return Failure(source.name, str(error), error.english)
