"""Wrong use and unreadable input: one line that says what is wrong and what to do, status 2, nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import PAIR, SAMPLE, Command, Outcome, in_a_process

SECRET = "机密★1年\n关于做好安全生产工作的通知\n各科室：\n请认真落实。\n"


def refused(found: Outcome, *says: str) -> None:
    """Status 2, one line on standard error that holds ``says``, nothing on standard output."""
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith("\n")
    assert found.err.count("\n") == 1
    assert "Traceback" not in found.err
    for each in says:
        assert each in found.err


def bad_file(folder: Path, kind: str) -> Path:
    path = folder / {"doc": "原稿.doc", "docx": "原稿.docx"}.get(kind, "原稿.txt")
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        content = {
            "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "docx": b"PK\x03\x04 cut off",
            "empty": b"",
            "blank": b" \n\n",
            "binary": bytes(range(256)) * 4,
        }
        path.write_bytes(content[kind])
    return path


@pytest.mark.parametrize("kind", ["missing", "folder", "doc", "docx", "empty", "blank", "binary"])
@pytest.mark.parametrize("side", ["draft", "final"])
def test_a_file_that_is_no_document(kind: str, side: str, revlearn: Command, tmp_path: Path) -> None:
    path = bad_file(tmp_path, kind)
    files = (path, PAIR[1]) if side == "draft" else (PAIR[0], path)
    refused(revlearn("compare", *files), str(path), "请")
    english = revlearn("compare", *files, "--lang", "en")
    refused(english, str(path))
    assert not re.search("[\u4e00-\u9fff]", english.err.replace(str(path), ""))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((*PAIR, "--format", "pdf"), ("pdf", "json", "html")),
        ((*PAIR, "--format", "docx"), ("--output",)),
        ((*PAIR, "--category", "style"), ("style", "wording", "terminology")),
        ((*PAIR, "--subtype", "typo"), ("typo", "confusable")),
        ((*PAIR, "--nature", "mistake"), ("mistake", "improvement")),
        ((*PAIR, "--lang", "fr"), ("fr", "zh", "en")),
        ((*PAIR, "--language", "fr"), ("fr", "zh", "en")),
        ((*PAIR, "--dictionary", "没有.txt"), ("没有.txt",)),
        ((*PAIR, "--colour"), ("--colour",)),
        ((*PAIR, "third.txt"), ("third.txt",)),
        ((), ("draft",)),
        ((PAIR[0],), (PAIR[0], "定稿")),
    ],
)
def test_wrong_use_of_compare(arguments: tuple[str, ...], says: tuple[str, ...], revlearn: Command) -> None:
    refused(revlearn("compare", *arguments), *says)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("compre",), ("compre",)),
        (("rules", "wording.nothing"), ("wording.nothing", "revlearn rules")),
        (("rules", "--format", "csv"), ("csv", "markdown")),
        (("evaluate", str(SAMPLE)), ("*.gold.txt",)),
        (("evaluate", "/没有/这里"), ("/没有/这里",)),
        (("evaluate", str(SAMPLE), "--errors", "-1"), ("--errors",)),
        (("demo", "--samples", "/没有/这里"), ("/没有/这里", "--samples")),
    ],
)
def test_wrong_use_of_other_commands(arguments: tuple[str, ...], says: tuple[str, ...], revlearn: Command) -> None:
    refused(revlearn(*arguments), *says)


def test_a_filter_is_refused_before_anything_is_written(revlearn: Command, tmp_path: Path) -> None:
    output = tmp_path / "对照.json"
    refused(revlearn("compare", *PAIR, "-o", output, "--category", "style"), "style")
    assert not output.exists()


def test_a_place_that_cannot_be_written(revlearn: Command, tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("不是文件夹", encoding="utf-8")
    for output in (tmp_path, tmp_path / "文件" / "对照.json"):
        refused(revlearn("compare", *PAIR, "-o", output, "-f", "json"), str(output))
    assert [path.name for path in tmp_path.iterdir()] == ["文件"]


def test_what_cannot_be_written_keeps_what_was_there(
    revlearn: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "对照.json"
    output.write_text("上个月的对照", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    refused(revlearn("compare", *PAIR, "-o", output), str(output))
    assert output.read_text(encoding="utf-8") == "上个月的对照"
    assert [path.name for path in tmp_path.iterdir()] == [output.name]


@pytest.mark.parametrize("side", ["draft", "final"])
def test_a_classified_text_is_refused(side: str, revlearn: Command, tmp_path: Path) -> None:
    path = tmp_path / "涉密.txt"
    path.write_text(SECRET, encoding="utf-8")
    files = (path, PAIR[1]) if side == "draft" else (PAIR[0], path)
    found = revlearn("compare", *files, "-f", "json")
    refused(found, "涉密.txt", "机密★1年", "REVLEARN_ALLOW_CLASSIFIED")
    assert "请认真落实" not in found.err


def test_the_administrator_may_allow_classified_texts(
    revlearn: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "涉密.txt"
    path.write_text(SECRET, encoding="utf-8")
    monkeypatch.setenv("REVLEARN_ALLOW_CLASSIFIED", "0")
    refused(revlearn("compare", path, path))
    monkeypatch.setenv("REVLEARN_ALLOW_CLASSIFIED", "1")
    assert revlearn("compare", path, path).status == 0


def test_a_fault_of_the_program_is_one_line_too(revlearn: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret contents")

    # Not by its dotted name: in the package ``analyse`` is the function of that name.
    monkeypatch.setattr(sys.modules["revlearn.analyse"], "analyse_pair", broken)
    found = revlearn("compare", *PAIR)
    assert (found.status, found.out, found.err.count("\n")) == (1, "", 1)
    assert "ZeroDivisionError" in found.err
    assert "secret contents" not in found.err
    monkeypatch.setenv("REVLEARN_DEBUG", "1")
    monkeypatch.setattr("sys.argv", ["revlearn", "compare", *PAIR])
    with pytest.raises(ZeroDivisionError):
        from revlearn.cli import main

        main()


# ------------------------------------------------------------------------------------------- real processes


@pytest.mark.parametrize(
    "arguments", [("compare", "没有.txt", "也没有.txt"), ("compare", *PAIR, "--colour"), ("compre",)]
)
def test_errors_of_the_process_itself(arguments: tuple[str, ...]) -> None:
    refused(in_a_process(*arguments))


def test_a_terminal_without_chinese_is_no_error() -> None:
    for settings in ({"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "gbk"}):
        found = in_a_process("compare", *PAIR, **settings)
        assert (found.status, found.err) == (0, "")
        assert "draft.txt → final.txt" in found.out


@pytest.mark.parametrize(
    "arguments",
    [("compare", *PAIR), ("compare", *PAIR, "-f", "json"), ("compare", *PAIR, "-f", "html"), ("rules",),
     ("rules", "--format", "json"), ("rules", "--format", "markdown")],
)  # fmt: skip
def test_a_reader_that_has_seen_enough_is_no_error(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", "from revlearn.cli import main; main()", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
