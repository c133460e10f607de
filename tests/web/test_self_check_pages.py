"""The self-check: a draft pasted or sent, its result in place, and nothing of it kept."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from revlearn.model import LoadedText, ReceivedFile
from revlearn.record import LEDGER_FILE
from revlearn.web.checking import LONGEST, TOO_SLOW, CheckDesk, Draft, NotChecked, checked
from tests.web.office import Client, Office

DRAFT = "关于植树的通知\n各林场：\n各站要充份准备，植树三百五十二株。\n特此通知。\n市林业局\n2026年3月1日"


@pytest.fixture(scope="module")
def desk() -> Iterator[CheckDesk]:
    """One process for the whole file: it takes seconds to start."""
    made = CheckDesk()
    yield made
    made.close()


@pytest.fixture
def client(office: Office, desk: CheckDesk) -> Client:
    office.app.state.check_desk = desk
    return office.client("writer")


def draft(source: LoadedText | ReceivedFile, **more: Any) -> Draft:
    return Draft(
        source, **{"genre": None, "past": (), "dictionary": None, "allow_classified": False, "lang": "zh", **more}
    )


def word(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def sent(client: Client, name: str, content: bytes, **fields: str) -> Any:
    return client.send("/self-check", fields, files={"draft": (name, content)})


def test_pasted_text_comes_back_with_its_marks_and_notes(client: Client) -> None:
    page = client.send("/self-check", {"text": DRAFT.replace("\n", "\r\n")})
    assert page.status_code == 200
    for said in ("自查结果：粘贴的文稿", '<mark id="m1"', 'id="r1"', "充份", "文字关", "表述", "五道关"):
        assert said in page.text
    assert "充份准备，植树三百五十二株。" in page.text.split("</textarea>")[0]


@pytest.mark.parametrize(("name", "content"), [("稿件.docx", word(DRAFT)), ("稿件.txt", DRAFT.encode("gb18030"))])
def test_a_file_is_checked_and_its_text_is_there_to_be_changed(client: Client, name: str, content: bytes) -> None:
    page = sent(client, name, content, text="这段不看").text
    assert f"自查结果：{name}" in page and 'id="r1"' in page
    assert "充份准备" in page.split("</textarea>")[0] and "这段不看" not in page


def test_own_earlier_mistakes_are_named(client: Client, office: Office) -> None:
    past = office.app.state.profiles.past_errors("何景明")
    before = max((each for each in past if each.after), key=lambda each: len(each.before))
    page = client.send("/self-check", {"text": f"关于工作的通知\n各单位：\n{before.before}。\n特此通知。"})
    assert "旧错再犯" in page.text and f"你过去{before.times}次" in page.text


def test_nothing_of_the_draft_is_kept(client: Client, office: Office) -> None:
    client.send("/self-check", {"text": DRAFT})
    with sqlite3.connect(office.settings.data / LEDGER_FILE) as connection:
        assert not [line for line in connection.iterdump() if "植树三百五十二株" in line]
    assert "植树三百五十二株" not in "".join(map(repr, office.ledger.audit.records()))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "没有可查的内容"),
        ({"text": " \r\n "}, "没有可查的内容"),
        ({"text": "长" * (LONGEST + 1)}, "超过自查上限"),
        ({"text": "机密★1年\n" + DRAFT}, "密级标志"),
    ],
)
def test_what_is_refused_is_told_in_one_line(client: Client, fields: dict[str, str], said: str) -> None:
    page = client.send("/self-check", fields)
    assert page.status_code == 400
    assert said in page.text.split('role="alert">')[1].split("</p>")[0]
    assert 'id="result"' not in page.text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("旧稿.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧格式"),
        ("稿件.pdf", b"%PDF-1.7", "PDF"),
        ("空.txt", b"", "没有文字"),
        ("坏.docx", b"PK\x03\x04broken", "坏.docx："),
        ("../../etc/<b>x.docx", b"PK\x03\x04broken", "&lt;b&gt;x.docx："),
        ("密.docx", word("绝密\n" + DRAFT), "密级标志"),
    ],
)
def test_a_bad_file_gets_its_one_line(client: Client, name: str, content: bytes, said: str) -> None:
    page = sent(client, name, content)
    assert page.status_code == 400
    assert said in page.text.split('role="alert">')[1].split("</p>")[0]


def test_the_office_may_allow_classified_texts(client: Client, office: Office) -> None:
    office.ledger.set_setting("allow_classified", True)
    assert client.send("/self-check", {"text": "机密★1年\n" + DRAFT}).status_code == 200


def test_markup_in_a_draft_stays_text(client: Client) -> None:
    page = client.send("/self-check", {"text": "关于<script>alert(1)</script>的通知\n</textarea><img src=x>充份准备。"})
    assert "<script>alert" not in page.text and "<img src=x>" not in page.text
    assert "&lt;/textarea&gt;" in page.text


def test_who_writes_nothing_is_told_what_is_left_out(office: Office, desk: CheckDesk) -> None:
    office.app.state.check_desk = desk
    client = office.client("mentor")
    assert "不查个人旧错" in client.get("/self-check").text
    assert 'id="r1"' in client.send("/self-check", {"text": DRAFT}).text
    assert office.client(None).get("/self-check", follow_redirects=False).status_code == 303


def test_a_form_without_its_token_is_refused(client: Client) -> None:
    assert client.post("/self-check", data={"text": DRAFT}).status_code == 403


# --------------------------------------------------------------------------------------- the desk by itself


def test_a_process_that_died_is_started_again(desk: CheckDesk) -> None:
    desk.check(draft(LoadedText("a", DRAFT)))
    process = desk._clerks[0]._process
    assert process is not None
    process.kill()
    process.join()
    assert desk.check(draft(LoadedText("a", DRAFT))).page.notes


def test_a_draft_that_takes_too_long_is_given_up_and_the_next_is_checked() -> None:
    desk = CheckDesk(seconds=0)
    with pytest.raises(NotChecked) as stopped:
        desk.check(draft(LoadedText("a", DRAFT)))
    assert str(stopped.value) == TOO_SLOW[0]
    desk._seconds = 60
    assert desk.check(draft(LoadedText("a", DRAFT))).page.notes
    desk.close()


def test_who_waits_too_long_is_told_that_many_are_at_it() -> None:
    desk = CheckDesk(processes=0, patience=0.01)
    with pytest.raises(NotChecked, match="稍后再试"):
        desk.check(draft(LoadedText("a", DRAFT)))


def test_it_is_the_check_of_the_command_line() -> None:
    found = checked(draft(ReceivedFile("a.txt", DRAFT.encode()), lang="en"))
    assert (found.text, found.page.name) == (DRAFT, "a.txt")
    assert [name for name, _ in found.page.heads] == ["Content", "Length", "Expression"]
    with pytest.raises(NotChecked):
        checked(draft(ReceivedFile("a.txt", ("长" * (LONGEST + 1)).encode())))


def test_the_paths_of_this_machine_are_in_no_message(client: Client, tmp_path: Path) -> None:
    page = sent(client, "坏.docx", b"PK\x03\x04broken")
    assert str(tmp_path) not in page.text and "/tmp" not in page.text
