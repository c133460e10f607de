"""A PostgreSQL server of the tests' own: a new one in a temporary folder, reached by a socket file, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt")
"""Where the server's programs lie, a folder for each version, when they are not on the path."""


def programs() -> Path | None:
    """The folder with initdb and pg_ctl; None when PostgreSQL is not installed."""
    asked = shutil.which("pg_config")
    if asked:
        folder = Path(subprocess.run([asked, "--bindir"], capture_output=True, text=True).stdout.strip())
        if (folder / "initdb").exists():
            return folder
    found = [path.parent for place in PLACES for path in Path(place).glob("*/bin/initdb")]
    return max(found, default=None)


@contextmanager
def server(binaries: Path) -> Iterator[str]:
    """The address of a running server without its database: ``postgresql://postgres@/{}?host=…``."""
    # A socket's path may have about a hundred characters, which pytest's folders can exceed.
    with tempfile.TemporaryDirectory(prefix="rl-pg-") as name:
        folder = Path(name)
        user = _unprivileged(folder)
        data = folder / "data"
        _run(user, binaries / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off"
        _run(user, binaries / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", options, "start")
        try:
            yield f"postgresql://postgres@/{{}}?host={folder}"
        finally:
            _run(user, binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _unprivileged(folder: Path) -> pwd.struct_passwd | None:
    """The user to run as: the server refuses root. None when this process is not root."""
    if os.geteuid() != 0:
        return None
    names = [name for name in ("postgres", "nobody") if _exists(name)]
    user = pwd.getpwnam(names[0])
    os.chown(folder, user.pw_uid, user.pw_gid)
    folder.chmod(0o755)
    return user


def _exists(name: str) -> bool:
    return any(each.pw_name == name for each in pwd.getpwall())


def _run(user: pwd.struct_passwd | None, *command: object) -> None:
    words = list(map(str, command))
    identity = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    done = subprocess.run(
        words,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        **identity,
    )
    assert done.returncode == 0, done.stdout
