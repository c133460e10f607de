"""A real ``revlearn serve`` on a ledger of an office of any size, and people who visit it over HTTP."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from benchmarks.office_folder import write_office
from benchmarks.processes import revlearn
from revlearn.accounts import Role, password_hash
from revlearn.store import Ledger

PASSWORD = "correct horse battery staple"
TEAM_SIZE = 10
STARTED_WITHIN = 60.0
KEPT = 4.0
"""Seconds for which a connection without use is trusted to be open."""
TOKEN = re.compile(r'name="csrf" value="([^"]+)"')

File = tuple[str, str, bytes]
"""The field of a form, a file's name and its content."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account. ``writer`` is the name the own documents stand under, empty for those who review."""

    login: str
    role: Role
    writer: str
    team: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``seconds`` are from the first byte sent to the last one received."""

    status: int
    location: str
    body: bytes
    seconds: float


def furnish(data: Path, *, writers: int, pairs: int, mentors: int, administrators: int = 0) -> list[Person]:
    """A ledger with ``pairs`` documents for each of ``writers`` writers in teams of ten, and an account for everybody.

    Administrators come last; each of the ``mentors`` has one team, several the same when there are more than teams.
    """
    folder = data.with_name(f"{data.name} history")
    write_office(folder, writers=writers, pairs=pairs)
    subprocess.run(revlearn("import", str(folder), "--data", str(data)), check=True, stdout=subprocess.DEVNULL)
    names = sorted(path.name for path in folder.iterdir())
    teams = [f"处室{number:02}" for number in range(1, (writers - 1) // TEAM_SIZE + 2)]
    people = [Person(f"writer{at}", "writer", name, teams[at // TEAM_SIZE]) for at, name in enumerate(names)]
    people += [Person(f"mentor{at}", "mentor", "", teams[at % len(teams)]) for at in range(mentors)]
    people += [Person(f"admin{at}", "administrator", "", "") for at in range(administrators)]
    hashed = password_hash(PASSWORD)
    with Ledger.open(data) as ledger:
        for person in people:
            if person.writer:
                ledger.assign(person.writer, person.team)
        for person in people:
            ledger.accounts.add(
                person.login, name=person.login, role=person.role, created=datetime.now(UTC).isoformat(),
                writer=person.writer or None, teams=(person.team,) if person.role == "mentor" else (), password=hashed,
            )  # fmt: skip
    return people


class Server:
    """``revlearn serve`` in a process group of its own, on a port of this machine."""

    def __init__(self, data: Path, *options: str, port: int = 0) -> None:
        with socket.create_server(("127.0.0.1", port)) as free:
            self.port: int = free.getsockname()[1]
        command = revlearn("serve", "--port", str(self.port), "--data", str(data), *options)
        self._log = (data / "serve.log").open("ab")
        self.process = subprocess.Popen(command, stdout=self._log, stderr=self._log, start_new_session=True)
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + STARTED_WITHIN
        while True:
            try:
                Visitor(self.port).get("/sign-in")
                return
            except OSError as error:
                if time.monotonic() > until or self.process.poll() is not None:
                    raise RuntimeError(f"the server did not start; see {self._log.name}") from error
                time.sleep(0.05)

    def cpu_seconds(self) -> float:
        """Processor time that the server itself has taken; its worker's is not counted."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self, *, with_workers: bool) -> None:
        """SIGKILL for the server alone, or for its whole group."""
        if with_workers:
            os.killpg(self.process.pid, signal.SIGKILL)
        else:
            self.process.kill()
        self.process.wait()
        self._log.close()

    def stop(self) -> None:
        """End it in order."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        self._log.close()


class Visitor:
    """One person's browser: a connection that is kept, and cookies."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._used = 0.0
        self._cookies: dict[str, str] = {}
        self.token = ""

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        """A page."""
        return self._ask("GET", path, None, dict(headers or {}))

    def send(self, path: str, fields: Mapping[str, str], files: Sequence[File] = ()) -> Answer:
        """A form with this visitor's token."""
        fields = {"csrf": self.token, **fields}
        if not files:
            kind = "application/x-www-form-urlencoded"
            return self._ask("POST", path, urlencode(fields).encode(), {"content-type": kind})
        boundary = uuid4().hex
        parts = [f'--{boundary}\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                 for name, value in fields.items()]  # fmt: skip
        for field, name, content in files:
            head = f'--{boundary}\r\ncontent-disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'
            parts.append(head.encode() + content + b"\r\n")
        body = b"".join(parts) + f"--{boundary}--\r\n".encode()
        return self._ask("POST", path, body, {"content-type": f"multipart/form-data; boundary={boundary}"})

    def sign_in(self, login: str) -> Answer:
        """Sign in by the form, as everybody does; raises RuntimeError when that is refused."""
        self._find_token(self.get("/sign-in"))
        answer = self.send("/sign-in", {"login": login, "password": PASSWORD, "next": "/"})
        if answer.status != 303:
            raise RuntimeError(f"{login} cannot sign in: {answer.status}")
        self._find_token(self.get("/account"))
        return answer

    def _find_token(self, answer: Answer) -> None:
        found = TOKEN.search(answer.body.decode())
        if found is None:
            raise RuntimeError(f"a page without a form: {answer.status}")
        self.token = found[1]

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        if self._cookies:
            headers["cookie"] = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        if time.monotonic() - self._used > KEPT:
            # The server ends a connection that is idle so long; a browser notices and opens another.
            self._connection.close()
        begun = time.perf_counter()
        try:
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
            content = response.read()
        except (http.client.HTTPException, OSError) as error:
            self._connection.close()
            raise ConnectionError(str(error)) from error
        seconds = time.perf_counter() - begun
        self._used = time.monotonic()
        for each in response.headers.get_all("set-cookie") or ():
            name, _, value = each.partition(";")[0].partition("=")
            self._cookies[name] = value
        return Answer(response.status, response.headers.get("location") or "", content, seconds)
