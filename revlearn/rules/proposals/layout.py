"""Elements of the document format (GB/T 9704) in a form that they should not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from revlearn.model import Document, Paragraph
from revlearn.rules.dates import date_parts
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.numbering import chinese_value, value_of
from revlearn.rules.registry import Proposal


def lines(document: Document, *roles: str) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs of these roles with their text."""
    for paragraph in document.paragraphs:
        if paragraph.role in roles:
            yield paragraph, document.text[paragraph.start : paragraph.end]


WELL_WRITTEN = re.compile(r"[\s\u3000（(]*(?:19|20)\d{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日[）)\s\u3000]*")
DATE = re.compile(r"(?:\d{2,4}|[〇零○一二三四五六七八九]{4})\s*[年.\-/．·，,].*?(?:[日号]|\d(?=[）)\s\u3000]*$))")


def date_lines(document: Document) -> Iterator[Proposal]:
    """二〇二五年八月六日, 2025.8.6, 2025年08月06日, 2025年8月6号 → 2025年8月6日."""
    for paragraph, line in lines(document, "date"):
        found = DATE.search(line)
        parts = date_parts(_plain_date(line))
        if found is None or WELL_WRITTEN.fullmatch(line) or parts is None or not all(parts) or parts[0] < 1990:
            continue
        right = f"{parts[0]}年{parts[1]}月{parts[2]}日"
        if found[0] != right:
            yield paragraph.start + found.start(), paragraph.start + found.end(), right


def _plain_date(line: str) -> str:
    """The line with its date in digits and dots: 二〇二六年元月廿二日 → 2026年1月22日."""
    line = line.replace("廿", "二十").replace("·", ".").replace("元月", "1月").replace("，", ".").replace(",", ".")
    line = HAN_YEAR.sub(lambda match: match[0].translate(HAN_DIGITS), line)
    return HAN_PART.sub(lambda match: f"{chinese_value(match[1]) or match[1]}{match[2]}", line)


HAN_YEAR = re.compile("[〇零○一二三四五六七八九]{4}(?=年)")
HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
HAN_PART = re.compile(r"(?<=[年月])([一二三四五六七八九十]{1,3})([月日号])")
BRACKETS = re.compile(
    r"(?:(?<=[\u4e00-\u9fff])|^)[（(\[【［〈]\s*((?:19|20)\d\d)年?\s*[）)\]】］〉](?=\s*(?:第\s*)?\d{1,4}\s*号)",
    re.M,
)
SERIAL = re.compile(r"(?<=〔\d{4}〕)(?:第\s*0*|0+)(?=\d+\s*[号期])")


def document_numbers(document: Document) -> Iterator[Proposal]:
    """×政发（2025）12号 → 〔2025〕; 〔2025〕第012号 → 12号."""
    for match in BRACKETS.finditer(document.text):
        start = match.end() - len(match[0].lstrip())
        yield start, match.end(), f"〔{match[1]}〕"
    for match in SERIAL.finditer(document.text):
        yield match.start(), match.end(), ""


CLASSES = re.compile(
    r"、(?=(?:[市县区省局厅院校]直(?!辖)|各直属机构|[市县区局厅]属(?=各|单位)|本[院校局]各|[市县区省](?:委|政府)(?:各|有关|直属)|各(?:有关|大专院校|高等院校|民主党派)|[市县区]级|[市县区省]各|有关(?:单位|企业|部门)))"
)


def addressees(document: Document) -> Iterator[Proposal]:
    """A full-width colon at the end of the addressee line, commas between kinds of addressees."""
    for paragraph, line in lines(document, "addressee"):
        bare = line.rstrip(" \u3000")
        end = paragraph.start + len(bare)
        if re.search(r"同志|代表|委员|先生|女士|朋友", bare):
            continue
        if bare.endswith(":") or bare[-1:] in "。；，、":
            yield end - 1, end, "："
        elif not bare.endswith("：") and NAMES_A_BODY.search(bare) and "\u3000" not in bare.strip():
            yield end, end, "："
        for match in CLASSES.finditer(line):
            yield paragraph.start + match.start(), paragraph.start + match.end(), "，"


NAMES_A_BODY = re.compile(
    r"(?:[局府院会委厅部处所站馆社]|单位|部门|机构|中心|公司|企业|学校|办公室|机关|林场|支队|大队|村委会|街道|乡镇)$"
)
NOTE_HEAD = re.compile(
    r"[\s\u3000]*(?P<head>附(?:件|表|图)?)(?P<mark>[:：]?)(?=\d?[.．、]?[\s\u3000]*[《“\u4e00-\u9fff\d])"
)
NUMBERED = re.compile(r"(?P<number>\d{1,2})(?P<mark>[、，．.])(?!\d)")


def attachment_notes(document: Document) -> Iterator[Proposal]:
    """附：1、《项目表》。 → 附件：项目表."""
    noted = list(lines(document, "attachment"))
    items = sum(len(NUMBERED.findall(line)) for _, line in noted)
    for at, (paragraph, line) in enumerate(noted):
        head = NOTE_HEAD.match(line)
        if at == 0 and (head is None or (head["head"] != "附件" and head["mark"] == "")):
            continue
        start = paragraph.start
        if head is not None and head["head"] in ("附", "附图", "附表") and head["mark"] and at == 0:
            yield start + head.start("head"), start + head.end("head"), "附件"
        if head is not None and head["head"] == "附件" and head["mark"] != "：":
            yield start + head.start("mark"), start + head.end("mark"), "："
        for match in NUMBERED.finditer(line):
            if items == 1 and len(noted) == 1:
                yield start + match.start(), start + match.end(), ""
            elif match["mark"] in "、，":
                yield start + match.start("mark"), start + match.end("mark"), "."
        whole = re.search(r"(?:[:：]|\d[.．、])[\s\u3000]*(《([^《》]+)》)[。；]?$", line)
        if whole:
            yield start + whole.start(1), start + whole.end(1), whole[2]
        stop = re.search(r"[。；，]+[\s\u3000]*$", line)
        if stop:
            yield start + stop.start(), start + stop.end(), ""


