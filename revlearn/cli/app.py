"""All commands under one name, and the one place where errors become a line and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Annotated, Any, NoReturn

import typer

from revlearn import __version__
from revlearn.cli.add import add
from revlearn.cli.amend import amend
from revlearn.cli.backup import backup
from revlearn.cli.batch import batch
from revlearn.cli.check import check
from revlearn.cli.compare import compare
from revlearn.cli.correct import correct
from revlearn.cli.demo import demo
from revlearn.cli.drill import drill
from revlearn.cli.evaluate import evaluate
from revlearn.cli.help import Command, Group
from revlearn.cli.import_pairs import import_pairs
from revlearn.cli.listing import list_entries
from revlearn.cli.purge import purge
from revlearn.cli.remove import remove
from revlearn.cli.report import report
from revlearn.cli.restore import restore
from revlearn.cli.rules import rules
from revlearn.cli.serve import serve
from revlearn.cli.show import show
from revlearn.cli.texts import help_text, one_line, speaks_english
from revlearn.cli.user import user
from revlearn.cli.wrong_use import wrong_use
from revlearn.model import RevlearnError

WRONG_USE = 2
FAILED = 1
INTERRUPTED = 130

app = typer.Typer(
    name="revlearn",
    cls=Group,
    help=help_text("revlearn"),
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"revlearn {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=help_text("version"))
    ] = False,
) -> None:
    """Options before the command."""


COMMANDS: dict[str, Callable[..., Any]] = {
    "compare": compare,
    "check": check,
    "add": add,
    "import": import_pairs,
    "list": list_entries,
    "show": show,
    "correct": correct,
    "amend": amend,
    "remove": remove,
    "drill": drill,
    "batch": batch,
    "purge": purge,
    "backup": backup,
    "restore": restore,
    "rules": rules,
    "evaluate": evaluate,
    "demo": demo,
    "serve": serve,
}
for _name, _command in COMMANDS.items():
    app.command(name=_name, cls=Command, help=help_text(_name))(_command)
app.add_typer(report, name="report", help=help_text("report"))
app.add_typer(user, name="user", help=help_text("user"))


def main() -> NoReturn:
    """Run the command line. Exit status 0, 2 for wrong use or unreadable input, 1 for a fault of the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
            # A terminal set to an encoding without Chinese must not turn a report into an error.
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run())


def _run() -> int:
    try:
        # Without arguments the help is the answer, not a complaint.
        status = app(args=sys.argv[1:] or ["--help"], standalone_mode=False)
    except RevlearnError as error:
        return _complain(error.english if speaks_english() else str(error))
    except typer.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe (head, less) has seen enough; nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit:
        # rich leaves so when the reader of a pipe has seen enough; no command leaves by itself.
        return 0
    except Exception as error:
        if hasattr(error, "format_message") and hasattr(error, "exit_code"):
            return _complain(wrong_use(error, english=speaks_english()))
        if os.environ.get("REVLEARN_DEBUG"):
            raise
        return _complain(help_text("internal").format(error=type(error).__name__), FAILED)
    return status if isinstance(status, int) else 0


def _complain(line: str, status: int = WRONG_USE) -> int:
    sys.stderr.write(one_line(line) + "\n")
    return status
