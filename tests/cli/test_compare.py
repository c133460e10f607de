"""``revlearn compare``: every form, whole files, filters, languages, the office's dictionary."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from revlearn.load import load_pair, load_tracked
from tests.cli.running import PAIR, TRACKED, Command


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_terminal_is_the_default(revlearn: Command) -> None:
    found = revlearn("compare", *PAIR)
    assert (found.status, found.err) == (0, "")
    assert found.out.startswith("draft.txt → final.txt")


def test_json_on_the_screen_is_json_alone(revlearn: Command) -> None:
    found = revlearn("compare", *PAIR, "--format", "json")
    assert (found.status, found.err) == (0, "")
    payload = json.loads(found.out)
    assert payload["schema"] == "revlearn.analysis/1"
    assert (payload["draft"]["name"], payload["final"]["name"]) == ("draft.txt", "final.txt")
    pair = load_pair(*map(Path, PAIR))
    assert payload["draft"]["characters"] == len(pair.draft.text)


@pytest.mark.parametrize("library", ["sqlalchemy", "pandas", "matplotlib"])
def test_a_comparison_without_a_ledger_waits_for_no_library_it_does_not_need(library: str, tmp_path: Path) -> None:
    program = (
        "import sys; from revlearn.cli import main\n"
        f"sys.argv = ['revlearn', 'compare', *{PAIR!r}, '-f', 'json', '-o', {str(tmp_path / 'a.json')!r}, "
        f"'--data', {str(tmp_path)!r}]\n"
        "try: main()\n"
        f"except SystemExit as left: sys.exit(left.code or ({library!r} in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0


def test_csv_has_a_line_for_each_edit(revlearn: Command) -> None:
    rows = list(csv.reader(io.StringIO(revlearn("compare", *PAIR, "-f", "csv").out.removeprefix("\ufeff"))))
    edits = json.loads(revlearn("compare", *PAIR, "-f", "json").out)["edits"]
    assert len(rows) == len(edits) + 1


def test_html_is_one_page(revlearn: Command) -> None:
    page = revlearn("compare", *PAIR, "-f", "html").out
    assert page.lower().startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


@pytest.mark.parametrize("suffix", [".json", ".csv", ".html", ".htm", ".docx", ".txt", ".JSON"])
def test_the_ending_of_the_output_chooses_the_form(suffix: str, revlearn: Command, tmp_path: Path) -> None:
    output = tmp_path / f"对照{suffix}"
    found = revlearn("compare", *PAIR, "--output", output)
    assert (found.status, found.out) == (0, "")
    assert found.err == f"已写入 {output}\n"
    assert [path.name for path in tmp_path.iterdir()] == [output.name]
    data = output.read_bytes()
    if suffix.lower() == ".json":
        assert json.loads(data)["edits"]
    elif suffix == ".docx":
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    else:
        assert len(data.decode("utf-8")) > 1000


def test_the_format_wins_over_the_ending(revlearn: Command, tmp_path: Path) -> None:
    output = tmp_path / "对照.html"
    assert revlearn("compare", *PAIR, "--format", "json", "-o", output).status == 0
    assert json.loads(output.read_text(encoding="utf-8"))["edits"]


def test_missing_folders_of_the_output_are_made(revlearn: Command, tmp_path: Path) -> None:
    output = tmp_path / "2026" / "10" / "对照.json"
    assert revlearn("compare", *PAIR, "-o", output).status == 0
    assert output.exists()


def test_the_word_file_holds_both_versions(revlearn: Command, tmp_path: Path) -> None:
    output = tmp_path / "对照.docx"
    revlearn("compare", *PAIR, "-o", output)
    pair, again = load_pair(*map(Path, PAIR)), load_tracked(output)
    assert (again.draft.text, again.final.text) == (pair.draft.text, pair.final.text)


def test_one_tracked_file_is_both_versions(revlearn: Command) -> None:
    payload = json.loads(revlearn("compare", TRACKED, "-f", "json").out)
    assert {edit["author"] for edit in payload["edits"]} == {"方淑仪", "高至诚"}
    assert payload["draft"]["sha256"] != payload["final"]["sha256"]


def test_filters_choose_edits_and_leave_the_summary_whole(revlearn: Command) -> None:
    whole = json.loads(revlearn("compare", *PAIR, "-f", "json").out)

    def edits(*filters: str) -> list[dict[str, str]]:
        payload = json.loads(revlearn("compare", *PAIR, "-f", "json", *filters).out)
        assert payload["summary"] == whole["summary"]
        return list(payload["edits"])

    logic = edits("--category", "logic")
    assert [edit for edit in whole["edits"] if edit["category"] == "logic"] == logic
    both = edits("--category", "logic", "--category", "terminology")
    assert {edit["category"] for edit in both} == {"logic", "terminology"}
    assert {edit["subtype"] for edit in edits("--subtype", "move")} == {"move"}
    assert {edit["nature"] for edit in edits("--category", "wording", "--nature", "error")} == {"error"}


def test_the_interface_in_english(revlearn: Command, tmp_path: Path) -> None:
    chinese, english = revlearn("compare", *PAIR).out, revlearn("compare", *PAIR, "--lang", "en").out
    assert "Document type 通知" in english
    assert "Document type" not in chinese
    found = revlearn("compare", *PAIR, "--lang", "en", "-o", tmp_path / "a.json")
    assert found.err.endswith("a.json\n")


def test_genre_and_language_may_be_stated(revlearn: Command) -> None:
    found = revlearn("compare", *PAIR, "-f", "json", "--genre", "请示", "--language", "en")
    payload = json.loads(found.out)
    assert (payload["genre"], payload["language"]) == ("请示", "en")


def test_the_offices_dictionary_keeps_its_terms_whole(revlearn: Command, tmp_path: Path) -> None:
    draft = written(tmp_path, "原稿.txt", "请报两优一先办备案。")
    final = written(tmp_path, "定稿.txt", "请报两优二先办备案。")
    terms = written(tmp_path, "词典.txt", "两优一先办 100 nt\n两优二先办\n")
    plain = json.loads(revlearn("compare", draft, final, "-f", "json").out)
    found = json.loads(revlearn("compare", draft, final, "-f", "json", "--dictionary", terms).out)
    assert [edit["draft_text"] for edit in found["edits"]] == ["两优一先办"]
    assert plain["edits"][0]["draft_text"] != "两优一先办"


def test_equal_files_have_no_edits(revlearn: Command) -> None:
    assert json.loads(revlearn("compare", PAIR[0], PAIR[0], "-f", "json").out)["edits"] == []
    assert revlearn("compare", PAIR[0], PAIR[0]).status == 0


def test_an_output_is_written_over(revlearn: Command, tmp_path: Path) -> None:
    output = written(tmp_path, "对照.json", "旧内容" * 10_000)
    revlearn("compare", *PAIR, "-o", output)
    assert json.loads(output.read_text(encoding="utf-8"))["edits"]
