"""Uploading in a real browser: chosen and dropped files, a refused one, the list that brings itself up to date."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from revlearn.web.work.analyst import Analyst
from revlearn.web.work.worker import Worker
from tests.web.office import Office
from tests.web.test_uploads import DRAFT, FINAL, packed

DROP = """([selector, files]) => {
  const transfer = new DataTransfer();
  for (const [name, text] of files) transfer.items.add(new File([text], name));
  const card = document.querySelector(selector);
  for (const kind of ["dragover", "drop"])
    card.dispatchEvent(new DragEvent(kind, {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def worker(office: Office) -> Iterator[Callable[[], None]]:
    """Starts a worker beside the server when it is called."""
    made = Worker(office.ledger, office.settings, Analyst())
    thread = threading.Thread(target=made.run)
    yield thread.start
    made.stopping.set()
    if thread.ident is not None:
        thread.join(20)


def written(folder: Path, **texts: str) -> list[Path]:
    paths = []
    for name, text in texts.items():
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def chosen(page: Any) -> list[list[str]]:
    """The names of the files in the inputs for draft and final version."""
    found: list[list[str]] = page.evaluate(
        "() => ['draft', 'final'].map(id => [...document.getElementById(id).files].map(file => file.name))"
    )
    return found


def test_a_writer_uploads_a_pair_is_refused_a_file_and_sees_it_done(
    page_of: Callable[..., Any], worker: Callable[[], None], tmp_path: Path, screenshots: Callable[..., None],
    faultless: Callable[..., None],
) -> None:  # fmt: skip
    page = page_of("writer")
    page.goto("/uploads")
    faultless(page)
    screenshots(page, "uploads-empty")
    page.click("text=上传文稿 >> nth=0")
    page.wait_for_url("**/uploads/new")
    faultless(page)
    screenshots(page, "upload-new")
    draft, final, pdf = written(tmp_path, 原稿=DRAFT, 定稿=FINAL, 扫描件="%PDF-1.7")
    # Named like a text, so that only the server finds out.
    page.set_input_files("#draft", pdf)
    page.fill("#title", "我的标题")
    page.click("#upload-one button.primary")
    alert = page.wait_for_selector("[role=alert]")
    assert alert.inner_text() == "扫描件.txt：这是 PDF；请找到原来的 Word 文档"
    faultless(page)
    screenshots(page, "upload-refused")
    assert page.input_value("#title") == "我的标题"
    page.set_input_files("#draft", draft)
    page.set_input_files("#final", final)
    assert page.locator("[role=alert]").count() == 0
    page.click("#upload-one button.primary")
    page.wait_for_url("**/uploads?accepted=1&refused=0")
    assert page.locator(".uploads .state").inner_text() == "排队中"
    faultless(page)
    screenshots(page, "uploads-waiting")
    worker()
    page.wait_for_selector(".uploads .done a", timeout=60_000)
    assert page.locator("#upload-rows[hx-get]").count() == 0
    assert "全部处理完毕" in page.locator("#upload-rows").inner_text()
    page.click(".uploads .done a")
    page.wait_for_url("**/documents/*")
    assert "我的标题" in page.inner_text("main")


def test_what_a_list_can_show_at_once(
    page_of: Callable[..., Any], worker: Callable[[], None], screenshots: Callable[..., None],
    faultless: Callable[..., None], tmp_path: Path,
) -> None:  # fmt: skip
    page = page_of("mentor")
    page.goto("/uploads/new")
    entries = [
        *((f"何景明/2026-10-{day} 关于开展专项检查工作的通知/{side}.txt", text.encode())
          for day in (12, 13) for side, text in (("draft", DRAFT), ("final", FINAL))),
        ("孟晓岚/2026-10-14 通知/draft.txt", DRAFT.encode()), ("../x/draft.txt", b"evil"),
        ("周若棠/2026-10-15 密件/draft.txt", f"机密★1年\n{DRAFT}".encode()),
        ("周若棠/2026-10-15 密件/final.txt", FINAL.encode()),
        ("一个非常长的文件夹名称" * 6 + "/2026-10-16 x/draft.txt", DRAFT.encode()),
    ]  # fmt: skip
    path = tmp_path / "组稿.zip"
    path.write_bytes(packed(*entries))
    page.set_input_files("#archive", path)
    page.click("#upload-many button.primary")
    page.wait_for_url("**/uploads?accepted=*")
    worker()
    page.wait_for_selector("text=全部处理完毕", timeout=60_000)
    page.wait_for_selector("text=密级标志")
    faultless(page)
    screenshots(page, "uploads-mixed")


def test_files_dropped_find_their_places(page_of: Callable[..., Any]) -> None:
    page = page_of("writer")
    page.goto("/uploads/new")
    page.evaluate(DROP, ["#upload-one", [["定稿.txt", FINAL], ["原稿.txt", DRAFT]]])
    assert chosen(page) == [["原稿.txt"], ["定稿.txt"]]
    page.click("#swap")
    assert chosen(page) == [["定稿.txt"], ["原稿.txt"]]
    page.reload()
    assert page.is_hidden("#swap")
    page.evaluate(DROP, ["#upload-one", [["a.txt", DRAFT]]])
    page.evaluate(DROP, ["#upload-one", [["b.txt", FINAL]]])
    assert chosen(page) == [["a.txt"], ["b.txt"]]
    page.evaluate(DROP, ["#upload-one", [["组稿.zip", "PK"]]])
    assert page.evaluate("() => document.getElementById('archive').files[0].name") == "组稿.zip"
    page.evaluate(DROP, ["#upload-one", [["片.exe", "MZ"]]])
    assert "只能上传 .docx .txt .md" in page.inner_text("[role=alert]")
    page.click("#upload-one button.primary")
    assert page.url.endswith("/uploads/new")


def test_what_is_too_large_is_told_before_it_is_sent(page_of: Callable[..., Any]) -> None:
    page = page_of("writer")
    page.goto("/uploads/new")
    page.set_input_files("#draft", {"name": "大.txt", "mimeType": "text/plain", "buffer": b"x" * 20_000_001})
    assert page.inner_text("[role=alert]") == "大.txt：文件超过 20 MB；请拆分或删去图片后再试"
    assert "每个文件不超过 20 MB" in page.inner_text("main")
    assert page.get_attribute("#draft", "accept") == ".docx,.txt,.md"


def test_a_folder_is_chosen_whole(page_of: Callable[..., Any], tmp_path: Path) -> None:
    folder = tmp_path / "我的文稿"
    for day in (12, 13):
        place = folder / f"2026-10-{day} 检查"
        place.mkdir(parents=True)
        written(place, draft=DRAFT.replace("12", str(day)), final=FINAL.replace("12", str(day)))
    page = page_of("writer")
    page.goto("/uploads/new")
    page.set_input_files("#folder", folder)
    page.click("#upload-many button.primary")
    page.wait_for_url("**/uploads?accepted=2&refused=0")


def test_without_a_script_the_forms_work_as_they_are(
    browser: Any, server: str, office: Office, worker: Callable[[], None], tmp_path: Path
) -> None:
    from revlearn.web.security.sessions import cookie_name

    context = browser.new_context(base_url=server, java_script_enabled=False)
    context.add_cookies([{"name": cookie_name(office.settings), "value": office.session("writer"), "url": server}])
    page = context.new_page()
    page.goto("/uploads/new")
    draft, final = written(tmp_path, draft=DRAFT, final=FINAL)
    page.set_input_files("#draft", draft)
    page.set_input_files("#final", final)
    page.click("#upload-one button.primary")
    assert page.url.endswith("/uploads?accepted=1&refused=0")
    worker()
    for _ in range(100):
        page.click("text=刷新") if page.locator("text=刷新").count() else None
        if page.locator(".uploads .done a").count():
            break
        page.wait_for_timeout(200)
    assert page.locator(".uploads .done a").count() == 1
    context.close()
