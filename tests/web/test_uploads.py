"""Handing documents in: what is taken, what is refused and how, and that nothing hostile does more than be refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from revlearn.load.refusals import SAVE_AS
from revlearn.store import Upload
from revlearn.web.pages import uploads
from revlearn.web.work import intake
from revlearn.web.work.analyst import Analyst, Limits
from revlearn.web.work.worker import Worker
from tests.web.office import Office

SAMPLES = Path(__file__).parents[2] / "data" / "samples"

DRAFT = "关于开展检查的通知\n各科室：\n截止9月底，已完成12家。请各单位认真抓好落实。\n特此通知。\n"
FINAL = "关于开展检查的通知\n各科室：\n截至9月底，已完成12家。请各单位切实抓好落实。\n特此通知。\n"
PAIR = (("draft", ("原稿.txt", DRAFT.encode())), ("final", ("定稿.txt", FINAL.encode())))


@pytest.fixture(scope="module")
def analyst() -> Iterator[Analyst]:
    """One process for all tests here: it takes a second to start."""
    started = Analyst()
    yield started
    started.stop()


def worked_off(office: Office, analyst: Analyst) -> None:
    worker = Worker(office.ledger, office.settings, analyst)
    while worker.take_one():
        pass


def uploads_of(office: Office, login: str) -> tuple[Upload, ...]:
    return office.ledger.uploads.of(office.accounts[login].id)


def packed(*entries: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return out.getvalue()


def zipped(*entries: tuple[str, bytes]) -> tuple[tuple[str, tuple[str, bytes]], ...]:
    return (("archive", ("组稿.zip", packed(*entries))),)


def refusal(response: Any) -> str:
    """What the form says is wrong."""
    assert response.status_code == 400
    text = response.text.partition('<div id="upload-refused">')[2].partition("</div>")[0]
    return text.partition(">")[2].partition("<")[0]


def test_a_pair_is_taken_analysed_and_linked(office: Office, analyst: Analyst) -> None:
    client = office.client("writer")
    sent = client.send("/uploads", {"date": "2026-10-12", "reviser": "李主任", "round": "2"}, files=PAIR)
    assert (sent.status_code, sent.headers["location"]) == (303, "/uploads?accepted=1&refused=0")
    waiting = client.get("/uploads?accepted=1&refused=0").text
    assert "已收到 1 篇" in waiting
    assert "排队中" in waiting
    assert 'hx-trigger="every 2s"' in waiting
    worked_off(office, analyst)
    upload = uploads_of(office, "writer")[0]
    assert (upload.state, upload.added) == ("done", True)
    done = client.get("/uploads/rows").text
    assert f'<a href="/documents/{upload.entry}">关于开展检查的通知</a>' in done
    assert "hx-get" not in done
    entry = office.ledger.entries(ids=(upload.entry,))[0]
    assert (entry.writer, entry.date, entry.reviser, entry.round) == ("何景明", date(2026, 10, 12), "李主任", 2)
    assert [edit.before for edit in entry.edits] == ["截止", "认真"]
    assert office.ledger.pair(entry.id).texts.draft.name == "原稿.txt"


def test_the_same_pair_again_leads_to_the_first(office: Office, analyst: Analyst) -> None:
    client = office.client("writer")
    for _ in range(2):
        client.send("/uploads", files=PAIR)
    worked_off(office, analyst)
    second, first = uploads_of(office, "writer")
    assert first.entry == second.entry
    assert (first.added, second.added) == (True, False)
    assert "账本里已有同一稿件" in client.get("/uploads").text


def test_a_tracked_document_alone(office: Office, analyst: Analyst) -> None:
    tracked = ("带修订.docx", (SAMPLES / "09-document-quality-circular" / "tracked.docx").read_bytes())
    assert office.client("writer").send("/uploads", files={"draft": tracked}).status_code == 303
    worked_off(office, analyst)
    upload = uploads_of(office, "writer")[0]
    assert upload.state == "done"
    assert office.ledger.entries(ids=(upload.entry,))[0].edits


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("稿.pdf", b"%PDF-1.7", "稿.pdf：这是 PDF；请找到原来的 Word 文档"),
        ("稿.doc", b"\xd0\xcf\x11\xe0" + bytes(600), f"稿.doc：这是旧格式（.doc、.wps 等）；{SAVE_AS[0]}"),
        ("稿.docx", b"", "稿.docx：文件里没有文字；请检查是否保存成功"),
        ("稿.docx", b"text", "稿.docx：扩展名是 .docx，内容却不是；若是纯文本请改名为 .txt，否则请重新另存为 .docx"),
        ("稿.txt", "长".encode() * 7_000_000, "稿.txt：文件超过 20 MB；请拆分或删去图片后再试"),
        ("a\r\nSet-Cookie: x.pdf", b"%PDF", None),
        ("../../<script>.pdf", b"%PDF", "&lt;script&gt;.pdf：这是 PDF；请找到原来的 Word 文档"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_in_the_words_of_the_command_line(
    office: Office, name: str, data: bytes, said: str | None
) -> None:
    client = office.client("writer")
    response = client.send("/uploads", {"title": "我的标题"}, files={"draft": (name, data), "final": PAIR[1][1]})
    shown = refusal(response)
    assert shown == said or (said is None and "这是 PDF" in shown)
    assert "我的标题" in response.text
    assert uploads_of(office, "writer") == ()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": "2026-13-01"}, "日期“2026-13-01”不对，应如 2026-10-01"),
        ({"round": "0"}, "轮次应为 1 至 99"),
        ({"round": "²"}, "轮次应为 1 至 99"),
        ({"title": "长" * 201}, "标题、文种、修改人应为一行，不超过 200 字"),
        ({"reviser": "a\x00b"}, "标题、文种、修改人应为一行，不超过 200 字"),
        ({"writer": "周若棠"}, "请选择撰稿人"),
        ({"writer": "没有这个人"}, "请选择撰稿人"),
    ],
)
def test_particulars_that_cannot_be(office: Office, fields: dict[str, str], said: str) -> None:
    assert refusal(office.client("writer").send("/uploads", fields, files=PAIR)) == said
    assert uploads_of(office, "writer") == ()


def test_a_form_without_files(office: Office) -> None:
    client = office.client("writer")
    assert refusal(client.send("/uploads")) == "请选择原稿，或带修订痕迹的 .docx"
    assert refusal(client.send("/uploads/many")) == "请选择文件夹或 .zip 压缩包"


def test_what_only_reading_shows_is_told_in_the_list(office: Office, analyst: Analyst) -> None:
    secret = "机密★1年\n关于检查的通知\n各科室：请落实。\n".encode()
    client = office.client("writer")
    client.send("/uploads", files={"draft": ("密件.txt", secret), "final": PAIR[1][1]})
    client.send("/uploads", files={"draft": ("稿.txt", DRAFT.encode())})
    client.send("/uploads", files={"draft": ("乱码.txt", b"\xff\x00\xfe\x00" * 9), "final": PAIR[1][1]})
    client.send("/uploads", files=PAIR)
    worked_off(office, analyst)
    good, garbled, alone, classified = uploads_of(office, "writer")
    assert good.state == "done"
    assert "乱码.txt：" in garbled.reason
    assert "分不出原稿和定稿" in alone.reason
    assert classified.reason.startswith("密件.txt：第 1 行有密级标志")
    assert [each.repeatable for each in (garbled, alone, classified)] == [False] * 3
    assert "密级标志" in client.get("/uploads").text


def test_a_classified_text_where_the_administrator_allows_it(office: Office, analyst: Analyst) -> None:
    secret = "机密★1年\n" + DRAFT
    files = {"draft": ("密件.txt", secret.encode()), "final": ("定稿.txt", FINAL.encode())}
    office.client("writer").send("/uploads", files=files)
    Worker(office.ledger, replace(office.settings, allow_classified=True), analyst).take_one()
    assert uploads_of(office, "writer")[0].state == "done"


# ------------------------------------------------------------------------------------------------ folders, archives


def test_an_archive_of_several_writers(office: Office, analyst: Analyst) -> None:
    entries = [
        (f"组稿/{writer}/2026-10-{day:02} 检查/{side}.txt", text.replace("12", str(day)).encode())
        for writer in ("何景明", "周若棠", "孟晓岚")
        for day in (12, 13)
        for side, text in (("draft", DRAFT), ("final", FINAL))
    ]
    sent = office.client("mentor").send("/uploads/many", files=zipped(*entries))
    assert sent.headers["location"] == "/uploads?accepted=4&refused=2"
    worked_off(office, analyst)
    uploads = uploads_of(office, "mentor")
    assert [each.writer for each in uploads if each.state == "done"] == ["周若棠", "周若棠", "何景明", "何景明"]
    assert {each.reason for each in uploads if each.state == "failed"} == {
        f"孟晓岚/2026-10-{day} 检查：文件夹名“孟晓岚”不是您可以上传的撰稿人" for day in (12, 13)
    }


def test_a_writer_s_own_folder_may_be_named_anything(office: Office) -> None:
    files = [
        ("folder", (f"我的文稿/2026-10-{day} 检查/{name}", text.encode()))
        for day in (12, 13)
        for name, text in (("原稿.txt", DRAFT), ("定稿.txt", FINAL))
    ]
    client = office.client("writer")
    assert client.send("/uploads/many", files=files).headers["location"] == "/uploads?accepted=2&refused=0"
    assert {(each.writer, each.title, each.state) for each in uploads_of(office, "writer")} == {
        ("何景明", "检查", "queued")
    }


def test_hostile_and_misplaced_entries_lose_no_other(office: Office, analyst: Analyst) -> None:
    entries = [
        ("2026-10-12 好的/draft.txt", DRAFT.encode()),
        ("2026-10-12 好的/final.txt", FINAL.encode()),
        ("../../../tmp/evil/2026-10-12 x/draft.txt", b"evil"),
        ("/etc/cron.d/draft.txt", b"evil"),
        ("C:\\windows\\draft.txt", b"evil"),
        ("里面的.zip", packed(("2026-10-12 y/draft.txt", b"evil"))),
        ("2026-02-30 没有这天/draft.txt", DRAFT.encode()),
        ("没有日期/draft.txt", DRAFT.encode()),
        ("2026-10-14 只有原稿/draft.txt", DRAFT.encode()),
        ("2026-10-15 旧格式/draft.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("2026-10-15 旧格式/final.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("孤零零.docx", b"PK"),
        ("__MACOSX/2026-10-12 好的/._draft.txt", b"x"),
        ("2026-10-12 好的/.DS_Store", b"x"),
        ("2026-10-12 好的/照片.jpg", b"x"),
        ("2026-10-16 <b>标题/draft.txt", DRAFT.encode()),
        ("2026-10-16 <b>标题/final.txt", b"<script>alert(1)</script>" + FINAL.encode()),
    ]
    client = office.client("writer")
    sent = client.send("/uploads/many", files=zipped(*entries))
    assert sent.headers["location"] == "/uploads?accepted=2&refused=9"
    worked_off(office, analyst)
    page = client.get("/uploads").text
    assert "<b>标题" not in page
    assert "&lt;b&gt;标题" in page
    reasons = [each.reason for each in uploads_of(office, "writer") if each.state == "failed"]
    assert sorted(reason.partition("：")[2].partition("；")[0] for reason in reasons) == sorted([
        *["路径不安全（指向文件夹之外），没有读取"] * 3, "压缩包里的压缩包不会打开",
        "没有 2026-02-30 这一天", "位置不对，应放在“撰稿人/2026-10-01 标题/”文件夹里",
        "应有一份 draft 和一份 final，或者一份带修订的 .docx", "这是旧格式（.doc、.wps 等）",
        "位置不对，应放在“撰稿人/2026-10-01 标题/”文件夹里",
    ])  # fmt: skip
    assert all("\n" not in reason for reason in reasons)
    assert sum(each.state == "done" for each in uploads_of(office, "writer")) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Rar!\x1a\x07\x00", "组稿.zip：不是 .zip 压缩包；请用系统自带的“压缩为 zip”重新打包"),
        (b"PK\x03\x04" + bytes(99), "组稿.zip：压缩包不完整或已损坏；请重新打包"),
        (packed(("读我.txt.exe", b"")), intake.WORDS["nothing"][0]),
    ],
)  # fmt: skip
def test_an_archive_that_is_refused_as_a_whole(office: Office, data: bytes, said: str) -> None:
    response = office.client("writer").send("/uploads/many", files={"archive": ("组稿.zip", data)})
    assert refusal(response) == said


def test_too_many_files(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MOST_FILES", 3)
    entries = [(f"2026-10-12 {number}/{side}.txt", b"x") for number in range(2) for side in ("draft", "final")]
    said = "一次最多 3 个文件，这次有 4 个；请分几次上传"
    assert refusal(office.client("writer").send("/uploads/many", files=zipped(*entries))) == said
    files = [("folder", entry) for entry in entries]
    assert refusal(office.client("writer").send("/uploads/many", files=files)) == said


def test_more_files_than_a_form_usually_has_are_told_too(office: Office) -> None:
    files = [("folder", (f"2026-10-12 x/{number}.txt", b"x")) for number in range(1200)]
    assert "一次最多 1000 个文件" in refusal(office.client("writer").send("/uploads/many", files=files))


def test_a_body_beyond_the_limit(office: Office) -> None:
    client = office.client("writer")
    length = {"content-length": str(office.settings.upload_bytes + 2_000_000)}
    response = client.send("/uploads", files=PAIR, headers=length)
    assert response.status_code == 413
    assert "超过上限 100 MB" in response.text


# --------------------------------------------------------------------------------------------------- who may what


def test_a_mentor_chooses_a_writer_of_the_own_team(office: Office) -> None:
    client = office.client("mentor")
    page = client.get("/uploads/new").text
    assert "<option>何景明</option>" in page
    assert "孟晓岚" not in page
    assert refusal(client.send("/uploads", files=PAIR)) == "请选择撰稿人"
    assert refusal(client.send("/uploads", {"writer": "孟晓岚"}, files=PAIR)) == "请选择撰稿人"
    assert client.send("/uploads", {"writer": "何景明"}, files=PAIR).status_code == 303
    assert uploads_of(office, "mentor")[0].writer == "何景明"


def test_an_administrator_may_name_a_new_writer(office: Office, analyst: Analyst) -> None:
    client = office.client("administrator")
    assert client.send("/uploads", {"writer": "新来的"}, files=PAIR).status_code == 303
    worked_off(office, analyst)
    assert "新来的" in {each.name for each in office.ledger.writers()}


def test_the_list_is_the_account_s_own(office: Office) -> None:
    office.client("writer").send("/uploads", {"title": "何景明的稿"}, files=PAIR)
    for other in ("colleague", "stranger", "mentor", "administrator"):
        client = office.client(other)
        assert "何景明的稿" not in client.get("/uploads").text
        assert client.send("/uploads/1/again").headers["location"] == "/uploads?gone=1"
    assert office.client().get("/uploads", follow_redirects=False).status_code == 303


def test_what_was_uploaded_for_a_writer_who_left_the_team_is_shown_no_more(office: Office) -> None:
    client = office.client("mentor")
    client.send("/uploads", {"writer": "何景明", "title": "旧稿"}, files=PAIR)
    assert "旧稿" in client.get("/uploads").text
    office.ledger.assign("何景明", "调研科")
    assert "旧稿" not in client.get("/uploads").text


def test_an_account_without_a_writer_cannot_upload(office: Office) -> None:
    office.ledger.assign("何景明", None)
    office.ledger.assign("周若棠", None)
    client = office.client("mentor")
    assert "暂不能上传" in client.get("/uploads/new").text
    assert 'href="/uploads/new"' not in client.get("/uploads").text


def test_a_form_without_the_token_is_refused(office: Office) -> None:
    response = office.client("writer").post("/uploads", data={"csrf": "wrong"}, files=dict(PAIR))
    assert response.status_code == 403
    assert uploads_of(office, "writer") == ()


def test_uploading_is_noted_without_names_of_files(office: Office) -> None:
    office.client("mentor").send("/uploads", {"writer": "何景明", "title": "题目"}, files=PAIR)
    noted = [each for each in office.ledger.audit.records() if each.action == "upload"]
    assert [(each.login, each.subject) for each in noted] == [("mentor", "何景明")]


def test_a_long_list_has_pages(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "SHOWN", 2)
    client = office.client("writer")
    for number in range(5):
        client.send("/uploads", {"title": f"第{number}篇"}, files=PAIR)
    page = client.get("/uploads").text
    assert ("第4篇" in page, "第2篇" in page) == (True, False)
    assert "/uploads?before=4" in page
    assert "第2篇" in client.get("/uploads?before=4").text
    assert client.get("/uploads?before=-1").status_code == 400


def test_an_upload_that_failed_for_the_program_s_sake_can_be_tried_again(office: Office, analyst: Analyst) -> None:
    client = office.client("writer")
    client.send("/uploads", files=PAIR)
    slow = Analyst(Limits(seconds=0.01))
    worked_off(office, slow)
    slow.stop()
    upload = uploads_of(office, "writer")[0]
    assert "处理超过 0 秒" in upload.reason
    assert f"/uploads/{upload.id}/again" in client.get("/uploads").text
    assert client.send(f"/uploads/{upload.id}/again").headers["location"] == "/uploads"
    worked_off(office, analyst)
    assert uploads_of(office, "writer")[0].state == "done"


def test_english(office: Office) -> None:
    office.ledger.accounts.set_lang(office.accounts["writer"].id, "en")
    client = office.client("writer")
    assert "at most 20 MB a file" in client.get("/uploads/new").text
    assert refusal(client.send("/uploads", {"round": "0"}, files=PAIR)) == "the round should be 1 to 99"
    assert "What was uploaded" in client.get("/uploads").text
