"""The page of one document of 300 edits and 20,000 characters: time of the server, weight, time in the browser.

    python -m benchmarks.web_analysis_page [--characters 20000] [--edits 300] [--browser] [--json]

One process, one request at a time, no network: the server's times are those of the whole request through the
application (session, access, ledger, template). *First* is the first request for a document, whose analysis is then
rebuilt from the ledger; *again* any later one, the median of 20. With ``--browser`` a headless Chromium opens the page:
until it answers to keys, then a filter put on, and a step to the next edit, each until the next frame is drawn.
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
from tests.web.conftest import BROWSER_FLAGS, SIZES, serving
from tests.web.office import Client, Office, furnished, opened

TIMES = 20
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
            office.app.state.analyses.forget()
            figures[f"{name}, first, ms"] = _milliseconds(lambda at=state: _got(client, entry, at))  # type: ignore[misc]
            times = [_milliseconds(lambda at=state: _got(client, entry, at)) for _ in range(TIMES)]  # type: ignore[misc]
            figures[f"{name}, again, ms"] = median(times)
            figures[f"{name}, KB"] = len(_got(client, entry, state)) / 1000
        for name in ("debrief.pdf", "tracked.docx", "analysis.json"):
            figures[f"{name}, ms"] = _milliseconds(lambda at=f"/{name}": _got(client, entry, at))  # type: ignore[misc]
        figures["list of documents, ms"] = _milliseconds(lambda: client.get("/documents"))
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
    """Load rules, dictionaries and templates on another document."""
    for state in PARTS.values():
        _got(client, office.entry_of("周若棠"), state)


def _got(client: Client, entry: int, state: str) -> bytes:
    response = client.get(f"/documents/{entry}{state}")
    if response.status_code != 200:
        raise RuntimeError(f"/documents/{entry}{state}: {response.status_code}")
    return response.content


def _milliseconds(work: Callable[[], Any]) -> float:
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

            figures[f"{size}: until it answers to keys, ms"] = median(_milliseconds(opened) for _ in range(5))
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
