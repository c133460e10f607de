"""Pairs for the tests of the ledger: analysed ones, and any number of small ones made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from revlearn.analyse import analyse_pair
from revlearn.load import load_pair
from revlearn.model import Analysis, Correction, LoadedText, Nature, Pair
from revlearn.record import Entry
from revlearn.store import PairRecord, record_of

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
DAY = date(2026, 10, 8)
DRAFT = "关于开展检查的通知\n各县：\n截止9月底，已完成12家。请各单位认真抓好落实。\n特此通知。"
FINAL = "关于开展检查的通知\n各县：\n截至9月底，已完成12家。请各单位切实抓好落实。\n特此通知。"


@cache
def sample(name: str = "01-winter-heating") -> tuple[Pair, Analysis]:
    """A sample pair, loaded and analysed."""
    folder = SAMPLES / name
    files = [path for stem in ("draft", "final", "tracked") for path in folder.glob(f"{stem}.*")]
    pair = load_pair(*files)
    return pair, analyse_pair(pair)


@cache
def small(number: int = 0) -> Analysis:
    """A pair of its own for each number, with two edits."""
    draft, final = DRAFT.replace("12", str(12 + number)), FINAL.replace("12", str(12 + number))
    return analyse_pair(Pair(LoadedText("draft.txt", draft), LoadedText("final.txt", final)))


def record(number: int = 0, *, writer: str = "张三", day: date = DAY, round: int = 1) -> PairRecord:
    """The record of a small pair."""
    return record_of(small(number), writer=writer, date=day, round=round, opportunities={"wording.confusable.pairs": 2})


def unkeyed(pair: PairRecord) -> PairRecord:
    """The pair as it was before it got its keys."""
    return replace(pair, entry=unkeyed_entry(pair.entry))


def unkeyed_entry(entry: Entry) -> Entry:
    """The entry as it was before it got its keys."""
    return replace(entry, id=0, edits=tuple(replace(edit, id=0) for edit in entry.edits))


def correction(
    label: str = "wording.register", nature: Nature | None = "improvement", by: str = "王老师"
) -> Correction:
    """A mentor's word as the classifier makes it."""
    return Correction(
        "document", "edit", "replace", "认真", "切实", {"bias": 1.0, "change 认真→切实": 1.0}, label, nature,
        "wording.precision", by, "2026-10-09T10:00:00",
    )  # fmt: skip


def bare(said: Correction) -> Correction:
    """What the classifier leaves of a correction where no words may be kept."""
    return replace(said, before="", after="", features={"bias": 1.0})
