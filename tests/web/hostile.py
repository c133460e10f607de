"""An office full of names, titles, texts and comments that try to be something else: markup, scripts, formulas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from revlearn.model import ReceivedFile
from revlearn.store import NewUpload
from revlearn.web.work.analyst import Outcome, Task, _outcome
from revlearn.web.work.worker import Worker
from tests.load.docx import BY, docx, inserted, paragraph, run
from tests.web.office import Office

MARKUP = "<img src=x onerror=alert(1)>\"'&#x27;</textarea></script>{{7*7}}"
"""Taken for markup in an element, in an attribute of either quotes, in a text field, a script or a template."""
FORMULA = "=HYPERLINK(1)"
"""Taken for a formula by a spreadsheet."""
WRITER = f"@{MARKUP}"
TITLE = f"={MARKUP}"
REVISER = f"+{MARKUP}"
ENCODED = MARKUP.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@dataclass
class Here:
    """The worker's analyst in this very process."""

    def analyse(self, task: Task, meanwhile: Callable[[], None]) -> Outcome:
        """What came of the task."""
        return _outcome(task)

    def stop(self) -> None:
        """Nothing to end."""


def worked_off(office: Office) -> None:
    """All uploads that wait are analysed and entered."""
    worker = Worker(office.ledger, office.settings, Here())
    while worker.take_one():
        pass


def tracked() -> bytes:
    """A .docx with tracked changes and a comment, whose author, words and comment are all markup."""
    evil = MARKUP.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    by = BY.replace("王主任", evil)
    comment = f'<w:comment w:id="1" {by} w:initials="W">{paragraph(run(evil))}</w:comment>'
    commented = (
        f'<w:commentRangeStart w:id="1"/>{inserted(run(evil)).replace(BY, by)}<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    body = paragraph(run("关于开展检查的通知")) + paragraph(run("截止9月底，") + commented + run("已完成。"))
    return docx(body, comments=comment)


def invaded(office: Office) -> int:
    """Documents of a writer called ``WRITER`` in team 综合科, one of them tracked; gives the key of the latest."""
    ledger = office.ledger
    ledger.assign(ledger_writer(office), "综合科")
    draft = f"{TITLE}\n各科室：\n截止9月底，已完成{MARKUP}。{FORMULA}请马上落实。\n"
    final = f"{TITLE}\n各科室：\n截至9月底，已完成{MARKUP}检查。{FORMULA}{MARKUP}请立即落实。\n"
    pairs = [
        NewUpload(
            f"{number}{MARKUP}", WRITER, date(2026, 10, 8 + number), ReceivedFile(f"{MARKUP}.txt", draft.encode()),
            ReceivedFile("f.txt", final.replace("9", str(number)).encode()), title=TITLE, genre=MARKUP, reviser=REVISER,
        )
        for number in range(1, 4)
    ]  # fmt: skip
    word = NewUpload(
        MARKUP, WRITER, date(2026, 10, 20), ReceivedFile(f"{MARKUP}.docx", tracked()), title=TITLE, reviser=REVISER
    )
    ledger.uploads.accept(office.accounts["mentor"].id, [*pairs, word], office.clock())
    worked_off(office)
    return ledger.entries(writer=WRITER)[-1].id


def ledger_writer(office: Office) -> str:
    """The account ``colleague`` writes as ``WRITER`` from now on."""
    office.ledger.accounts.set_writer(office.accounts["colleague"].id, WRITER)
    return WRITER
