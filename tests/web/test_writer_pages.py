"""The writer's pages over HTTP: whose they are, what they show, and what looking at them leaves behind."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from urllib.parse import quote, unquote

import pytest

from revlearn.analyse import analyse
from revlearn.store import NewUpload
from tests.web.office import Client, Office

NAME = "何景明"
HOME = f"/writers/{quote(NAME)}"
PAGES = ("/2026-10", "/2026-08", "/trends", "/lessons", "/lessons?state=found", "/2026-10/report.json")
ClientOf = Callable[[str | None], Client]


@pytest.mark.parametrize("page", PAGES)
def test_the_writer_and_the_mentor_see_it_and_nobody_else(client_of: ClientOf, page: str) -> None:
    for login, status in (
        ("writer", 200), ("mentor", 200), ("administrator", 200),
        ("colleague", 404), ("stranger", 404), ("other-mentor", 404),
    ):  # fmt: skip
        assert client_of(login).get(HOME + page).status_code == status, login
    assert client_of(None).get(HOME + page, follow_redirects=False).status_code == 303


def test_a_mentors_look_is_noted_and_the_writers_own_is_not(office: Office) -> None:
    office.client("writer").get(f"{HOME}/trends")
    assert "writer-seen" not in {event.action for event in office.ledger.audit.records()}
    office.client("mentor").get(f"{HOME}/trends")
    assert ("writer-seen", "mentor") in {(event.action, event.login) for event in office.ledger.audit.records()}


def test_home_has_what_to_fix_what_is_due_and_one_thing_to_do(office: Office) -> None:
    page = office.client("writer").get("/").text
    for said in (
        "下次动笔，先看这三条",
        "今天到期",
        "最近的稿件",
        "现在做这一件",
        'class="button primary" href="/practice"',
    ):
        assert said in page
    for entry in office.ledger.entries(writer=NAME):
        assert f'href="/documents/{entry.id}"' in page


def test_home_shows_what_is_on_its_way(office: Office) -> None:
    owner = office.accounts["writer"].id
    now = datetime(2026, 10, 30, 1, tzinfo=UTC)
    waiting = NewUpload("等着的.docx", NAME, date(2026, 10, 30))
    refused = NewUpload("坏的.docx", NAME, date(2026, 10, 30), reason="坏的.docx：打不开", english="cannot be opened")
    office.ledger.uploads.accept(owner, [waiting, refused], now)
    page = office.client("writer").get("/").text
    assert "等着的.docx" in page and "排队中" in page
    assert "坏的.docx：打不开" in page


def test_a_writer_without_a_document_is_sent_to_hand_one_in(office: Office) -> None:
    account = office.ledger.accounts.add(
        "newcomer", name="新人", role="writer", created="2026-10-30T00:00:00+00:00", writer="新人", password=None
    )
    office.accounts["newcomer"] = account
    client = office.client("newcomer")
    page = client.get("/").text
    assert 'class="button primary" href="/uploads/new"' in page
    assert "还没有入账的文稿" in client.get(f"/writers/{quote('新人')}/2026-10").text
    assert "没有趋势可看" in client.get(f"/writers/{quote('新人')}/trends").text
    assert "还没有旧错" in client.get(f"/writers/{quote('新人')}/lessons").text
    assert "错题本里还没有题" in client.get("/practice").text


def test_a_name_with_a_slash_has_its_pages(office: Office) -> None:
    name = "王/五"
    office.accounts["slash"] = office.ledger.accounts.add(
        "slash", name=name, role="writer", created="2026-10-30T00:00:00+00:00", writer=name, password=None
    )
    client, home = office.client("slash"), f"/writers/{quote(name, safe='')}"
    assert unquote(client.get(home, follow_redirects=False).headers["location"]) == f"/writers/{name}/2026-10"
    for page, said in (("/2026-10", "还没有入账的文稿"), ("/trends", "没有趋势可看"), ("/lessons", "还没有旧错")):
        assert said in client.get(home + page).text
    assert client.get(f"{home}/2026-10/report.json").json()["writer"] == name
    assert client.get(f"{home}/2026-10/report.pdf").content.startswith(b"%PDF")
    assert f'href="{home}/trends"' in client.get("/").text
    assert client.get(f"/writers/{quote('王')}/2026-10").status_code == 404


def test_the_month_is_the_report_with_a_way_to_its_documents(office: Office) -> None:
    page = office.client("writer").get(f"{HOME}/2026-10").text
    for said in ("自己和自己比", "站住了的地方", "交稿前自查：三改三审", "按成因归类", "旧错台账", "分项数据"):
        assert said in page
    assert page.count('src="data:image/svg+xml;base64,') == 4
    for entry in office.ledger.entries(writer=NAME):
        assert f'<a href="/documents/{entry.id}">' in page


def test_a_month_is_chosen(client_of: ClientOf) -> None:
    client = client_of("writer")
    chosen = client.get(f"{HOME}?month=2026-08", follow_redirects=False)
    assert unquote(chosen.headers["location"]) == f"/writers/{NAME}/2026-08"
    latest = client.get(HOME, follow_redirects=False)
    assert unquote(latest.headers["location"]) == f"/writers/{NAME}/2026-10"
    assert "还没有入账的文稿" in client.get(f"{HOME}/2026-08").text


@pytest.mark.parametrize("month", ["2026-13", "October", "2026-1", "0000-01", "..", "%00"])
def test_what_is_no_month_is_no_page(client_of: ClientOf, month: str) -> None:
    assert client_of("writer").get(f"{HOME}/{month}").status_code == 404
    assert client_of("writer").get(HOME, params={"month": month}, follow_redirects=False).status_code == 404


def test_looking_tells_nothing_and_the_report_does(office: Office) -> None:
    client = office.client("writer")
    for page in ("/", *(HOME + page for page in PAGES)):
        assert client.get(page).status_code == 200
    assert office.ledger.told(NAME) == ()
    report = client.get(f"{HOME}/2026-10/report.pdf")
    assert report.content.startswith(b"%PDF")
    assert unquote(report.headers["content-disposition"]).endswith(f"{NAME} 2026-10.pdf")
    told = office.ledger.told(NAME)
    assert {event.month for event in told} == {"2026-10"}
    assert client.get(f"{HOME}/2026-10/report.pdf").content == report.content
    assert office.ledger.told(NAME) == told


def test_a_lesson_told_in_october_is_told_in_november(office: Office) -> None:
    client = office.client("writer")
    client.get(f"{HOME}/2026-10/report.pdf")
    assert "的月报讲过" not in client.get(f"{HOME}/lessons").text
    office.clock.forward(days=10)
    client = office.client("writer")
    assert "2026年10月的月报讲过" in client.get(f"{HOME}/lessons?state=told").text


def test_the_figures_as_json_are_those_of_the_report(client_of: ClientOf) -> None:
    told = json.loads(client_of("writer").get(f"{HOME}/2026-10/report.json").content)
    assert (told["schema"], told["writer"], told["period"]) == ("revlearn.profile/1", NAME, "2026-10")


def test_an_unknown_state_filters_nothing(client_of: ClientOf) -> None:
    client = client_of("writer")
    assert client.get(f"{HOME}/lessons?state=<b>").text.count("<article") == client.get(f"{HOME}/lessons").text.count(
        "<article"
    )
    assert "没有这种状态的旧错" in client.get(f"{HOME}/lessons?state=closed").text


def test_markup_in_a_document_stays_text(office: Office) -> None:
    draft = "关于<script>alert(1)</script>的通知\n各站要充份准备<b>工作</b>。\n"
    analysis = analyse(draft, draft.replace("充份", "充分"))
    title = "<img src=x>的通知"
    office.ledger.add(analysis, writer=NAME, date=date(2026, 10, 29), title=title, opportunities={})
    client = office.client("writer")
    for page in ("/", f"{HOME}/2026-10", f"{HOME}/lessons", "/practice", "/practice/list"):
        text = client.get(page).text
        assert "<script>alert" not in text and "<img src=x>" not in text and "<b>工作" not in text


def test_in_english(office: Office) -> None:
    office.ledger.accounts.set_lang(office.accounts["writer"].id, "en")
    client = office.client("writer")
    assert "Three things to fix next time" in client.get("/").text
    assert "Against oneself" in client.get(f"{HOME}/2026-10").text
    assert "up to October 2026" in client.get(f"{HOME}/trends").text
    assert "Figures decide it" in client.get(f"{HOME}/lessons").text
