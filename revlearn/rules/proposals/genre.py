"""Closing and opening formulas of another document type than the one the title names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from revlearn.model import Document
from revlearn.rules.lexicon import read_table
from revlearn.rules.registry import Proposal

FORMULAS = {
    row["genre"]: row for row in read_table(Path(__file__).parents[1] / "terminology" / "genre" / "formulas.tsv")
}
"""Document type → the closing formula to suggest, the names its closing and its opening may give it besides its own.

``announced`` is empty for types whose opening is not looked at.
"""


def _listed(genre: str, column: str) -> tuple[str, ...]:
    return tuple(word for word in FORMULAS.get(genre, {}).get(column, "").split("；") if word)


NAMED = re.compile(
    r"(?:特|专|谨)此(通知|告知|通报|报告|公告|通告|请示|批复|函告|函复|函达|复函|致函|回复|汇报|说明|证明|总结)"
)
ASKING = re.compile(
    r"(?:(?:特此报告|以上[^，。]{0,12})[，]?)?(?:妥否|当否|可否|是否妥当)[，,]?"
    r"(?:请予?[^。，]{0,6}(?:批示|批复|批准|审批|审示|指示)|请[^，。]{0,4}函复)"
    r"|(?:以上[^。，]{0,10}|特此报告)(?:，?如无不妥)?[，,]请予?以?(?:批示|批准|批复|审示|审批|批转[^。]*)"
    r"|^[ \u3000]*请予?以?(?:批示|批准|批复)(?=[。\n]|$)"
)
URGING = re.compile(
    r"请(?:尽快|速|尽早|抓紧|从速|务必|早日)[^，。]{0,3}(?:批复|批示|批准|审批|答复|解决)|早日批准为[荷盼]|批复为盼|请[^。，]{0,6}(?:支持|批准|解决|安排|批复)为[感谢荷]"
)
ORDERING = re.compile(
    r"(?:以上[^，。]{0,10}，)?请(?:认真|遵照|各单位)?(?:遵照|研究|抓紧)?(?:贯彻)?执行(?:为盼)?|望[^，。]{0,10}(?:遵照|认真)执行|请遵照执行|以上[^，。]{0,6}，请认真(?:学习|对照)[^。]*"
)
PRESSING = re.compile(
    r"(?:以上|上述)[^。]{0,8}(?:务必|必须|认真抓好落实|尽快落实|按时完成)[^。]*|请(?:尽快|速予?|立即|抓紧)(?:落实|办理|回复|解决)|请[^，。]{0,4}(?:务必|认真抓好落实)[^。]*"
)
"""Orders that a letter to a peer or a request to a superior does not give."""
MISNAMED_REQUEST = re.compile(r"以上(?:报告|汇报|情况报告)[^。]{0,12}(?:批示|批复|批准)")
MISNAMED_REPLY = re.compile(r"^[ \u3000]*此(?:批复|致)(?=[。！]?[ \u3000]*$)")
ANSWERING = re.compile(r"此复|特此批复|专此批复")
NOT_ASKING = frozenset(
    [
        "报告",
        "通知",
        "通报",
        "公告",
        "通告",
        "批复",
        "函",
        "复函",
        "总结",
        "调研报告",
        "调查报告",
        "汇报",
        "述职报告",
        "决定",
        "会议纪要",
        "纪要",
        "整改报告",
        "答复",
        "意见",
        "方案",
        "实施方案",
        "工作方案",
        "情况",
    ]
)
NOT_ORDERING = frozenset(
    ["报告", "请示", "函", "复函", "通报", "公告", "批复", "总结", "调研报告", "汇报", "述职报告", "答复", "讲话"]
)
NOT_ANSWERING = frozenset(("报告", "请示", "通知", "通报", "公告", "通告", "意见", "决定"))
LAST = 6
"""Lines with text at the end of the body among which a closing formula stands."""


def _closing_lines(document: Document) -> Iterator[tuple[int, str]]:
    """The last lines of the text with their start: closing formulas, also at the end of the last paragraph."""
    text = document.text
    body = [each for each in document.paragraphs if each.role in ("body", "closing") and each.end > each.start]
    for paragraph in body[-LAST:]:
        short = FORMULA_LINE.match(text[paragraph.start : paragraph.end]) is not None
        if paragraph.role == "closing" or short:
            sentences = paragraph.sentences
        elif paragraph is body[-1]:
            sentences = paragraph.sentences[-1:]
        else:
            continue
        for sentence in sentences:
            yield sentence.start, text[sentence.start : sentence.end]


FORMULA_LINE = re.compile(r"[ \u3000]*(?:以上|上述|特此|专此|妥否|当否|请予|请尽快|望|此复|请批)[^\n]{0,36}$")


def closing_formulas(document: Document) -> Iterator[Proposal]:
    """The closing formula of the document's own type in place of another's."""
    genre = type_meant(document)
    if genre is None or genre not in {*FORMULAS, *NOT_ASKING}:
        return
    allowed = {genre, *_listed(genre, "named")}
    own = _listed(genre, "closing")
    for start, line in _closing_lines(document):
        named = NAMED.search(line)
        asking, urging, ordering, answering = (p.search(line) for p in (ASKING, URGING, ORDERING, ANSWERING))
        wrong = None
        if named and named[1] not in allowed:
            wrong = named
        elif genre == "批复" and (reply := MISNAMED_REPLY.search(line)):
            wrong = reply
        elif genre == "请示" and (misnamed := MISNAMED_REQUEST.search(line)):
            wrong = misnamed
        elif asking and genre in NOT_ASKING and "函复" not in asking[0]:
            wrong = asking
        elif urging and genre == "请示":
            wrong = urging
        elif genre in ("函", "复函", "请示") and (pressing := PRESSING.search(line)):
            wrong = pressing
        elif ordering and genre in NOT_ORDERING and len(line) < 40:
            wrong = ordering
        elif answering and genre in NOT_ANSWERING and len(line) < 12:
            wrong = answering
        if wrong is not None:
            yield start + wrong.start(), start + wrong.end(), own[0] if own else ""


TITLE_TYPE = re.compile(r"(报告|请示|函|复函|批复|通知|公告|通告|汇报|申请|请示报告|回复|记录)[\s\u3000]*$")
ASKED_FOR = re.compile(
    r"(?:关于|的)(?:恳请|请求|申请|请予|要求解决|请求解决|请求批准|申请拨付|请求拨付|恳请支持|恳请批准)|解决[^的]{1,16}(?:资金|经费|编制|用地|指标)(?:问题)?的(?:报告|汇报)"
)
RESULTS = re.compile(
    r"(?:检查|督查|核查|抽查|考核|整治|评比|巡查|暗访|调查)(?:的)?(?:结果|情况|问题)的通知[\s\u3000]*$"
)
"""What was found is told by a 通报; a 通知 asks for something."""
BINDING = re.compile(r"严禁|禁止|禁烧|禁渔|休渔|禁捕|禁猎|禁钓|管制|封闭施工|限行|限养|停水|停电|禁放")
"""What those concerned have to obey is told by a 通告 (Article 8); a 公告 tells the nation, or is laid down by law."""
MINUTES = re.compile("会议(?:指出|强调|认为|议定|决定|要求)")
"""What a record of the words spoken has no need of, and minutes that bind have."""
RECEIVED = re.compile(r"(?:你|贵)[\u4e00-\u9fff]{0,6}《[^》]*的(请示|函|报告)》[^。]{0,30}(?:收悉|已收悉|收到)")


def document_types(document: Document) -> Iterator[Proposal]:
    """A report that asks → 请示; a request answered by 复函 → 批复; a letter answered by 批复 → 复函."""
    text = document.text
    titles = [each for each in document.paragraphs if each.role == "title" and each.end > each.start]
    if not titles:
        return
    line = text[titles[0].start : titles[-1].end]
    match = TITLE_TYPE.search(line)
    if match is None:
        return
    start, end = titles[0].start + match.start(1), titles[0].start + match.end(1)
    received = RECEIVED.search(text)
    if match[1] in ("报告", "汇报", "申请", "请示报告") and (ASKED_FOR.search(line) or match[1] == "请示报告"):
        yield start, end, "请示"
    elif match[1] == "回复":
        yield start, end, "批复" if received and received[1] == "请示" else "复函"
    elif match[1] == "记录" and MINUTES.search(text):
        yield start, end, "纪要"
    elif match[1] in ("函", "复函") and received and received[1] == "请示":
        yield start, end, "批复"
    elif match[1] == "批复" and received and received[1] == "函":
        yield start, end, "复函"
    elif match[1] == "通知" and RESULTS.search(line):
        yield start, end, "通报"
    elif match[1] == "公告" and BINDING.search(line):
        yield start, end, "通告"
    elif match[1] == "请示" and ("商请" in line or _to_a_company(document)):
        yield start, end, "函"


def _to_a_company(document: Document) -> bool:
    """Whether an addressee is no superior of anybody: a company or a utility."""
    return any(
        re.search(r"(?:公司|供电局|集团|银行)[：:]?\s*$", document.text[each.start : each.end]) is not None
        and "公司" not in document.text[: each.start]
        for each in document.paragraphs
        if each.role == "addressee"
    )


def type_meant(document: Document) -> str | None:
    """The document type the title should name: its own, or the one that is proposed for it."""
    return next((after for _, _, after in document_types(document)), document.genre)


THIS = re.compile(r"本通知(?=自[^。；]{1,16}起|由[^。；]{1,16}解释)")
ANNOUNCED = re.compile(r"现将?[^。；\n]{0,24}?(通知|通报|报告|请示|汇报|通告|公告|函告|函复|批复|答复)如下")


def types_named(document: Document) -> Iterator[Proposal]:
    """The type in the title, and the one the opening announces."""
    yield from document_types(document)
    yield from announced_types(document)


def announced_types(document: Document) -> Iterator[Proposal]:
    """现将有关情况报告如下 in a request → 请示如下."""
    genre = document.genre or ""
    named = "函告" if genre in ("函", "复函") else re.sub("^(?:实施|工作|调研|述职|管理|会议|情况|整改)", "", genre)
    allowed = {named, genre, *_listed(named, "announced")}
    if not _listed(named, "announced"):
        return
    for match in ANNOUNCED.finditer(document.text[:1500]):
        if match[1] not in allowed:
            yield match.start(1), match.end(1), named
        break
    if named in ("方案", "意见", "办法", "规定", "细则", "预案"):
        for match in THIS.finditer(document.text):
            yield match.start(), match.end(), f"本{named}"
