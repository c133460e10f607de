"""Archives, folders and documents that are made to harm, and texts with a 密级 mark, through every door there is."""

from __future__ import annotations

import base64
import re
import stat
import time
from collections.abc import Sequence
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest

from revlearn.batch.analysing import Source
from revlearn.batch.permission import SETTING
from revlearn.model import ReceivedFile
from revlearn.store import Upload
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest, new_token
from revlearn.web.work.analyst import Refusal, Task, _outcome
from tests.load.docx import docx, inserted, paragraph, run
from tests.web.hostile import worked_off
from tests.web.office import NOW, Office, opened

REAL = Path(__file__).parents[3] / "shared" / "real" / "docx_bad"
DRAFT = "关于开展检查的通知\n各科室：\n截止9月底，已完成12家。\n"
FINAL = DRAFT.replace("截止", "截至")
FOLDER = "2026-10-01 检查"
GOOD = ((f"{FOLDER}/draft.txt", DRAFT), (f"{FOLDER}/final.txt", FINAL))
MARK = "机密★1年"
SECRET = f"{MARK}\n{DRAFT}"
LEADS_OUT = "路径不安全（指向文件夹之外）"
LINK = ZipInfo(f"{FOLDER}2/draft.txt")
LINK.external_attr = (stat.S_IFLNK | 0o777) << 16

ONE_REFUSED: dict[str, tuple[Sequence[tuple[Any, Any]], str]] = {
    "absolute": ([("/etc/draft.txt", DRAFT)], LEADS_OUT),
    "drive": ([("C:\\x\\draft.txt", DRAFT)], LEADS_OUT),
    "share": ([("\\\\server\\draft.txt", DRAFT)], LEADS_OUT),
    "slip": ([("../../x/draft.txt", DRAFT)], LEADS_OUT),
    "inner slip": ([(f"{FOLDER}/../../draft.txt", DRAFT)], LEADS_OUT),
    "deep": ([("/".join(["d"] * 20_000) + "/draft.txt", DRAFT)], LEADS_OUT),
    "long": ([("长" * 20_000 + "/draft.txt", DRAFT)], "位置不对"),
    "link": ([(LINK, "/etc/passwd")], "这是链接"),
    "nested": ([("x.zip", "PK")], "压缩包里的压缩包不会打开"),
    "bomb": ([(f"{FOLDER}3/draft.txt", b"0" * 19_000_000)], "解开后过大"),
}
ALL_REFUSED: dict[str, tuple[Sequence[tuple[str, Any]], str]] = {
    "many": ([(f"2026-10-01 {number}/draft.txt", "") for number in range(10_000)], "超过 5,000 个文件"),
    "too many": ([(f"2026-10-01 {number}/draft.txt", "x") for number in range(1_100)], "一次最多 1000 个文件"),
    "large": ([(f"2026-10-01 {number}/draft.txt", b"0" * 9_000_000) for number in range(4)], "解开后超过 30 MB"),
    "empty": ([], "没有找到文稿"),
}


@pytest.fixture
def small(furniture: Path, tmp_path: Path) -> Any:
    """An office that takes 30 MB at a time."""
    office = opened(tmp_path / "office", furniture, upload_bytes=30_000_000)
    with office.ledger:
        yield office


