"""Names, titles, texts, comments that are markup, scripts, formulas: on every page and in every file they stay text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from openpyxl import load_workbook

from revlearn.report.analysis_csv import FORMULA_STARTS
from tests.web.hostile import FORMULA, MARKUP, REVISER, WRITER, invaded
from tests.web.office import Office, opened

PLACES = (
    "/", "/documents", "/uploads", "/uploads/new", "/self-check", "/practice", "/practice/list", "/revisers", "/queue",
    "/queue/groups", "/teams/综合科/2026-10", "/teams/综合科/2026-10?anonymous=1", "/teams/综合科/2026-10/charts",
    "/teaching-cards", "/exports", "/learnt", "/overview/teams", "/account", "/account/tokens", "/writers",
    "/admin/accounts", "/admin/teams", "/admin/audit", "/admin/batch", "/admin/dictionary", "/admin/dictionary/names",
    "/admin/retention", "/admin/backup", f"/revisers/{quote(REVISER, safe='')}",
    f"/documents?title={quote(MARKUP)}&writer={quote(WRITER)}", f"/sign-in?next=/{quote(MARKUP)}",
)  # fmt: skip
VIEWS = ("?view=pair&edit=1", "?view=woven&edit=2", "?view=outline")


@pytest.fixture(scope="module")
def hostile(furniture: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, int]]:
    """An office with hostile documents, accounts, a dictionary word; and the latest document's key."""
    office = opened(tmp_path_factory.mktemp("hostile"), furniture)
    with office.ledger:
        entry = invaded(office)
        for login in ("mentor", "colleague", "administrator"):
            office.ledger.accounts.set_name(office.accounts[login].id, MARKUP)
        mentor = office.client("mentor")
        for key in (entry, entry - 1):
            word = {"label": "wording.register", "nature": "improvement", "comment": MARKUP}
            assert mentor.send(f"/documents/{key}/edits/1/correction", word).status_code == 303
            for edit in ("", "1"):
                assert mentor.send(f"/documents/{key}/remarks", {"text": MARKUP, "edit": edit}).status_code in (
                    303,
                    400,
                )
        yield office, entry


