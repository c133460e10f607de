"""Fifty people at once in the web application: page views and uploads against a real ``revlearn serve`` with SQLite.

    python -m benchmarks.web_load [--users 50] [--seconds 120] [--think 3] [--pairs 5] [--json]

Of ten users eight write, one reviews and one in twenty administers. Each signs in by the form, then looks at a page
drawn from those of the role, thinks (drawn from an exponential distribution with the mean ``--think`` seconds, at least
half a second), and goes on. Every tenth action of a writer is an upload of a new pair of about 1,000 characters a side;
until it is done its list is asked every two seconds, as the page does. Times are those of the whole answer, measured
where the people are, on the machine of the server: they share its cores. At the end the queue is worked off, and every
accepted upload must be in the ledger once. Exit status 1 when anything failed or was lost, or when the 95th percentile
of page views is above 300 ms.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.office_folder import write_office
from benchmarks.web_server import Answer, Person, Server, Visitor, furnish
from revlearn.store import Ledger
from revlearn.store.pair import sha256

BAR_MS = 300
UPLOADING = 0.1
AT_THE_DOOR = threading.BoundedSemaphore(10)
"""Who signs in at the same time: more from one address at once look like somebody who guesses passwords."""
POLL = 2.0
SHORTEST_THOUGHT = 0.5
MONTH = "2026-10"
UPLOADS_EACH = 40
"""Pairs prepared for each writer; who has used them up only looks at pages."""
DOCUMENT = re.compile(r'href="(/documents/\d+)"')
PAGES: dict[str, tuple[str, ...]] = {
    "writer": (
        "/", "/uploads", "/uploads/new", "/documents", "/documents/N", "/documents/N", "/writers/{writer}/{month}",
        "/writers/{writer}/trends", "/writers/{writer}/lessons", "/practice", "/self-check", "/account",
    ),
    "mentor": (
        "/", "/queue", "/queue", "/teams/{team}/{month}", "/documents/N", "/documents/N", "/teaching-cards", "/writers",
        "/revisers", "/learnt", "/exports",
    ),
    "administrator": ("/", "/admin/accounts", "/admin/teams", "/admin/batch", "/admin/audit", "/documents/N"),
}  # fmt: skip
"""What people look at; ``/documents/N`` is one of those that their home page or list leads to."""


@dataclass
class Seen:
    """What all people met: seconds by kind of page, what failed, and the pairs that were accepted.

    ``cpu`` is the share of one core that the server took, without its worker.
    """

    times: dict[str, list[float]] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    accepted: list[tuple[str, str, str]] = field(default_factory=list)
    cpu: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, kind: str, answer: Answer | None, *, good: Sequence[int] = (200,), error: str = "") -> bool:
        """Note an answer, or that there was none; whether it was good."""
        fine = answer is not None and answer.status in good
        with self.lock:
            if answer is not None:
                self.times.setdefault(kind, []).append(answer.seconds)
            if not fine:
                self.failures.append(f"{kind}: {answer.status if answer else error}")
        return fine


class User(threading.Thread):
    """One person at work until ``until`` (monotonic seconds)."""

    def __init__(
        self, person: Person, port: int, uploads: Sequence[tuple[bytes, bytes]], seen: Seen, plan: Plan
    ) -> None:
        super().__init__(daemon=True)
        self._person = person
        self._visitor = Visitor(port)
        self._uploads = list(uploads)
        self._seen = seen
        self._plan = plan
        self._chance = random.Random(person.login)
        self._documents: list[str] = []

    def run(self) -> None:
        """Sign in, wait for the others, work."""
        try:
            with AT_THE_DOOR:
                self._seen.note("sign in", self._visitor.sign_in(self._person.login), good=(303,))
        except (OSError, RuntimeError) as error:
            self._seen.note("sign in", None, error=str(error))
        self._plan.ready.wait()
        until = time.monotonic() + self._plan.seconds
        time.sleep(self._chance.uniform(0, self._plan.think))
        while time.monotonic() < until:
            if self._uploads and self._chance.random() < UPLOADING:
                self._upload(until)
            else:
                self._look()
            time.sleep(max(SHORTEST_THOUGHT, self._chance.expovariate(1 / self._plan.think)))

    def _look(self) -> None:
        pattern = self._chance.choice(self._plan.pages[self._person.role])
        if pattern.endswith("/N"):
            if not self._documents:
                pattern = "/"
            path = self._chance.choice(self._documents) if self._documents else "/"
        else:
            path = filled(pattern, self._person)
        answer = self._ask(pattern, path)
        if answer is not None and pattern in ("/", "/documents", "/uploads"):
            self._documents += [each for each in DOCUMENT.findall(answer.body.decode()) if each not in self._documents]

    def _ask(self, kind: str, path: str) -> Answer | None:
        try:
            answer = self._visitor.get(path)
        except OSError as error:
            self._seen.note(kind, None, error=str(error))
            return None
        return answer if self._seen.note(kind, answer) else None

    def _upload(self, until: float) -> None:
        draft, final = self._uploads.pop()
        files = [("draft", "原稿.txt", draft), ("final", "定稿.txt", final)]
        try:
            answer = self._visitor.send("/uploads", {"date": "2026-10-20"}, files)
        except OSError as error:
            self._seen.note("upload", None, error=str(error))
            return
        if not self._seen.note("upload", answer, good=(303,)):
            return
        with self._seen.lock:
            texts = (each.decode().rstrip("\n") for each in (draft, final))
            self._seen.accepted.append((self._person.writer, *map(sha256, texts)))  # type: ignore[arg-type]
        self._ask("/uploads", answer.location)
        while time.monotonic() < until:
            time.sleep(POLL)
            rows = self._ask("/uploads/rows", "/uploads/rows")
            if rows is None or b"hx-trigger" not in rows.body:
                return


@dataclass(frozen=True)
class Plan:
    """How long people work, how long they think, and what pages there are for each role."""

    seconds: float
    think: float
    pages: dict[str, tuple[str, ...]]
    ready: threading.Event


def filled(pattern: str, person: Person) -> str:
    """The address of a page for that person."""
    return pattern.format(writer=quote(person.writer), team=quote(person.team), month=MONTH)


def main() -> None:
    """Furnish, serve, let people in, judge."""
    parser = argparse.ArgumentParser(description="Many people at once in the web application.")
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--think", type=float, default=3.0, help="seconds between two actions of a person, on average")
    parser.add_argument("--pairs", type=int, default=5, help="documents a writer has from before")
    parser.add_argument("--json", action="store_true", help="print JSON at the end, and nothing before")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        data = Path(name, "data")
        administrators = max(1, arguments.users // 20)
        mentors = max(1, arguments.users // 10)
        writers = arguments.users - mentors - administrators
        people = furnish(data, writers=writers, pairs=arguments.pairs, mentors=mentors, administrators=administrators)
        write_office(Path(name, "new"), writers=writers, pairs=UPLOADS_EACH, seed=2)
        server = Server(data)
        try:
            seen = _visited(server, people, Path(name, "new"), arguments.seconds, arguments.think)
            drained = _drained(data)
        finally:
            server.stop()
        lost = _lost(data, seen)
    report = {
        "users": arguments.users, "seconds": arguments.seconds, "think": arguments.think,
        "views": _figures([each for kind, times in seen.times.items() if kind.startswith("/") for each in times]),
        "kinds": {kind: _figures(times) for kind, times in sorted(seen.times.items())},
        "failures": dict(Counter(seen.failures)), "accepted": len(seen.accepted), "lost": lost, "drained": drained,
        "cpu": seen.cpu,
    }  # fmt: skip
    print(json.dumps(report, ensure_ascii=False, indent=1) if arguments.json else _text(report))
    sys.exit(1 if seen.failures or lost or report["views"]["p95"] > BAR_MS else 0)


def _visited(server: Server, people: Sequence[Person], new: Path, seconds: float, think: float) -> Seen:
    seen, ready = Seen(), threading.Event()
    plan = Plan(seconds, think, _pages_there(server, people), ready)
    users = [User(person, server.port, _pairs(new / person.writer) if person.writer else (), seen, plan)
             for person in people]  # fmt: skip
    for user in users:
        user.start()
    while len(seen.times.get("sign in", ())) + len(seen.failures) < len(users):
        time.sleep(0.1)
    before, begun = server.cpu_seconds(), time.monotonic()
    ready.set()
    for user in users:
        user.join()
    seen.cpu = (server.cpu_seconds() - before) / (time.monotonic() - begun)
    return seen


def _pages_there(server: Server, people: Sequence[Person]) -> dict[str, tuple[str, ...]]:
    """The pages that this version has, each looked at once; what is missing is told."""
    there: dict[str, tuple[str, ...]] = {}
    for role, patterns in PAGES.items():
        person = next(each for each in people if each.role == role)
        visitor = Visitor(server.port)
        visitor.sign_in(person.login)
        answers = {pattern: visitor.get(filled(pattern, person)).status for pattern in patterns if pattern[-2:] != "/N"}
        for pattern, status in answers.items():
            if status != 200:
                print(f"left out: {pattern} answers {status}", file=sys.stderr)
        there[role] = tuple(each for each in patterns if answers.get(each, 200) == 200)
    return there


def _pairs(folder: Path) -> list[tuple[bytes, bytes]]:
    return [((each / "draft.txt").read_bytes(), (each / "final.txt").read_bytes()) for each in sorted(folder.iterdir())]


def _drained(data: Path) -> float:
    """Seconds until nothing waits any more."""
    begun = time.monotonic()
    with Ledger.open(data) as ledger:
        while True:
            counts = ledger.uploads.counts()
            if not counts["queued"] + counts["working"]:
                return time.monotonic() - begun
            time.sleep(0.2)


def _lost(data: Path, seen: Seen) -> int:
    """How many of the accepted pairs are not in the ledger exactly once, or failed."""
    with Ledger.open(data) as ledger:
        there = Counter((each.writer, each.draft_sha256, each.final_sha256) for each in ledger.entries())
        failed = ledger.uploads.counts()["failed"]
    return failed + sum(there[pair] != 1 for pair in seen.accepted)


def _figures(times: Sequence[float]) -> dict[str, float]:
    """Milliseconds."""
    ordered = sorted(times) or [0.0]

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000, 1)

    return {"count": len(times), "p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "most": at(1.0)}


def _text(report: dict[str, Any]) -> str:
    rows = {"all page views": report["views"], **report["kinds"]}
    lines = [f"{'ms':28}{'count':>7}{'p50':>9}{'p95':>9}{'p99':>9}{'most':>9}"]
    lines += [f"{kind:28}" + "".join(f"{figures[name]:>{7 if name == 'count' else 9}}" for name in figures)
              for kind, figures in rows.items()]  # fmt: skip
    lines.append(f"uploads accepted {report['accepted']}, lost {report['lost']}, drained in {report['drained']:.1f} s")
    lines.append(f"the server took {report['cpu']:.0%} of one core")
    lines += [f"{count} times {failure}" for failure, count in report["failures"].items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
