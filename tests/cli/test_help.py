"""``--help`` and ``--version``: every command explains itself with an example, in both languages."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from typer.main import get_command

import revlearn as package
from revlearn.cli.app import app
from revlearn.cli.report import report
from revlearn.cli.texts import TEXTS
from tests.cli.running import Command, in_a_process

COMMANDS = sorted(command.name or "" for command in app.registered_commands)
REPORTS = [f"report {command.name}" for command in report.registered_commands]
PLACEHOLDER = re.compile(r"\{\w+\}")


def test_there_are_commands() -> None:
    assert {"compare", "rules", "evaluate", "demo"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS + REPORTS)
def test_every_command_shows_an_example(command: str) -> None:
    found = in_a_process(*command.split(), "--help")
    assert (found.status, found.err) == (0, "")
    assert f"示例：revlearn {command}" in found.out
    assert "--lang" in found.out


def test_help_in_english() -> None:
    for arguments in (("--help", "--lang", "en"), ("--help", "--lang=en")):
        found = in_a_process("compare", *arguments)
        assert found.status == 0
        assert "Example: revlearn compare" in found.out
        assert not re.search("[\u4e00-\u9fff]", found.out.replace("通知", ""))


def test_no_arguments_show_the_help() -> None:
    found = in_a_process()
    assert (found.status, found.err) == (0, "")
    assert all(command in found.out for command in COMMANDS)
    assert found.out == in_a_process("--help").out


def test_the_version(revlearn: Command) -> None:
    assert revlearn("--version").out == f"revlearn {package.__version__}\n"


def test_the_english_texts_are_english_and_the_chinese_ones_chinese() -> None:
    for key, (chinese, english) in TEXTS.items():
        words = PLACEHOLDER.sub("", english)
        assert re.search("[\u4e00-\u9fff]", chinese) or not re.search("[a-z]{4}", words), key
        assert not re.search("[\u4e00-\u9fff]", english.replace("通知", "")), key
        assert set(PLACEHOLDER.findall(chinese)) == set(PLACEHOLDER.findall(english)), key


def test_the_headings_of_help_pages_are_chinese_by_default() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from revlearn.cli import main; main()", "compare", "--help"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert done.stdout.startswith("用法：")
    assert not re.search(r"Usage|Options|Arguments|Show this|required|default:", done.stdout)


def test_an_option_has_the_same_short_form_in_every_command() -> None:
    short: dict[str, set[str]] = {}
    commands = get_command(app).commands  # type: ignore[attr-defined]
    for command in [*commands.values(), *commands["report"].commands.values()]:
        for parameter in command.params:
            for name in (each for each in parameter.opts if each.startswith("--")):
                short.setdefault(name, set()).add("".join(each for each in parameter.opts if each[1] != "-"))
    assert {name: forms for name, forms in short.items() if len(forms) > 1} == {}
    assert {"-w", "-f", "-o", "-m", "-y"} <= {form for forms in short.values() for form in forms}
    letters = [form for forms in short.values() for form in forms if form]
    assert len(letters) == len(set(letters)), "a letter stands for one option alone"