class Markup(HTMLParser):
    """Collects what of a page would run, or lead or send to elsewhere."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.runs: list[object] = []
        self.leads: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        given = dict(attributes)
        scripts = tag == "script" and "src" not in given
        if scripts or given.get("src") == "x" or "style" in given or any(name.startswith("on") for name in given):
            self.runs.append((tag, attributes))
        places = ("src", "href", "action", "formaction", "poster", "data", "hx-get", "hx-post", "srcset")
        self.leads += [given[name] or "" for name in places if name in given]


def pages(office: Office, entry: int) -> Iterator[tuple[str, str, Any]]:
    documents = [f"/documents/{key}{view}" for key in (entry, entry - 1) for view in VIEWS]
    for login in ("colleague", "mentor", "administrator", None):
        client = office.client(login)
        for path in (*PLACES, *documents):
            yield login or "-", path, client.get(path, follow_redirects=login is not None)


def test_no_page_takes_a_text_for_markup_or_leads_elsewhere(hostile: tuple[Office, int]) -> None:
    shown = 0
    for login, path, response in pages(*hostile):
        assert response.status_code in (200, 303, 404), (login, path)
        found = Markup(response.text)
        assert found.runs == [], (login, path)
        assert "<img src=x" not in response.text, (login, path)
        outside = [each for each in found.leads if not re.match(r"(/(?!/)|[#?]|data:image/svg\+xml;base64,|$)", each)]
        assert outside == [], (login, path)
        assert "no-store" in response.headers["cache-control"], (login, path)
        shown += MARKUP.split(">")[0][1:] in response.text
    # Many of these pages did show it, as text.
    assert shown > 20


def test_the_page_of_a_new_text_takes_it_for_text(hostile: tuple[Office, int]) -> None:
    client = hostile[0].client("mentor")
    long = {"text": MARKUP * 3, "genre": MARKUP}
    for path, form in (
        ("/self-check", long), ("/sign-in", {"login": MARKUP, "password": MARKUP, "next": MARKUP}),
        ("/uploads", {"title": MARKUP, "genre": MARKUP, "reviser": MARKUP, "date": MARKUP, "writer": WRITER}),
        ("/account/tokens", {"name": MARKUP, "days": MARKUP}),
    ):  # fmt: skip
        response = client.send(path, form)
        assert Markup(response.text).runs == [], path
        assert "<img src=x" not in response.text, path


def test_dictionary_words_are_text(hostile: tuple[Office, int]) -> None:
    client = hostile[0].client("administrator")
    for kind in ("names", "fixed", "dictionary", "terms"):
        for step in ("/preview", "/back", ""):
            form = {"content": f"{MARKUP}\t{FORMULA}\n{MARKUP}\n", "note": MARKUP}
            response = client.send(f"/admin/dictionary/{kind}{step}", form)
            assert response.status_code < 500, (kind, step)
            assert Markup(response.text).runs == [], (kind, step)


def test_files_are_saved_and_not_opened(hostile: tuple[Office, int]) -> None:
    office, entry = hostile
    client = office.client("mentor")
    paths = [f"/documents/{entry}/{name}" for name in ("debrief.pdf", "tracked.docx", "analysis.json")]
    paths += [f"/exports/综合科/2026-10/{form}" for form in ("xlsx", "pdf", "json", "rates", "lessons")]
    paths += [f"/revisers/{quote(REVISER, safe='')}/card.pdf"]
    for path in paths:
        response = client.get(path)
        assert response.status_code == 200, path
        said = response.headers["content-disposition"]
        assert said.startswith("attachment; "), path
        # No quote or line end of a title's ends the name, and nothing is left for a browser to guess.
        assert re.fullmatch(r'attachment; (filename="document-\d+\.\w+"; )?filename\*=UTF-8\'\'[\w.%~-]+', said), said
        assert "html" not in response.headers["content-type"], path
        assert response.headers["x-content-type-options"] == "nosniff"
        if path.endswith("json"):
            json.loads(response.content)


def test_no_cell_is_a_formula(hostile: tuple[Office, int]) -> None:
    office, _ = hostile
    mentor, administrator = office.client("mentor"), office.client("administrator")
    # A login and an address are written by others, too.
    office.ledger.audit.note("upload", at="2026-10-30T01:00:00+00:00", login=FORMULA, address=FORMULA, subject=FORMULA)
    seen = ""
    for form in ("rates", "lessons"):
        seen += refuse_formulas(mentor.get(f"/exports/综合科/2026-10/{form}").content)
    seen += refuse_formulas(administrator.get("/admin/audit.csv").content)
    assert WRITER in seen and FORMULA in seen
    book = load_workbook(io.BytesIO(mentor.get("/exports/综合科/2026-10/xlsx").content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert WRITER in {cell.value for cell in cells}


def refuse_formulas(content: bytes) -> str:
    """The table's text; fails for a cell that a spreadsheet would take for a formula."""
    text = content.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            assert not cell.lstrip().startswith(tuple(FORMULA_STARTS)), cell
            assert not cell.startswith(("\t", "\r")), cell
    return text.replace('""', '"')


def test_nothing_runs_in_a_browser(browser: Any, hostile: tuple[Office, int]) -> None:
    from tests.web.conftest import opened_page, serving

    office, entry = hostile
    with serving(office) as address, opened_page(browser, address) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: pytest.fail(f"a script of a document ran: {dialog.message}"))
        page.context.add_cookies([{"name": "revlearn", "value": office.session("mentor"), "url": address}])
        for path in (
            f"/documents/{entry}?edit=1",
            f"/documents/{entry - 1}?view=woven",
            "/queue",
            "/teams/综合科/2026-10",
        ):
            page.goto(path, wait_until="networkidle")
            assert page.locator("img[src=x]").count() == 0
        page.goto(f"/documents/{entry}")
        # Signed out, nothing of it comes back with the back button, and nothing was kept.
        page.locator("form[action='/sign-out'] button").click()
        page.wait_for_url("**/sign-in?out=1")
        page.go_back()
        assert "/sign-in?next=" in page.url
        assert "onerror" not in page.inner_text("body")
        assert set(page.evaluate("Object.keys({...localStorage, ...sessionStorage})")) <= {
            "htmx-current-path-for-history"
        }
        assert [url for url in asked if not url.startswith((address, "data:"))] == []
