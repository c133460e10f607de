"""The API: a token stands for its account, sees what that sees, and does what the pages do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest, new_token
from revlearn.web.work.analyst import Analyst
from revlearn.web.work.worker import Worker
from tests.web.office import NOW, Client, Office

DRAFT = "关于开会的通知\n各科室：\n请大家下周二之前把材料报上来，截止目前还没有报的要抓紧。\n"
FINAL = "关于召开会议的通知\n各科室：\n请大家下周二之前把材料报上来，截至目前还没有报的要抓紧。\n"


@pytest.fixture
def script_of(office: Office):  # type: ignore[no-untyped-def]
    """``script_of("mentor")``: a client with a token of that account and no cookie."""

    def script(login: str) -> Client:
        token = new_token()
        account = office.accounts[login].id
        office.ledger.tokens.make(account, digest(token), name="脚本", at=stamp(NOW), until=stamp(NOW + timedelta(30)))
        client = office.client()
        client.headers["authorization"] = f"Bearer {token}"
        return client

    return script


def test_without_a_token_nothing_is_told(office: Office) -> None:
    client = office.client("administrator")
    for path in ("/api/v1/me", "/api/v1/documents", f"/api/v1/documents/{office.entry_of('何景明')}"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["www-authenticate"], list(answer.json())) == (
            401,
            "Bearer",
            ["error"],
        )
    assert client.post("/api/v1/check", json={"text": DRAFT}).status_code == 401


def test_a_token_runs_out_and_its_use_is_noted(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("writer")
    assert client.get("/api/v1/me").json()["writer"] == "何景明"
    assert [each.seen for each in office.ledger.tokens.of(office.accounts["writer"].id)] == [stamp(NOW)]
    office.clock.forward(days=31)
    assert client.get("/api/v1/me").status_code == 401


def test_a_writer_sees_the_own_documents_alone(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("writer")
    listed = client.get("/api/v1/documents").json()
    assert listed["total"] == 3 and {each["writer"] for each in listed["documents"]} == {"何景明"}
    entry = listed["documents"][0]["entry"]
    assert len(client.get(f"/api/v1/documents/{entry}").json()["edits"]) == listed["documents"][0]["edits"]
    assert client.get(f"/api/v1/documents/{entry}/analysis").json()["schema"] == "revlearn.analysis/1"
    assert client.get(f"/api/v1/documents/{entry}/debrief.pdf").content.startswith(b"%PDF")
    assert client.get(f"/api/v1/documents/{entry}/tracked.docx").content.startswith(b"PK")
    other = office.entry_of("周若棠")
    for path in (f"documents/{other}", f"documents/{other}/analysis", "writers/周若棠/exercises", "queue", "batch"):
        assert client.get(f"/api/v1/{path}").status_code == 404
    assert client.get("/api/v1/documents?writer=周若棠").json() == {"total": 0, "documents": []}


def test_a_pair_handed_in_is_analysed_and_found(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("writer")
    files = {"draft": ("draft.txt", DRAFT.encode()), "final": ("final.txt", FINAL.encode())}
    answer = client.post("/api/v1/uploads", files=files, data={"title": "会议通知", "date": "2026-10-29"})
    assert answer.status_code == 202
    (number,) = answer.json()["uploads"]
    assert client.get(f"/api/v1/uploads/{number}").json()["state"] == "queued"
    analyst = Analyst()
    assert Worker(office.ledger, office.settings, analyst).take_one()
    analyst.stop()
    state = client.get(f"/api/v1/uploads/{number}").json()
    assert (state["state"], state["added"], state["error"]) == ("done", True, "")
    edits = client.get(f"/api/v1/documents/{state['entry']}").json()["edits"]
    assert "截止" in {each["draft_text"] for each in edits}


def test_what_cannot_be_read_is_refused_in_one_line(script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("writer")
    answer = client.post("/api/v1/uploads", files={"draft": ("扫描件.pdf", b"%PDF-1.7 ")})
    assert answer.status_code == 400 and "扫描件.pdf" in answer.json()["error"]
    assert client.post("/api/v1/uploads", data={"title": "没有文件"}).status_code == 400


def test_a_mentor_corrects_an_edit_of_the_own_team(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    entry = office.entry_of("何景明")
    edit = office.ledger.entries(ids=(entry,))[0].edits[0].number
    word = {"label": "wording.precision", "nature": "improvement", "comment": "用词"}
    path = f"/api/v1/documents/{entry}/edits/{edit}/correction"
    assert script_of("writer").post(path, json=word).status_code == 404
    assert script_of("other-mentor").post(path, json=word).status_code == 404
    mentor = script_of("mentor")
    assert mentor.post(path, json=word | {"label": "wording.nonsense"}).status_code == 400
    assert mentor.post(path, json=word).json() == {
        "entry": entry, "edit": edit, "label": "wording.precision", "nature": "improvement",
    }  # fmt: skip
    changed = mentor.get(f"/api/v1/documents/{entry}").json()["edits"][0]
    assert (changed["subtype"], changed["nature"], changed["corrected_by"]) == ("precision", "improvement", "陈老师")


def test_the_queue_is_of_the_own_teams(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    queue = script_of("mentor").get("/api/v1/queue?count=100").json()
    assert queue["total"] == len(queue["edits"]) > 0
    assert {each["writer"] for each in queue["edits"]} <= {"何景明", "周若棠"}


def test_exercises_are_answered_once_a_day(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("writer")
    book = client.get("/api/v1/writers/何景明/exercises").json()
    assert book["due"]
    path = f"/api/v1/exercises/{book['due'][0]}/answer"
    first, second = (client.post(path, json={"mended": True}).json() for _ in range(2))
    assert (first["noted"], second["noted"]) == (True, False)
    assert first["due"] == second["due"] > f"{NOW:%Y-%m-%d}"
    assert script_of("mentor").post(path, json={"mended": True}).status_code == 404


def test_a_draft_is_checked_and_not_kept(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("writer")
    found = client.post("/api/v1/check", json={"text": DRAFT, "genre": "通知"}).json()
    assert found["schema"] == "revlearn.check/1" and found["accusations"]
    assert client.post("/api/v1/check", json={"text": "机密\n" + DRAFT}).status_code == 400
    assert client.get("/api/v1/documents").json()["total"] == 3


def test_the_month_is_given_as_the_contract_has_it(script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("writer")
    assert client.get("/api/v1/writers/何景明/profile/2026-10").json()["schema"] == "revlearn.profile/1"
    assert client.get("/api/v1/writers/何景明/profile/2026-13").status_code == 404


def test_the_monthly_job_is_the_administrators(office: Office, script_of) -> None:  # type: ignore[no-untyped-def]
    client = script_of("administrator")
    run = client.post("/api/v1/batch", json={"month": "2026-10"})
    assert run.status_code == 202 and run.json()["state"] == "waiting"
    assert client.post("/api/v1/batch", json={"month": "2026-10"}).json()["run"] == run.json()["run"]
    assert [each["month"] for each in client.get("/api/v1/batch").json()["runs"]] == ["2026-10"]
