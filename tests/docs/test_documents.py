"""The documents keep up with the program: what they name exists, and what exists they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.core import TyperGroup
from typer.testing import CliRunner

from revlearn.cli.app import app
from revlearn.cli.texts import TEXTS
from revlearn.evaluate.gold import read_gold_folder
from revlearn.model import LABELS
from revlearn.report.rule_pages import rules_markdown
from revlearn.rules import all_rules

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(path for name in ("data", "reports", "benchmarks") for path in (ROOT / name).rglob("*.md"))]
)
WRITTEN = [path for path in DOCUMENTS if path.name != "RULES.md"]
ELSEWHERE = ("/work" + "/", "pypi" + ".org", "files.python" + "hosted", "/home" + "/", "/Users" + "/")
"""Paths of a machine and hosts of a registry: neither is the same for the next reader."""
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
COMMAND_LINE = re.compile(r"revlearn (\w+)([^`|\n]*)")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands() -> dict[str, Any]:
    found = typer.main.get_command(app)
    assert isinstance(found, TyperGroup)
    return dict(found.commands)


def options_of(command: Any) -> set[str]:
    """The options of a command; of a group those of all its commands."""
    own = {name for parameter in command.params for name in parameter.opts} | {"--help"}
    return own.union(*(options_of(each) for each in getattr(command, "commands", {}).values()))


def make_targets() -> list[str]:
    phony = re.search(r"^\.PHONY: (.+)$", text("Makefile"), re.MULTILINE)
    assert phony
    return phony[1].split()


def rooms() -> list[str]:
    package = ROOT / "revlearn"
    modules = [path.stem for path in package.glob("*.py") if path.stem != "__init__"]
    return sorted([*modules, *(path.parent.name for path in package.glob("*/__init__.py"))])


def sources() -> Iterator[Path]:
    """Every text file of the repository but the locked requirements."""
    for pattern in (
        "revlearn/**/*",
        "tests/**/*",
        "benchmarks/**/*",
        "data/**/*",
        ".ci/*",
        "*.md",
        "*.toml",
        "Makefile",
    ):
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and path.suffix not in (".pyc", ".docx"):
                yield path


def test_readme_names_every_command() -> None:
    assert [name for name in commands() if f"| `{name}` |" not in text("README.md")] == []


def test_readme_names_every_option_of_the_main_command() -> None:
    missing = [
        name for name in options_of(commands()["compare"]) if name.startswith("--") and name not in text("README.md")
    ]
    assert missing == []


def test_readme_names_every_make_target() -> None:
    assert [name for name in make_targets() if not re.search(rf"\bmake {name}\b", text("README.md"))] == []


def test_make_help_names_every_target() -> None:
    assert [
        name for name in make_targets() if name not in ("help", "setup") and f'"make {name} ' not in text("Makefile")
    ] == []


@pytest.mark.parametrize("name", commands())
def test_every_command_shows_an_example_in_both_languages(name: str) -> None:
    chinese, english = TEXTS[name]
    assert f"示例：revlearn {name} " in chinese
    assert f"Example: revlearn {name} " in english
    shown = CliRunner().invoke(app, [name, "--help"]).output
    assert f"revlearn {name}" in shown
    assert "示例：" in shown


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_command_lines_in_documents_are_possible(path: Path) -> None:
    known = commands()
    for name, rest in COMMAND_LINE.findall(path.read_text(encoding="utf-8")):
        if name in known:
            options = options_of(known[name])
            assert [word for word in rest.split() if word.startswith("--") and word not in options] == []


def test_the_output_in_the_readme_is_real() -> None:
    """The changes shown, not the confidences: those move with every fit."""
    block = text("README.md").split("```console\n")[1].split("```")[0]
    arguments, *lines = block.splitlines()
    real = CliRunner(env={"COLUMNS": "100"}).invoke(
        app, [str(ROOT / word) if word.startswith("data/") else word for word in arguments.split()[2:]]
    )
    marked = [line.strip() for line in lines if ("→" in line and "{" in line) or "移动：" in line]
    assert marked
    assert [line for line in marked if line not in real.output] == []


def test_rules_page_is_not_stale() -> None:
    assert text("RULES.md") == rules_markdown(all_rules()), "run: make rules"


def test_glossary_has_every_label() -> None:
    page = text("GLOSSARY.md")
    assert [label for label in LABELS if f"| `{label}` |" not in page] == []
    assert [label for label in LABELS if f"* `{label.split('.')[1]}`:" not in page] == []


def test_architecture_names_every_room() -> None:
    assert [room for room in rooms() if f"| `{room}` |" not in text("ARCHITECTURE.md")] == []


def test_gold_page_counts_right() -> None:
    page = text("data/gold/README.md")
    for folder in sorted(path for path in (ROOT / "data/gold").iterdir() if path.is_dir() and path.name != "readers"):
        pairs = read_gold_folder(folder)
        edits, characters = sum(len(gold.edits) for gold in pairs), sum(len(gold.draft) for gold in pairs)
        row = f"| `{folder.name}/` | {len(pairs)} | {edits:,} | {characters:,} |"
        assert row in page, f"data/gold/README.md should say {row}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_resolve(path: Path) -> None:
    targets = [target for target in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in target]
    assert [target for target in targets if not (path.parent / target.split("#")[0]).exists()] == []


def test_every_page_at_the_top_can_be_reached_from_the_readme() -> None:
    linked = set(LINK.findall(text("README.md")))
    assert {path.name for path in ROOT.glob("*.md")} - {"README.md"} <= linked


@pytest.mark.parametrize("path", [path for path in WRITTEN if path.parent == ROOT], ids=lambda path: path.name)
def test_lines_are_short(path: Path) -> None:
    """But for the lines of a tricky case, which are texts."""
    lines = path.read_text(encoding="utf-8").splitlines()
    long = [
        line for line in lines if len(line) > 120 and not line.startswith(("today  ", "draft  ", "final  ", "wanted  "))
    ]
    assert long == []


def test_nothing_names_this_machine_or_a_registry() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {place}"
        for path in sources()
        for place in ELSEWHERE
        if place in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_nothing_is_marked_unfinished() -> None:
    assert [
        str(path.relative_to(ROOT)) for path in sources() if UNFINISHED.search(path.read_text(encoding="utf-8"))
    ] == []
