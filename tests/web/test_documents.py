"""The list of documents: whose, filtered by address, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from lxml import html

from revlearn.analyse import analyse
from revlearn.web.pages.documents import LINES
from tests.web.office import PEOPLE, TEAMS, Client, Office

Clients = Callable[[str | None], Client]


def listed(client: Client, query: str = "") -> list[str]:
    """The addresses of the documents on the page."""
    response = client.get(f"/documents{query}")
    assert response.status_code == 200
    return html.document_fromstring(response.text).xpath("//td[@class='title']/a/@href")


def test_everybody_sees_the_documents_of_those_who_are_seen(office: Office, client_of: Clients) -> None:
    for login, person in PEOPLE.items():
        writers = {name for team in person.teams for name in TEAMS[team]} | (
            {person.writer} if person.writer else set()
        )
        if person.role == "administrator":
            writers = {name for names in TEAMS.values() for name in names}
        wanted = {f"/documents/{entry.id}" for entry in office.ledger.entries() if entry.writer in writers}
        assert set(listed(client_of(login))) == wanted, login
    stranger = client_of("stranger").get("/documents")
    assert "何景明" not in stranger.text


def test_every_filter_narrows_and_never_shows_more(office: Office, client_of: Clients) -> None:
    client = client_of("mentor")
    entries = [entry for entry in office.ledger.entries() if entry.writer in TEAMS["综合科"]]
    everything = listed(client)
    assert len(everything) == len(entries)
    assert set(listed(client, "?writer=周若棠")) == {f"/documents/{e.id}" for e in entries if e.writer == "周若棠"}
    assert listed(client, "?writer=孟晓岚") == []
    genre = entries[0].genre
    assert set(listed(client, f"?genre={genre}")) == {f"/documents/{e.id}" for e in entries if e.genre == genre}
    assert listed(client, "?month=1999-01") == []
    title = entries[-1].title
    assert f"/documents/{entries[-1].id}" in listed(client, f"?title={title[2:8]}")
    assert listed(client, "?title=%25%25") == []
    assert listed(client, "?title=%00%00&writer=周若棠&month=&genre=") == listed(client, "?writer=周若棠")


def test_pages_of_the_list(office: Office, client_of: Clients) -> None:
    analysis = analyse("请截止9月底前上报。", "请截至9月底前上报。")
    for n in range(LINES + 3):
        office.ledger.add(analysis, writer="孟晓岚", date=date(2025, 1, 1), title=f"第{n}号通知", round=n + 1)
    client = client_of("stranger")
    first, second = listed(client), listed(client, "?page=2")
    total = len(office.ledger.entries(writer="孟晓岚"))
    assert (len(first), len(second)) == (LINES, total - LINES)
    assert not set(first) & set(second)
    assert listed(client, "?page=99") == second
    for odd in ("0", "-1", "x", "²", "9" * 40, ""):
        assert listed(client, f"?page={odd}") == first, odd
    page = html.document_fromstring(client.get("/documents?title=号").text)
    assert "title=%E5%8F%B7" in page.xpath("//a[@rel='next']/@href")[0]


def test_a_line_counts_under_the_labels_that_count(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")

    def errors() -> int:
        page = html.document_fromstring(client_of("mentor").get("/documents").text)
        row = page.xpath(f"//tr[td/a[@href='/documents/{entry}']]")[0]
        return int(row.xpath("td[@class='number']")[2].text_content())

    edits = office.ledger.entries(ids=(entry,))[0].edits
    assert errors() == sum(edit.label.nature == "error" for edit in edits)
    number = next(edit.number for edit in edits if edit.label.nature == "improvement")
    label = next(f"{e.label.category}.{e.label.subtype}" for e in edits if e.number == number)
    before = errors()
    client_of("mentor").send(f"/documents/{entry}/edits/{number}/correction", {"label": label, "nature": "error"})
    assert errors() == before + 1


def test_an_empty_list_says_so(office: Office, client_of: Clients) -> None:
    client = client_of("writer")
    assert "没有符合条件的稿件" in client.get("/documents?month=1999-01").text


@pytest.mark.parametrize("login", ["writer", "administrator"])
def test_the_list_in_a_browser(
    page_of: Callable[..., Any], screenshots: Callable[..., None], faultless: Callable[..., None], login: str
) -> None:
    page = page_of(login)
    page.goto("/documents")
    faultless(page)
    screenshots(page, f"documents-{login}")
    page.fill("#title", "没有这样的标题")
    page.click("button.primary")
    assert page.locator(".empty").inner_text() == "没有符合条件的稿件。"
    faultless(page)
