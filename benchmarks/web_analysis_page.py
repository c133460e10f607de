"""The page of one document of 300 edits and 20,000 characters: time of the server, weight, time in the browser.

    python -m benchmarks.web_analysis_page [--characters 20000] [--edits 300] [--browser] [--json]

One process, one request at a time, no network: the server's times are processor time of the whole request through the
application (session, access, ledger, template), so that what else the machine does is left out. *First* is the first
request for a document, whose analysis is then rebuilt from the ledger, the median of 5; *again* any later one, the
median of 20. With ``--browser`` a headless Chromium opens the page: until it answers to keys, then a filter put on, and
a step to the next edit, each until the next frame is drawn (that is time on the clock).
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.synthetic_pair import make_pair
from revlearn.analyse import analyse
from revlearn.store import Ledger
from revlearn.web.security.sessions import cookie_name
from revlearn.web.warming import warm_up
from tests.web.conftest import BROWSER_FLAGS, SIZES, serving
from tests.web.office import Client, Office, furnished, opened

TIMES = 20
FIRST_TIMES = 5
PARTS = {
    "side by side": "",
    "one text": "?view=woven",
    "outline": "?view=outline",
    "filtered": "?category=wording&certainty=low",
}
FRAME = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the page of one document.")
    parser.add_argument("--characters", type=int, default=20_000)
    parser.add_argument("--edits", type=int, default=300, help="edits the pair has at least")
    parser.add_argument("--browser", action="store_true", help="measure in Chromium, too")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Path(folder), args.characters, args.edits, args.browser)
    if args.json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
        return
    for name, value in figures.items():
        print(f"{name:<44} {value:>10,.1f}")


def measured(folder: Path, characters: int, edits: int, browser: bool) -> dict[str, float]:
    """Milliseconds and kilobytes by what was measured."""
    furnished(folder / "furniture")
    with Ledger.open(folder / "furniture") as ledger:
        entry = _long_entry(ledger, characters, edits)
        [kept] = ledger.entries(ids=(entry,))
    figures: dict[str, float] = {"edits": len(kept.edits), "characters": kept.draft_characters}
    office = opened(folder / "office", folder / "furniture")
    with office.ledger:
        client = office.client("mentor")
        _warm(client, office)
        for name, state in PARTS.items():
            figures[f"{name}, first, ms"] = median(_first(client, office, entry, state) for _ in range(FIRST_TIMES))
            figures[f"{name}, again, ms"] = median(_asked(client, entry, state) for _ in range(TIMES))
            figures[f"{name}, KB"] = len(_got(client, entry, state)) / 1000
        for name in ("debrief.pdf", "tracked.docx", "analysis.json"):
            figures[f"{name}, ms"] = median(_asked(client, entry, f"/{name}") for _ in range(FIRST_TIMES))
        if browser:
            figures |= _in_browser(office, entry)
    return figures


def _long_entry(ledger: Ledger, characters: int, edits: int) -> int:
    """The key of an entry of about ``characters`` characters with at least ``edits`` edits: several pairs in one."""
    draft, final, seed = "", "", 0
    analysis = None
    while analysis is None or len(analysis.edits) < edits:
        pair = make_pair(characters + 500 * seed, seed=seed)
        draft, final, seed = pair.draft, pair.final, seed + 1
        analysis = analyse(draft, final)
    return ledger.add(analysis, writer="何景明", date=date(2026, 10, 29), title="长篇报告")[0]


def _warm(client: Client, office: Office) -> None:
    """As a server does before its first request; then the templates, on another document."""
    warm_up()
    for state in PARTS.values():
        _got(client, office.entry_of("周若棠"), state)


def _got(client: Client, entry: int, state: str) -> bytes:
    response = client.get(f"/documents/{entry}{state}")
    if response.status_code != 200:
        raise RuntimeError(f"/documents/{entry}{state}: {response.status_code}")
    return response.content


def _first(client: Client, office: Office, entry: int, state: str) -> float:
    office.app.state.analyses.forget()
    return _asked(client, entry, state)


def _asked(client: Client, entry: int, state: str) -> float:
    """Milliseconds of processor time that one request takes."""
    started = time.process_time()
    _got(client, entry, state)
    return (time.process_time() - started) * 1000


def _on_the_clock(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _in_browser(office: Office, entry: int) -> dict[str, float]:
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    figures: dict[str, float] = {}
    with serving(office) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(BROWSER_FLAGS))
        for size, (width, height) in SIZES.items():
            context = chromium.new_context(base_url=address, viewport={"width": width, "height": height})
            context.add_cookies(
                [{"name": cookie_name(office.settings), "value": office.session("mentor"), "url": address}]
            )
            page = context.new_page()
            page.goto(f"/documents/{entry}")

            def opened() -> None:
                page.goto(f"/documents/{entry}", wait_until="commit")  # noqa: B023
                page.wait_for_selector("html[data-ready]", state="attached")  # noqa: B023

            figures[f"{size}: until it answers to keys, ms"] = median(_on_the_clock(opened) for _ in range(5))
            page.evaluate("() => document.querySelector('#filter details').open = true")
            for name, script in (
                ("filter put on", "() => document.querySelector('input[value=wording]').click()"),
                ("filter taken off", "() => document.querySelector('input[value=wording]').click()"),
                ("step to the next edit", "() => document.querySelector('#next').click()"),
            ):
                figures[f"{size}: {name}, ms"] = page.evaluate(
                    f"async () => {{ const start = performance.now(); ({script})(); await ({FRAME})();"
                    " return performance.now() - start; }"
                )
            context.close()
        chromium.close()
    return figures


if __name__ == "__main__":
    main()