def copy_lines(document: Document) -> Iterator[Proposal]:
    """抄报 → 抄送; a full-width colon, a full stop at the end."""
    for paragraph, line in lines(document, "copy_to"):
        head = re.search(r"抄报|抄送(:)", line)
        start, bare = paragraph.start, line.rstrip()
        if head and head[0] == "抄报":
            yield start + head.start(), start + head.end(), "抄送"
        elif head:
            yield start + head.start(1), start + head.end(1), "："
        for match in re.finditer("；", bare):
            yield start + match.start(), start + match.end(), "，"
        if "抄送" in line[:6] and bare[-1:] not in "。，；" and not re.search(r"印发|\d日$", bare):
            yield start + len(bare), start + len(bare), "。"


BRACKETED = re.compile(r"[ \u3000]*[（(](?:[一二三四五六七八九十]+|\d{1,2})[）)]([、.．，,：:])", re.M)
DIGIT_MARK = re.compile(r"^[ \u3000]*\d{1,2}(、)(?!\d)", re.M)
HAN_MARK = re.compile(r"^[ \u3000]*[一二三四五六七八九十]{1,3}([.．，,：:])(?=[\u4e00-\u9fff])", re.M)


def numberings(document: Document) -> Iterator[Proposal]:
    """（一）、 → （一）, 1、 → 1., 一. → 一、."""
    for paragraph in document.paragraphs:
        if paragraph.role not in ("body", "heading"):
            continue
        line = document.text[paragraph.start : paragraph.end]
        for pattern, after in ((BRACKETED, ""), (DIGIT_MARK, "."), (HAN_MARK, "、")):
            match = pattern.match(line)
            if match:
                yield paragraph.start + match.start(1), paragraph.start + match.end(1), after


SEAL = re.compile(r"[（(](?:盖章|印章|公章|章|加盖公章)[）)]")


def seals(document: Document) -> Iterator[Proposal]:
    """（盖章） behind the issuing body."""
    for paragraph, line in lines(document, "signature"):
        match = SEAL.search(line)
        if match:
            yield paragraph.start + match.start(), paragraph.start + match.end(), ""


GOVERNMENT = re.compile(
    r"(?<=[省市县区州旗盟镇乡])(?<!委、.)(?<!人民)(?<!自治区)政府(?=[：:，、]|$)|(?<=[省市县区州])府办(?:公室)?$"
)
OFFICE = re.compile(r"(?<=[省市县区州旗])(?<!人民)政府(?=办公[室厅][ \u3000]*$)")
NAMES = read_table(Path(__file__).parents[1] / "structure" / "layout" / "formal_names.tsv")
FORMAL = {row["short"]: row["formal"] for row in NAMES}
ADDRESSED = frozenset(row["short"] for row in NAMES if row["addressed"])
"""Short names that an addressee line should not have either; the others are standard there."""
SHORT_END = re.compile(
    rf"(?<=[省市县区州])(?:{any_of(FORMAL).pattern})(?=[：:，、]|$)|(?<=[\u4e00-\u9fff])管委会(?=[：:，、]|$)"
)


def addressee_names(document: Document) -> Iterator[Proposal]:
    """市政府： → 市人民政府：."""
    yield from _formal_names(document, "addressee")


def issuer_names(document: Document) -> Iterator[Proposal]:
    """××县卫健委 under a document → ××县卫生健康委员会."""
    yield from _formal_names(document, "signature")


def _formal_names(document: Document, role: str) -> Iterator[Proposal]:
    for paragraph, line in lines(document, role):
        start = paragraph.start
        for match in GOVERNMENT.finditer(line):
            if not re.match(r"(?:有关|各|直属)", line[match.end() :]):
                yield start + match.start(), start + match.end(), "人民政府办公室" if "府办" in match[0] else "人民政府"
        for match in OFFICE.finditer(line) if role == "signature" else ():
            yield start + match.start(), start + match.end(), "人民政府"
        for match in SHORT_END.finditer(line):
            if role == "signature" or match[0] in (*ADDRESSED, "管委会"):
                yield start + match.start(), start + match.end(), FORMAL[match[0]]


ISSUE = re.compile(r"^[ \u3000]*(?P<issue>[（(]?(?:总)?第[〇零一二三四五六七八九十百\d]+期[）)]?)[ \u3000]*$", re.M)
WELL_NUMBERED = re.compile(r"(?:总)?第[1-9]\d*期")


def issues(document: Document) -> Iterator[Proposal]:
    """（第十二期） in the head of a bulletin → 第12期."""
    match = ISSUE.search(document.text[:120])
    if match and not WELL_NUMBERED.fullmatch(match["issue"]):
        value = value_of(match["issue"])
        if value:
            yield match.start("issue"), match.end("issue"), f"第{value}期"
