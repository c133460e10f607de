"""A pair out of the ledger is the analysis it was made of; rules and mentors speak of it anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from revlearn.analyse import present_ruleset
from revlearn.batch.analysing import Source, analysed
from revlearn.batch.correcting import correct_edit
from revlearn.batch.importing import import_pairs
from revlearn.batch.kept import analysis_of
from revlearn.batch.office import arbiter_of, office_table
from revlearn.batch.relabelling import Relabelled, relabel
from revlearn.classify.corrections import learn, unquoted
from revlearn.classify.features import features_of
from revlearn.load import load_pair
from revlearn.model import Analysis, RevlearnError
from revlearn.store import Ledger
from tests.store.pairs import correction

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
FOLDERS = sorted(path for path in SAMPLES.iterdir() if path.name[:2].isdigit())


def added(ledger: Ledger, folder: Path, **stated: str) -> Analysis:
    """A sample pair, in the ledger now."""
    files = [path for stem in ("draft", "final", "tracked") for path in folder.glob(f"{stem}.*")]
    source = Source(folder.name, "张三", date(2026, 10, 8), files[0], **stated)
    analysis, record = analysed(load_pair(*files), source)
    ledger.add_pairs([record])
    return analysis


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_analysis_is_equal_in_every_part(folder: Path, tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        analysis = added(ledger, folder)
        again = analysis_of(ledger.pair(1))
    assert again == analysis
    assert [edit.context for edit in again.edits] == [edit.context for edit in analysis.edits]
    assert again.to_dict() == analysis.to_dict()


def test_a_stated_genre_is_kept(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        analysis = added(ledger, FOLDERS[0], genre="请示")
        assert analysis_of(ledger.pair(1)) == analysis


def test_a_correction_teaches_by_the_features_of_its_edit(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        analysis = added(ledger, FOLDERS[0])
        edit, label = analysis.edits[1], analysis.labels[1]
        said = correct_edit(ledger, 1, edit.id, label="logic.claim", nature=None, by="王老师", at="2026-10-09")
        findings = [finding for finding in analysis.findings if finding.edit == edit.id]
        assert dict(said.features) == features_of(edit, findings)
        assert (said.shown, said.label, said.nature) == (
            f"{label.category}.{label.subtype}", "logic.claim", label.nature,
        )  # fmt: skip
        again = correct_edit(
            ledger, 1, edit.id, label="structure.cascade", nature="error", by="王老师", at="2026-10-10"
        )
        assert (again.shown, again.nature) == ("logic.claim", None)
        assert ledger.entries()[0].edits[1].label.nature is None
        with pytest.raises(RevlearnError, match="性质"):
            correct_edit(ledger, 1, edit.id, label="logic.claim", nature=None, by="王老师", at="2026-10-11")
        with pytest.raises(RevlearnError, match="第 99 处"):
            correct_edit(ledger, 1, 99, label="logic.claim", nature=None, by="王老师", at="2026-10-11")


def test_a_correction_without_texts_counts_but_has_nothing_to_teach(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        added(ledger, FOLDERS[0])
        ledger.purge(before=None, keep="sentences", unquoted=unquoted)
        said = correct_edit(ledger, 1, 2, label="logic.claim", nature="error", by="王老师", at="2026-10-09")
        assert (dict(said.features), said.before) == ({}, ledger.entries()[0].edits[1].before)
        assert ledger.entries()[0].edits[1].label.subtype == "claim"


def test_corrections_still_teach_when_no_words_are_kept(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        analysis = added(ledger, FOLDERS[0])
        for edit in analysis.edits[:3]:
            correct_edit(ledger, 1, edit.id, label="logic.claim", nature="error", by="王老师", at="2026-10-09")
        ledger.purge(before=None, keep="figures", unquoted=unquoted)
        office = learn(each.correction for each in ledger.corrections())
    assert office.lessons == 3
    assert office.label.index


def test_old_pairs_get_the_labels_of_today(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        for folder in FOLDERS[:3]:
            added(ledger, folder)
        today = ledger.pair(1), ledger.pair(2)
        # One that teaches would change the labels of today.
        ledger.correct(1, 2, replace(correction("logic.claim", "error"), features={}))
        for pair in today:
            old = {edit.number: replace(edit.label, category="logic", subtype="sequence") for edit in pair.entry.edits}
            ledger.relabel(pair.entry.id, labels=old, findings=(), ruleset="old", opportunities={})
        ledger.purge(before=date(2026, 10, 1), keep="figures", unquoted=unquoted)
        changed = sum(len(pair.entry.edits) for pair in today)
        moved = sum(edit.label.subtype == "sequence" for pair in today for edit in pair.entry.edits)
        assert relabel(ledger, processes=1) == Relabelled(2, changed - moved, 1, ())
        assert (ledger.pair(1), ledger.pair(2)) == today
        assert {entry.ruleset for entry in ledger.entries()} == {present_ruleset()}
        assert ledger.entries()[0].edits[1].label.subtype == "claim"
        assert relabel(ledger).entries == 0


def test_pairs_without_texts_keep_their_labels_and_are_named(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        added(ledger, FOLDERS[0])
        labels = {edit.number: edit.label for edit in ledger.pair(1).entry.edits}
        ledger.relabel(1, labels=labels, findings=(), ruleset="old", opportunities={})
        ledger.purge(before=None, keep="sentences", unquoted=unquoted)
        before = ledger.entries()
        assert relabel(ledger) == Relabelled(0, 0, 0, (1,))
        assert ledger.entries() == before
        with pytest.raises(RevlearnError, match="全文已"):
            analysis_of(ledger.pair(1))


def test_what_mentors_taught_speaks_in_what_comes_after(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        analysis = added(ledger, FOLDERS[0])
        assert office_table(ledger) is None
        correct_edit(ledger, 1, 2, label="logic.claim", nature="error", by="王老师", at="2026-10-09")
        table = office_table(ledger)
        assert table
        assert office_table(ledger) == ledger.setting("office")["table"] == table
        files = [path for stem in ("draft", "final") for path in FOLDERS[0].glob(f"{stem}.*")]
        source = Source("again", "李四", date(2026, 10, 9), *files)
        now, _ = analysed(load_pair(*files), source, arbiter=arbiter_of(table))
        taught, shipped = now.labels[1], analysis.labels[1]
        assert (taught.category, taught.subtype) == ("logic", "claim") != (shipped.category, shipped.subtype)
        assert now.ruleset != analysis.ruleset
        imported = import_pairs(ledger, [source], processes=1)
        assert imported.added == 1
        assert ledger.pair(2).entry.edits[1].label == taught


def test_what_was_taught_quotes_nothing_when_no_words_are_kept(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        added(ledger, FOLDERS[0])
        correct_edit(ledger, 1, 2, label="logic.claim", nature="error", by="王老师", at="2026-10-09")
        assert "让老百姓" in (office_table(ledger) or "")
        ledger.purge(before=None, keep="figures", unquoted=unquoted)
        assert ledger.setting("office") is None
        assert "老百姓" not in (office_table(ledger) or "")
