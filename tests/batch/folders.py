"""Folders of pairs for the tests of importing."""

from __future__ import annotations

from pathlib import Path

from tests.store.pairs import DRAFT, FINAL


def write_pair(folder: Path, writer: str = "张三", name: str = "2026-10-08 检查通知", number: int = 0) -> Path:
    """A small pair, another for each number, in the place ``import`` looks for it."""
    place = folder / writer / name
    place.mkdir(parents=True)
    for side, text in (("draft", DRAFT), ("final", FINAL)):
        (place / f"{side}.txt").write_text(text.replace("12", str(12 + number)), encoding="utf-8")
    return place


def write_office(folder: Path, writers: int, pairs: int) -> Path:
    """Several writers with several pairs each."""
    for writer in range(writers):
        for pair in range(pairs):
            write_pair(folder, f"作者{writer}", f"2026-10-{pair + 1:02} 通知", writer * pairs + pair)
    return folder
