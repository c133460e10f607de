"""What goes wrong on a page: told in its look, without traceback or words of documents."""

from __future__ import annotations

import logging
import sqlite3

import pytest
from starlette.exceptions import HTTPException

from revlearn.model import RevlearnError
from revlearn.record import LEDGER_FILE
from revlearn.store import opening
from revlearn.web.access import SignedIn
from tests.web.office import Office

SECRET = "某份文稿里的一句话"


@pytest.fixture
def broken(office: Office) -> Office:
    """An office with routes that fail."""

    @office.app.get("/fails")
    def fails(viewer: SignedIn) -> str:
        raise ValueError(SECRET)

    @office.app.get("/refuses")
    def refuses(viewer: SignedIn) -> str:
        raise RevlearnError("a.docx：打不开，请另存", "a.docx: cannot be read; save it anew")

    @office.app.get("/says/{status}")
    def says(status: int) -> str:
        raise HTTPException(status)

    return office


def test_a_fault_has_a_number_on_the_page_and_in_the_log(broken: Office, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        response = broken.client("writer").get("/fails")
    assert response.status_code == 500
    assert "程序出错了" in response.text
    assert "何景明" in response.text
    number = response.text.split("把编号 ")[1].split(" ")[0]
    assert number in caplog.text
    assert "ValueError" in caplog.text
    assert "test_errors.py" in caplog.text
    for words in (response.text, caplog.text):
        assert SECRET not in words
    assert "Traceback" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"


def test_the_log_says_everything_when_asked(
    broken: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REVLEARN_DEBUG", "1")
    assert SECRET not in broken.client("writer").get("/fails").text
    assert SECRET in caplog.text


def test_what_a_user_can_act_on_is_the_line_of_the_command_line(broken: Office) -> None:
    response = broken.client("writer").get("/refuses")
    assert response.status_code == 400
    assert "a.docx：打不开，请另存" in response.text
    broken.ledger.accounts.set_lang(broken.accounts["writer"].id, "en")
    assert "a.docx: cannot be read; save it anew" in broken.client("writer").get("/refuses").text


@pytest.mark.parametrize(("status", "title"), [(404, "没有这个页面"), (429, "请稍后再试"), (418, "请求有误")])
def test_every_status_has_a_page(broken: Office, status: int, title: str) -> None:
    response = broken.client("writer").get(f"/says/{status}")
    assert response.status_code == status
    assert f"<h1>{title}</h1>" in response.text


def test_a_path_that_names_no_object_is_like_one_that_does_not_exist(office: Office) -> None:
    client = office.client("writer")
    for path in ("/documents/abc", "/documents/99999999999999999999", "/documents/-1", "/documents/0", "/nothing"):
        response = client.get(path)
        assert response.status_code == 404, path
        assert "没有这个页面" in response.text


def test_a_method_that_is_not_taken(office: Office) -> None:
    assert office.client("writer").send("/account").status_code == 405
    assert office.client("writer").put("/account", headers={"x-csrf-token": "x"}).status_code in (403, 405)


def test_a_part_of_a_page_leads_to_the_sign_in_page(office: Office) -> None:
    response = office.client().get("/account", headers={"hx-request": "true"}, follow_redirects=False)
    assert (response.status_code, response.headers["hx-redirect"]) == (401, "/sign-in")


def test_a_ledger_locked_by_another_program(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    client = office.client("writer")
    office.ledger._database.close()
    monkeypatch.setattr(opening, "SQLITE_SETTINGS", ("PRAGMA busy_timeout = 50",))
    with sqlite3.connect(office.settings.data / LEDGER_FILE, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        # Reading goes on meanwhile; what has to be written says so in one line.
        assert client.get("/account").status_code == 200
        response = client.send("/account/language", {"lang": "en"})
        assert response.status_code == 503
        assert "账本正忙或暂时打不开" in response.text
        assert str(office.settings.data) not in response.text
        other.execute("ROLLBACK")
    assert client.send("/account/language", {"lang": "en"}).status_code == 303
