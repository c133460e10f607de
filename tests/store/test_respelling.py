"""Step 2: a ledger with names in several spellings gets one for each; nobody becomes somebody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from revlearn.record import Answer, LessonKey, Told
from revlearn.store import Ledger, Namesake, migrations
from revlearn.store.migrations import MIGRATIONS
from tests.store.conftest import Opener
from tests.store.pairs import DAY, record

Spell = Callable[..., None]
BEFORE = tuple(step for step in MIGRATIONS if step.name != "names")


@pytest.fixture
def spell(opener: Opener, monkeypatch: pytest.MonkeyPatch) -> Spell:
    """Makes a ledger of step 1 with pairs of the writers given, spelt as given, each as often as given."""

    def make(*spelt: tuple[str, int], teams: tuple[str, ...] = (), revisers: tuple[str, ...] = ()) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(migrations, "MIGRATIONS", BEFORE)
            with opener() as ledger:
                pairs = [
                    record(at, writer=f"作者{key}") for key, (_, times) in enumerate(spelt, 1) for at in range(times)
                ]
                ledger.add_pairs(pairs)
                for number, (name, _) in enumerate(spelt, 1):
                    set_name(ledger, "writers", number, name)
                for number, name in enumerate(teams, 1):
                    ledger.assign(spelt[number - 1][0], f"处{number}")
                    set_name(ledger, "teams", number, name)
                for number, name in enumerate(revisers, 1):
                    set_name(ledger, "entries", number, name, column="reviser")

    return make


def set_name(ledger: Ledger, table: str, key: int, name: str, *, column: str = "name") -> None:
    with ledger._database.writing() as connection:
        connection.execute(text(f"UPDATE {table} SET {column} = :name WHERE id = :id"), {"id": key, "name": name})


def test_without_a_clash_the_name_is_only_spelt_anew(opener: Opener, spell: Spell) -> None:
    spell(("王 芳", 1), ("Jose\u0301", 1), ("张三", 1), revisers=("周 主任", "李主任"))
    with opener() as ledger:
        assert ledger.brought_up_to_date
        assert [(each.name, each.pairs) for each in ledger.writers()] == [("José", 1), ("张三", 1), ("王芳", 1)]
        assert [entry.reviser for entry in ledger.entries()] == ["周主任", "李主任", None]
        assert ledger.namesakes() == ()
    with opener() as again:
        assert not again.brought_up_to_date


def test_a_clash_merges_nobody(opener: Opener, spell: Spell) -> None:
    spell(("王 芳", 3), ("王芳", 1), ("王  芳", 2), ("Zhang", 1), ("Ｚｈａｎｇ", 1))
    with opener() as ledger:
        assert [(each.name, each.pairs) for each in ledger.writers()] == [
            ("Zhang", 1), ("Zhang (2)", 1), ("王芳", 1), ("王芳（2）", 3), ("王芳（3）", 2),
        ]  # fmt: skip
        assert ledger.namesakes() == (
            Namesake("writers", "王 芳", "王芳（2）", "王芳"),
            Namesake("writers", "王  芳", "王芳（3）", "王芳"),
            Namesake("writers", "Ｚｈａｎｇ", "Zhang (2)", "Zhang"),
        )


def test_where_no_spelling_is_the_right_one_most_pairs_decide(opener: Opener, spell: Spell) -> None:
    spell(("王 芳", 1), ("王  芳", 2), ("王芳（2）", 1))
    with opener() as ledger:
        assert {each.name: each.pairs for each in ledger.writers()} == {"王芳": 2, "王芳（2）": 1, "王芳（3）": 1}


def test_teams_keep_their_writers_and_revisers_become_one_as_told(opener: Opener, spell: Spell) -> None:
    spell(("甲", 1), ("乙", 1), teams=("综合 处", "综合处"), revisers=("周 主任", "周主任"))
    with opener() as ledger:
        assert [(each.name, each.writers) for each in ledger.teams()] == [("综合处", ("乙",)), ("综合处（2）", ("甲",))]
        assert {entry.reviser for entry in ledger.entries()} == {"周主任"}
        assert ledger.namesakes() == (
            Namesake("teams", "综合 处", "综合处（2）", "综合处"),
            Namesake("revisers", "周 主任", "周主任", "周主任"),
        )
        ledger.assign("甲", "综合处")
        assert [each.kind for each in ledger.namesakes()] == ["revisers"]


def test_what_was_told_and_answered_stays_with_its_writer(opener: Opener, spell: Spell) -> None:
    spell(("甲", 1))
    with opener() as ledger:
        ledger.tell([Told("甲", LessonKey("logic.scope"), "2026-10")])
        ledger.answer(Answer("甲", 1, DAY, True))
        set_name(ledger, "writers", 1, "王 芳")
        with ledger._database.writing() as connection:
            connection.execute(text("DELETE FROM migrations WHERE number = 2"))
    with opener() as ledger:
        assert [each.writer for each in (*ledger.told(), *ledger.answers())] == ["王芳", "王芳"]


def test_an_old_backup_is_respelt_too(
    opener: Opener, spell: Spell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spell(("王 芳", 1), ("王芳", 1))
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", BEFORE)
        with opener() as ledger:
            ledger.backup(tmp_path / "old")
    with opener() as ledger:
        ledger.restore(tmp_path / "old", replace=True)
        assert [each.name for each in ledger.writers()] == ["王芳", "王芳（2）"]
        assert len(ledger.namesakes()) == 1
