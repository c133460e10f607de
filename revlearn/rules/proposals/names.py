"""Names of bodies that a draft has in a form it should not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from revlearn.model import Document
from revlearn.rules.lexicon import any_of
from revlearn.rules.names import BODIES
from revlearn.rules.proposals.period import year_of
from revlearn.rules.proposals.protected import in_title_marks, quoted
from revlearn.rules.registry import Proposal

HOME = Path(__file__).parents[1] / "terminology" / "name"
TOLERANT = frozenset(("讲话", "讲话稿", "发言", "发言稿", "致辞"))
"""Speeches may call a body by its everyday name."""
REFORMED = 2019
"""The first year after the reform of 2018 in which a former name is no longer right."""
BODY_PLACES = re.compile(r"[省市县区州旗盟镇乡]$|[国]家$")


@cache
def _bodies() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    forms = {row["form"]: tuple(row["standard"].split("；")) for row in BODIES if row["alone"]}
    return any_of(forms), forms


@cache
def _former() -> frozenset[str]:
    return frozenset(row["form"] for row in BODIES if row["alone"] == "old")


def informal_bodies(document: Document) -> Iterator[Proposal]:
    """市发改委 → 市发展改革委, behind the place or rank that makes it the name of a body."""
    if document.genre in TOLERANT:
        return
    pattern, forms = _bodies()
    text = document.text
    year = year_of(document)
    for match in pattern.finditer(text):
        start, end = match.span()
        if quoted(document, start, end) or any(
            text.startswith(name, at) for name in forms[match[0]] for at in range(max(0, start - 6), start + 1)
        ):
            continue
        if not _a_body(text, start, end, match[0]) or _introduced(text, match[0], start):
            continue
        if match[0] in _former() and (year is None or year < REFORMED or "原" in text[max(0, start - 8) : start]):
            continue
        yield start, end, forms[match[0]][0]


def _a_body(text: str, start: int, end: int, form: str) -> bool:
    """Whether a body is named: a place or rank stands before, and the name ends here or goes on with its ending."""
    if text.startswith("部门", end) and form[-1] not in "局委办厅":
        return True
    if not BODY_PLACES.search(text[max(0, start - 2) : start]):
        return False
    if form[-1] in "委局办厅部会院队所中心站馆政联协":
        return not re.match(r"[长员面部]", text[end : end + 1])
    return re.match(r"(?:局|委|厅|部|办(?!法|理)|站|所|中心|系统)", text[end : end + 2]) is not None


def _introduced(text: str, form: str, start: int) -> bool:
    """Whether the text itself has introduced the short name: （以下简称市发改委）."""
    first = _first_introduction(text, form)
    return first is not None and first <= start


@lru_cache(maxsize=1024)
def _first_introduction(text: str, form: str) -> int | None:
    """Where the first introduction of ``form`` as a short name ends."""
    found = re.search(rf"(?:以下|下)(?:统)?(?:简)?称[：“”]{{0,2}}[^）]{{0,6}}{re.escape(form)}", text)
    return found.end() if found else None


COURT = re.compile(r"(?<=[省市县区州旗])(检察院|法院|中院|中级法院|高级法院|高院)(?![长的（内外各系工干])")
PLACE_BEFORE = re.compile(r"[\u4e00-\u9fff]{0,5}[省市县区州旗]$")
COURTS = {
    "检察院": "人民检察院",
    "法院": "人民法院",
    "中院": "中级人民法院",
    "中级法院": "中级人民法院",
    "高级法院": "高级人民法院",
    "高院": "高级人民法院",
}
FORMAL_PLACES = ("title", "addressee", "signature")
BASIN = re.compile(
    r"(?<=[省市县区])(财政|司法|审计|民政|教育|公安|统计)(?=[将要应拿安负予审牵出、，]?(?:安排|拨付|解决|承担|牵头|负责|列支|要|将|应|拿出|局、))"
)


def short_names(document: Document) -> Iterator[Proposal]:
    """桐坪区检察院 → 桐坪区人民检察院 where a document names itself; 县财政 → 县财政局 where it acts."""
    text = document.text
    for match in COURT.finditer(text):
        role = document.paragraph_at(match.start()).role
        if not quoted(document, *match.span()) and (role == "title" or match[1] in ("中院", "高院")):
            place = PLACE_BEFORE.search(text[max(0, match.start() - 6) : match.start()])
            if place:
                yield match.start() - len(place[0]), match.end(), place[0] + COURTS[match[1]]
    if document.genre in TOLERANT:
        return
    for match in BASIN.finditer(text):
        if not quoted(document, *match.span()) and text[match.end()] in "将要应负牵":
            yield match.start() - 1, match.end(), f"{text[match.start() - 1 : match.end()]}局"
    for match in LISTED.finditer(text):
        if not quoted(document, *match.span()):
            yield match.start() - 1, match.end(), f"{text[match.start() - 1 : match.end()]}局"


LISTED = re.compile(
    r"(?<=[合同由、和][省市县区])(?:财政|司法|教育|民政|公安|审计)(?=、[省市县区团])|(?<=[合同由、和][省市县区])(?:财政|司法|教育|民政|公安|审计)(?=成立|建立|开展|联合|负责|牵头|组织)"
)
JOINED_CORE = re.compile(
    r"(?:人力资源(?=.社会保障)|住房(?=.城乡建设)|工业(?=.信息化)|发展(?=.改革委)|文化(?=.旅游[局厅部])|自然资源(?=.规划局))([与及])"
)


def joined_names(document: Document) -> Iterator[Proposal]:
    """住房与城乡建设部 → 住房和城乡建设部, also with the ending of a local body."""
    text = document.text
    for match in JOINED_CORE.finditer(text):
        if not in_title_marks(document, *match.span()):
            yield match.start(1), match.end(1), "和"
