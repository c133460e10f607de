"""Word lists: every version stays, the last counts, two who change one at once are told apart."""

from __future__ import annotations

from pathlib import Path

from revlearn.store import Ledger
from tests.store.conftest import Opener

AT = "2026-10-08T01:00:00+00:00"


def put(ledger: Ledger, kind: str, content: str, after: int, **more: str) -> int | None:
    return ledger.word_lists.put(kind, content, words=1, by="admin", at=AT, after=after, **more)


def test_the_last_version_of_each_list_counts(ledger: Ledger) -> None:
    assert ledger.word_lists.contents() == {}
    assert ledger.word_lists.latest() == 0
    assert put(ledger, "names", "甲局\t乙局", 0) == 1
    assert put(ledger, "banned", "老大难", 0) == 2
    assert put(ledger, "names", "甲局\t丙局", 1, note="改") == 3
    assert ledger.word_lists.contents() == {"names": "甲局\t丙局", "banned": "老大难"}
    assert ledger.word_lists.latest() == 3
    last, first = ledger.word_lists.history("names")
    assert (last.number, last.note, last.by, last.at, last.words) == (3, "改", "admin", AT, 1)
    assert first.content == "甲局\t乙局"
    assert ledger.word_lists.version("names", 1) == first
    assert ledger.word_lists.version("banned", 1) is None


def test_a_version_made_from_an_older_one_is_refused(ledger: Ledger) -> None:
    put(ledger, "names", "甲局\t乙局", 0)
    assert put(ledger, "names", "另一人写的", 0) is None
    assert ledger.word_lists.contents() == {"names": "甲局\t乙局"}
    assert put(ledger, "terms", "自己的一份", 0) is not None


def test_a_backup_holds_them(opener: Opener, tmp_path: Path) -> None:
    with opener() as ledger:
        put(ledger, "names", "甲局\t乙局", 0)
        ledger.backup(tmp_path / "one.backup")
    with Ledger.open(tmp_path / "other") as other:
        other.restore(tmp_path / "one.backup")
        assert other.word_lists.contents() == {"names": "甲局\t乙局"}
        assert put(other, "names", "甲局\t丙局", 1) == 2
