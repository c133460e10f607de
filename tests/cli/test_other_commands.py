"""``rules``, ``evaluate`` and ``demo``."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from revlearn.rules import all_rules
from tests.cli.running import ROOT, SAMPLE, TRACKED, Command

OFFICE = ROOT / "data" / "office"
GOLD = ROOT / "data" / "gold" / "dev"


@pytest.fixture
def two_gold_files(tmp_path: Path) -> Path:
    for path in sorted(GOLD.glob("*.gold.txt"))[:2]:
        shutil.copy(path, tmp_path)
    return tmp_path


def test_all_rules_are_listed(revlearn: Command) -> None:
    """Each with its id in one piece, to be copied, also on a narrow screen."""
    out = revlearn("rules").out
    assert [rule.id for rule in all_rules() if rule.id not in out] == []
    listed = json.loads(revlearn("rules", "--format", "json").out)
    assert [rule["id"] for rule in listed] == [rule.id for rule in all_rules()]


def test_one_rule_is_explained(revlearn: Command) -> None:
    found = revlearn("rules", "wording.confusable.pairs")
    assert found.status == 0
    assert "wording.confusable.pairs" in found.out
    (rule,) = json.loads(revlearn("rules", "wording.confusable.pairs", "-f", "json").out)
    assert (rule["category"], rule["subtype"]) == ("wording", "confusable")
    assert rule["yes"]
    assert rule["no"]


def test_a_category_names_all_its_rules(revlearn: Command) -> None:
    listed = json.loads(revlearn("rules", "structure", "-f", "json").out)
    assert {rule["category"] for rule in listed} == {"structure"}
    assert len(listed) == sum(rule.category == "structure" for rule in all_rules())


def test_rules_in_english(revlearn: Command) -> None:
    (rule,) = json.loads(revlearn("rules", "wording.confusable.pairs", "-f", "json", "--lang", "en").out)
    assert rule["title"].isascii()


def test_rules_as_a_page(revlearn: Command) -> None:
    page = revlearn("rules", "--format", "markdown").out
    assert page.startswith("#")
    assert all(rule.id in page for rule in all_rules())


def test_evaluate_shows_figures_and_mistakes(two_gold_files: Path, revlearn: Command) -> None:
    found = revlearn("evaluate", two_gold_files, "--errors", "3")
    assert (found.status, found.err) == (0, "")
    assert "F1" in found.out
    assert "F1" in revlearn("evaluate", two_gold_files, "--lang", "en").out


def test_evaluate_as_json(two_gold_files: Path, revlearn: Command) -> None:
    figures = json.loads(revlearn("evaluate", two_gold_files, "--format", "json").out)
    assert isinstance(figures, dict)
    assert figures


def test_a_gold_file_with_a_fault_is_named(two_gold_files: Path, revlearn: Command) -> None:
    (two_gold_files / "坏.gold.txt").write_text("#genre: 通知\n\n题{甲|乙|没有这个标签}", encoding="utf-8")
    found = revlearn("evaluate", two_gold_files)
    assert (found.status, found.out, found.err.count("\n")) == (2, "", 1)
    assert "坏.gold.txt" in found.err


def test_demo_writes_a_report_for_each_sample_and_a_page_that_leads_to_them(revlearn: Command, tmp_path: Path) -> None:
    samples, office, output = tmp_path / "样例", tmp_path / "科室", tmp_path / "报告"
    for folder in (SAMPLE, TRACKED.parent):
        shutil.copytree(folder, samples / folder.name)
    for pair in sorted((OFFICE / "林知远").iterdir())[-2:]:
        shutil.copytree(pair, office / "林知远" / pair.name)
    found = revlearn("demo", "--samples", samples, "--office", office, "--output", output)
    assert (found.status, found.err) == (0, "")
    assert str(output / "index.html") in found.out.replace("\n", "")
    names = {path.name for path in output.iterdir()}
    for folder in (SAMPLE, TRACKED.parent):
        assert {f"{folder.name}{suffix}" for suffix in (".html", ".docx", ".csv", ".json")} <= names
    index = (output / "index.html").read_text(encoding="utf-8")
    assert all(f"{folder.name}.html" in index for folder in (SAMPLE, TRACKED.parent))
    linked = [unquote(path) for path in re.findall(r'href="([^"]+)"', index)]
    assert "office/2026-10/writers/林知远.pdf" in linked
    assert all((output / path).is_file() for path in linked)


def test_demo_without_an_office_says_so(revlearn: Command, tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "样例" / SAMPLE.name)
    (tmp_path / "空").mkdir()
    found = revlearn("demo", "--samples", tmp_path / "样例", "--office", tmp_path / "空", "--output", tmp_path / "报告")
    assert (found.status, found.err.count("\n")) == (2, 1)
    assert "空" in found.err