def packed(files: Sequence[tuple[Any, Any]]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", 8) as package:
        for name, content in files:
            package.writestr(name, content)
    return buffer.getvalue()


def encrypted(data: bytes) -> bytes:
    """The archive with every entry said to have a password."""
    marked = bytearray(data)
    for signature, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        for found in re.finditer(re.escape(signature), data):
            marked[found.start() + place] |= 1
    return bytes(marked)


def send_archive(office: Office, data: bytes) -> Any:
    return office.client("writer").send("/uploads/many", files={"archive": ("稿.zip", data)})


def uploads_of(office: Office, login: str = "writer") -> tuple[Upload, ...]:
    return office.ledger.uploads.of(office.accounts[login].id)


def alert(response: Any) -> str:
    found = re.search(r'role="alert"[^>]*>(.*?)</', response.text, re.S)
    assert found, response.status_code
    return unescape(found[1])


# ------------------------------------------------------------------------------------------------------- archives


@pytest.mark.parametrize("name", ONE_REFUSED)
def test_a_hostile_entry_is_told_of_and_stops_no_other(small: Office, name: str) -> None:
    files, said = ONE_REFUSED[name]
    began = time.monotonic()
    response = send_archive(small, packed([*GOOD, *files]))
    assert time.monotonic() - began < 5
    assert response.headers["location"] == "/uploads?accepted=1&refused=1"
    refused = next(each for each in uploads_of(small) if each.state == "failed")
    assert said in refused.reason
    assert len(refused.reason) < 700
    assert refused.reason.isprintable()
    assert small.client("writer").get("/uploads").status_code == 200
    worked_off(small)
    assert [each.title for each in uploads_of(small) if each.state == "done"] == ["检查"]


@pytest.mark.parametrize("name", ALL_REFUSED)
def test_a_hostile_archive_is_refused_in_one_line(small: Office, name: str) -> None:
    files, said = ALL_REFUSED[name]
    began = time.monotonic()
    response = send_archive(small, packed(files))
    assert time.monotonic() - began < 5
    assert response.status_code == 400
    assert said in alert(response)
    assert uploads_of(small) == ()


BROKEN = (b"", b"hello", b"PK\x03\x04" + bytes(100), packed(GOOD)[:150], b"PK\x05\x06" + bytes(18))


@pytest.mark.parametrize("data", BROKEN)
def test_what_is_no_archive_is_refused_in_one_line(small: Office, data: bytes) -> None:
    response = send_archive(small, data)
    assert response.status_code == 400
    assert "\n" not in alert(response).strip()


def test_passwords_and_names_that_come_twice(small: Office) -> None:
    send_archive(small, encrypted(packed(GOOD)))
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = packed([*GOOD, *GOOD])
    send_archive(small, twice)
    assert all(each.state == "failed" for each in uploads_of(small))
    assert {each.reason.partition("：")[2] for each in uploads_of(small)} == {
        "压缩包设有密码；请去掉密码重新打包", "应有一份 draft 和一份 final，或者一份带修订的 .docx"
    }  # fmt: skip


def test_names_with_direction_marks_and_nulls_are_shown_without(small: Office) -> None:
    send_archive(small, packed([("2026-10-01 \u202egpj.exe\x07/draft.txt", DRAFT), *GOOD[1:]]))
    for each in uploads_of(small):
        assert f"{each.name}{each.title}{each.reason}".isprintable()


def test_a_folder_is_held_to_the_same(small: Office) -> None:
    files = [("folder", (name, DRAFT.encode())) for name in ("../../x/draft.txt", "/etc/draft.txt", "C:/draft.txt")]
    files += [("folder", (name, text.encode())) for name, text in GOOD]
    response = small.client("writer").send("/uploads/many", files=files)
    assert response.headers["location"] == "/uploads?accepted=1&refused=3"


def test_a_writer_hands_in_for_nobody_else(small: Office) -> None:
    client = small.client("writer")
    pair = {"draft": ("a.txt", DRAFT.encode()), "final": ("b.txt", FINAL.encode())}
    for name in ("孟晓岚", "没有的人", "何景明/../孟晓岚"):
        response = client.send("/uploads", {"writer": name}, files=pair)
        assert (response.status_code, alert(response)) == (400, "请选择撰稿人"), name
    send_archive(small, packed([(f"{name}/{path}", text) for name in ("孟晓岚", "周若棠") for path, text in GOOD]))
    assert {each.state for each in uploads_of(small)} == {"failed"}


# ------------------------------------------------------------------------------------------------------ documents


def test_hostile_documents_are_read_or_refused_in_one_line() -> None:
    if not REAL.is_dir():
        pytest.skip(f"needs the hostile documents in {REAL}")
    for path in sorted(REAL.iterdir()):
        source = Source(
            path.name, "何景明", NOW.date(), ReceivedFile(path.name, path.read_bytes()),
            ReceivedFile("final.txt", FINAL.encode()),
        )  # fmt: skip
        began = time.monotonic()
        outcome = _outcome(Task(source, (), False, None, None))
        assert time.monotonic() - began < 10, path.name
        if isinstance(outcome, Refusal):
            assert not outcome.repeatable, (path.name, outcome.reason)
            assert outcome.reason.isprintable(), path.name


LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
BOMBS = {
    "billion laughs": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><x>&l9;</x>',
    "outside": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    "deep": '<?xml version="1.0"?>' + "<w:p>" * 100_000,
    "deep and whole": '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    + "<w:p>" * 20_000 + "</w:p>" * 20_000 + "</w:document>",
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_document_that_explodes_is_refused(small: Office, name: str) -> None:
    whole = BytesIO()
    with ZipFile(BytesIO(docx(paragraph(run("x"))))) as given, ZipFile(whole, "w", 8) as made:
        for part in given.namelist():
            made.writestr(part, BOMBS[name] if part == "word/document.xml" else given.read(part))
    began = time.monotonic()
    files = {"draft": ("弹.docx", whole.getvalue()), "final": ("b.txt", FINAL.encode())}
    response = small.client("writer").send("/uploads", {"title": "弹"}, files=files)
    worked_off(small)
    assert time.monotonic() - began < 10
    assert response.status_code == 303
    assert [each.state for each in uploads_of(small)] == ["failed"]
    assert "passwd" not in uploads_of(small)[0].reason
    assert "root:" not in small.client("writer").get("/uploads").text


# ----------------------------------------------------------------------------------------------------------- 密级


def doors(office: Office) -> dict[str, Any]:
    """Every door a text with a mark may come by, each with the answer."""
    client = office.client("writer")
    token = new_token()
    office.ledger.tokens.make(office.accounts["writer"].id, digest(token), name="x", at=stamp(NOW), until=None)
    headers = {"authorization": f"Bearer {token}"}
    marked, clean = ("a.txt", SECRET.encode()), ("b.txt", FINAL.encode())
    title = paragraph(run("关于检查的通知"))
    word = docx(paragraph(run(MARK)) + title + paragraph(run("截止") + inserted(run("昨日"))))
    gone = docx(paragraph(inserted(run(MARK))) + title + paragraph(run("截止")))
    sides = (("draft.txt", SECRET), ("final.txt", FINAL))
    folder = [("folder", (f"{FOLDER}乙/{name}", text.encode())) for name, text in sides]
    zipped = packed([(f"{FOLDER}丙/{name}", text) for name, text in sides])
    pair = {"draft": marked, "final": clean}
    return {
        "draft": client.send("/uploads", {"title": "一"}, files=pair),
        "final": client.send("/uploads", {"title": "二"}, files={"draft": clean, "final": marked}),
        "tracked": client.send("/uploads", {"title": "三"}, files={"draft": ("c.docx", word)}),
        "tracked mark": client.send("/uploads", {"title": "四"}, files={"draft": ("d.docx", gone)}),
        "folder": client.send("/uploads/many", files=folder),
        "zip": client.send("/uploads/many", files={"archive": ("e.zip", zipped)}),
        "api": client.post("/api/v1/uploads", files=pair, data={"title": "五"}, headers=headers),
        "pasted": client.send("/self-check", {"text": SECRET}),
        "checked file": client.send("/self-check", files={"draft": marked}),
        "api check": client.post("/api/v1/check", json={"text": SECRET}, headers=headers),
    }  # fmt: skip


def test_a_marked_text_is_refused_at_every_door(office: Office) -> None:
    answers = doors(office)
    worked_off(office)
    found = uploads_of(office)
    assert len(found) == 7
    for each in found:
        assert (each.state, each.repeatable) == ("failed", False), each
        assert "密级标志" in each.reason, each
    for door in ("pasted", "checked file", "api check"):
        assert answers[door].status_code == 400, door
        assert "密级" in answers[door].text, door
    # Nothing of it stays, packed or not.
    office.ledger.close()
    kept = b"".join(path.read_bytes() for path in office.settings.data.iterdir() if path.is_file())
    # As its files lie there while they wait, and as text.
    for form in (SECRET.encode(), base64.b64encode(SECRET.encode())[:40]):
        assert form not in kept


def test_a_marked_text_is_taken_once_the_administrator_allows_it(office: Office) -> None:
    client = office.client("mentor")
    assert client.send("/admin/retention/classified", {"allowed": "1"}).status_code == 404
    assert not office.ledger.setting(SETTING)
    office.client("administrator").send("/admin/retention/classified", {"allowed": "1"})
    answers = doors(office)
    worked_off(office)
    assert {each.state for each in uploads_of(office)} == {"done"}
    for door in ("pasted", "checked file", "api check"):
        assert answers[door].status_code == 200, door
    assert [each.action for each in office.ledger.audit.records(login="administrator")] == ["setting-changed"]
