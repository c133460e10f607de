"""Charts: what was drawn before leaves no trace; matplotlib is imported in one place and in silence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from revlearn.record import Profile
from revlearn.report.pages import charts
from revlearn.report.pages.charts import writer_charts
from revlearn.report.wording import Lang
from tests.report.pages import office

PACKAGE = Path(charts.__file__).parents[2]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def profiles() -> list[Profile]:
    """Months one to ten in number, full, empty and without an error."""
    return [office.ordinary(), office.newcomer(), office.empty_month(), office.faultless(), office.crowded(30)]


def drawn(own: list[Profile]) -> dict[tuple[str, str], list[str]]:
    """The charts of each profile in each language."""
    return {
        (each.writer, lang): [chart.svg for chart in writer_charts(each, lang)] for lang in LANGUAGES for each in own
    }


def test_a_chart_does_not_depend_on_those_drawn_before(monkeypatch: pytest.MonkeyPatch) -> None:
    own = profiles()
    forwards = drawn(own)
    assert drawn(own[::-1]) == forwards
    monkeypatch.setattr(charts, "_board", charts._board.__wrapped__)
    assert drawn(own) == forwards


def test_charts_of_several_threads_do_not_mix() -> None:
    own = profiles()
    alone, together = drawn(own), []
    threads = [Thread(target=lambda: together.append(drawn(own))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == [alone] * 3


def test_matplotlib_is_imported_in_one_place() -> None:
    found = {
        path.name
        for path in PACKAGE.rglob("*.py")
        if any(
            line.lstrip().startswith(("import matplotlib", "from matplotlib")) for line in path.open(encoding="utf-8")
        )
    }
    assert found == {"plotting.py"}


def test_a_home_that_cannot_be_written_is_no_news(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file, where nobody can make a folder")
    unset = {"MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"}
    setting = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run(
        [sys.executable, "-c", "import revlearn.report.pages, os; print(os.environ['MPLCONFIGDIR'])"],
        env={**setting, "HOME": str(tmp_path / "home")}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert not Path(done.stdout.strip()).exists(), "it is removed at the end"
