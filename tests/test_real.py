"""Real and generated material outside the project: ``../shared/real`` beside the repository, where present."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from benchmarks.compare import moves_found
from benchmarks.hostile import FINAL, outcome
from benchmarks.invariants import explained, sound
from benchmarks.processes import measured, revlearn
from benchmarks.returned import minimal_edits
from benchmarks.synthetic_pair import read_pair
from revlearn.analyse import analyse

REAL = Path(__file__).parents[2] / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="real documents are not at ../shared/real")
LAWS = (
    sorted({path.name.split("_", 1)[0] for path in (REAL / "law" / "pairs").glob("*.md")})[::12]
    if REAL.is_dir()
    else []
)
"""Every twelfth pair of the laws."""
BAD = (
    "Docxodus__DA010-InvalidXml.docx",
    "pandoc__deep_normalize.docx",
    "poi__51921-Word-Crash067.docx",
    "poi__ExternalEntityInText.docx",
    "poi__PasswordProtected.doc",
    "poi__poc-shared-strings.xlsx",
    "poi__truncated62886.docx",
    "superdoc__~$alex.docx",
)


def test_the_generated_pair_is_found_as_it_was_made() -> None:
    pair = read_pair(REAL / "synthetic", "main")
    analysis = analyse(pair.draft, pair.final)
    assert len(pair.edits) == 120
    assert set(pair.edits) <= set(minimal_edits(pair.draft, analysis.edits))
    assert moves_found(pair, analysis.edits) == len(pair.moves) == 3
    assert len(analysis.edits) == len(pair.edits) + len(pair.moves)


def test_the_densely_edited_pair_is_explained() -> None:
    """600 edits in 10,000 characters. Its truth leaves out that two paragraphs were cut, so only the laws are held."""
    draft, final = (
        (REAL / "synthetic" / f"dense_{side}.txt").read_text(encoding="utf-8").rstrip("\n")
        for side in ("draft", "final")
    )
    analysis = analyse(draft, final)
    assert explained(analysis)
    assert sound(analysis)
    assert 450 <= len(analysis.edits) <= 650


@pytest.mark.parametrize("number", LAWS)
def test_two_versions_of_a_law(number: str) -> None:
    draft, final = (
        path.read_text(encoding="utf-8").rstrip("\n") for path in sorted((REAL / "law" / "pairs").glob(f"{number}_*"))
    )
    analysis = analyse(draft, final)
    assert analysis.edits
    assert explained(analysis)
    assert sound(analysis)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_read_or_refused_with_one_line_within_five_seconds(name: str, tmp_path: Path) -> None:
    final = tmp_path / "final.txt"
    final.write_text(FINAL, encoding="utf-8")
    began = time.perf_counter()
    found = outcome(name, measured(revlearn("compare", str(REAL / "docx_bad" / name), str(final)), timeout=20))
    assert found.handled, found
    assert time.perf_counter() - began < 5
