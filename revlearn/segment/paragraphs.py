"""Paragraphs and the part each plays in an official document (GB/T 9704-2012, chapter 7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from revlearn.model import Paragraph, Role, Span
from revlearn.segment.genre import GENRE_AT_END
from revlearn.segment.sentences import sentences_of

CHINESE_NUMBER = "[零〇一二三四五六七八九十百]+"
NUMBERINGS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"[ \u3000\t]*(第{CHINESE_NUMBER}[编章节部分条]+)(?=[\s\u3000:：]|[\u4e00-\u9fff]|$)")),
    (1, re.compile(rf"[ \u3000\t#*]*({CHINESE_NUMBER}[、.．,，])")),
    (2, re.compile(rf"[ \u3000\t#*]*([（(]{CHINESE_NUMBER}[）)][、.，]?)")),
    (3, re.compile(r"[ \u3000\t#*]*(\d{1,2}(?:[.．、](?!\d)|\s(?=[\u4e00-\u9fff])))")),
    (4, re.compile(r"[ \u3000\t#*]*([（(]\d{1,2}[）)]|[①-⑳])")),
)
ENGLISH_NUMBERING = re.compile(r"\s*((?:\d+\.)*\d+[.)]?|[IVX]+\.|[A-Z]\.|\([a-z0-9]+\))\s")
ENGLISH_HEADING = re.compile(r"\s*(?:(?:\d+\.)*\d+[.)]?\s+|[A-Z][.)]\s+)?[A-Z][^.;:!?]{2,68}[^.;:!?,\s]\s*$")
ENGLISH_SIGNATURE = 3
"""The last lines of an English letter or memorandum name people and offices; they are no headings."""
ENGLISH_HEADER_LINE = re.compile(
    r"\s*(?:To|From|Date|Subject|Re|Ref|Reference|Cc|Copy|Dear|Yours|Signed|Attachments?|\d{1,2} [A-Z][a-z]+ \d{4})\b"
)
MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+\S")
DOCUMENT_NUMBER = re.compile(r"^[^，。；]{0,14}[\[〔【（(]?\s*(?:19|20)?\d{2}\s*[\]〕】）)]\s*第?\s*\d+\s*[号期]?\s*$")
DATE_LINE = re.compile(
    r"^[\s\u3000（(]*(?:(?:19|20)\d{2}|[二〇零○一三四五六七八九十]{4})\s*[年.\-/].{1,8}[日号\d]?[）)]?\s*$"
)
MASTHEAD = re.compile(
    r"^(?:\d{6}|(?:绝\s*密|机\s*密|秘\s*密).{0,16}|特\s*急|加\s*急|平\s*急|签\s*发\s*人\s*[:：].*|(?!关于)[^，。；：]{2,40}文\s*件)$"
)
"""Lines above the title (GB/T 9704-2012, 7.2): copy number, 密级, urgency, the issuing body in red, who signed."""
MASTHEAD_LINES = 14
ADDRESSEE_WORDS = re.compile(
    r"(?:各|市|县|区|省|镇|乡|局|委|办|厅|部|处|科|院|校|所|公司|政府|单位|机关|中心|同志们|代表|先生|女士|协会|街道)"
)
ATTACHMENT = re.compile(r"^[\s\u3000]*附\s*件?\s*\d*\s*[:：\d]")
COPY_TO = re.compile(r"^[\s\u3000]*(?:抄送|抄报|主送|分送)\s*[:：]")
NOTE = re.compile(r"^[\s\u3000]*[（(](?:联系人|此件|联系电话|联系方式)")
CLOSING = re.compile(
    r"^[\s\u3000]*(?:特此|专此|此复|妥否|当否|是否妥当|以上.{0,12}(?:请|妥|当)|请予|盼复|现予公布|敬请|此致|谢谢大家)"
)
SIGNATURE_END = re.compile(
    r"(?:政府|办公室|办公厅|委员会|委|局|厅|部|处|院|校|大学|学院|公司|中心|协会|党委|支部|工会|指挥部|领导小组|科|站|所|社|馆|街道办事处|检察院|法院|小学|中学|集团)$"
)
ENDS_SENTENCE = "。！？；!?;"


def paragraphs_of(text: str, language: str, levels: Mapping[int, int]) -> tuple[Paragraph, ...]:
    """One Paragraph for each line of ``text``; ``levels`` are heading levels known from the file's styles."""
    lines = text.split("\n")
    roles = _roles(lines, language)
    result: list[Paragraph] = []
    start = 0
    closing_lines = len(lines) - ENGLISH_SIGNATURE if language == "en" else 0
    for index, line in enumerate(lines):
        end = start + len(line)
        role = roles[index]
        number, level = _numbering(line, start, language)
        heading = None
        stated = levels.get(index, 0)
        sentences = sentences_of(text, start, end, language)
        if (role in ("body", "heading") and language == "zh") or stated:
            heading = _heading(line, start, end, number, sentences, stated)
        elif role == "body" and index < closing_lines and _is_english_heading(line):
            heading, level = (start, end), level or 1
        if heading == (start, end) and role == "body":
            role = "heading"
        if role == "title":
            level = 0
        elif stated:
            level = stated
        result.append(Paragraph(start, end, role, level, sentences, number, heading))
        start = end + 1
    return tuple(result)


def _is_english_heading(line: str) -> bool:
    return bool(ENGLISH_HEADING.match(line)) and not ENGLISH_HEADER_LINE.match(line)


def _numbering(line: str, start: int, language: str) -> tuple[Span | None, int]:
    markdown = MARKDOWN_HEADING.match(line)
    patterns = NUMBERINGS if language == "zh" else ((0, ENGLISH_NUMBERING),)
    for level, pattern in patterns:
        match = pattern.match(line)
        if match:
            return (start + match.start(1), start + match.end(1)), level or match.group(1).count(".") or 1
    return None, len(markdown.group(1)) if markdown else 0


def _heading(
    line: str, start: int, end: int, number: Span | None, sentences: tuple[object, ...], stated: int
) -> Span | None:
    """The heading of a numbered line: all of it, or its first short sentence; None for plain text and articles."""
    if stated or MARKDOWN_HEADING.match(line):
        return start, end
    if number is None:
        return None
    after = line[number[1] - start :]
    if line[number[0] - start] == "第" and "条" in line[number[0] - start : number[1] - start]:
        return None
    body = after.strip()
    if not body:
        return None
    stop = min((at for at in (after.find(mark) for mark in "。！？：") if at >= 0), default=-1)
    if (
        stop >= 0
        and after[stop] == "："
        and after[stop + 1 :].strip()
        and not any(mark in after for mark in "。！？；")
    ):
        stop = -1  # 一、总体情况：质量稳中有升
    if stop < 0:
        return (start, end) if len(body) <= 50 and body[-1] not in "；;，," else None
    if stop <= 32 and after[stop] == "。" and after[stop + 1 :].strip():
        return start, number[1] + stop + 1
    if after[stop] == "。" and not after[stop + 1 :].strip() and len(body) <= 24 and "，" not in body:
        return start, end
    return None


def _roles(lines: list[str], language: str) -> list[Role]:
    roles: list[Role] = ["blank" if not line.strip() else "body" for line in lines]
    filled = [i for i, line in enumerate(lines) if line.strip()]
    if not filled:
        return roles
    if language == "en":
        first = lines[filled[0]].strip()
        if len(filled) > 1 and len(first) <= 120 and first[-1] not in ".;,":
            roles[filled[0]] = "title"
        return roles
    _mark_opening(lines, filled, roles)
    _mark_ending(lines, filled, roles)
    return roles


def _mark_opening(lines: list[str], filled: list[int], roles: list[Role]) -> None:
    """Title (also over two lines), document number, date under the title, addressee."""
    title_begun = titled = False
    for position, index in enumerate(filled[:MASTHEAD_LINES]):
        line = lines[index].strip()
        if DOCUMENT_NUMBER.match(line.partition("签发人")[0]):
            roles[index] = "document_number"
        elif not title_begun and len(filled) > 1 and MASTHEAD.match(line):
            continue
        elif position and DATE_LINE.match(line):
            roles[index] = "date"
        elif not titled and len(line) <= 80 and line[-1] not in ENDS_SENTENCE + "：:，":
            if len(filled) == 1 and not GENRE_AT_END.search(line):
                return
            if any(pattern.match(line) for _, pattern in NUMBERINGS):
                return
            roles[index] = "title"
            titled = bool(GENRE_AT_END.search(line)) or title_begun or not _goes_on(lines, filled, position)
            title_begun = True
        elif titled and _is_addressee(line):
            roles[index] = "addressee"
            return
        else:
            return


def _goes_on(lines: list[str], filled: list[int], position: int) -> bool:
    """True when the next line completes a title broken over two lines: short, ending with a document type."""
    if position + 1 >= len(filled):
        return False
    following = lines[filled[position + 1]].strip()
    return len(following) <= 40 and bool(GENRE_AT_END.search(following)) and following[-1] not in ENDS_SENTENCE


def _is_addressee(line: str) -> bool:
    if len(line) > 120 or any(mark in line for mark in "。！？"):
        return False
    if line[-1] in "：:":
        return True
    return bool(ADDRESSEE_WORDS.search(line)) and not any(pattern.match(line) for _, pattern in NUMBERINGS)


def _mark_ending(lines: list[str], filled: list[int], roles: list[Role]) -> None:
    """Closing formula, attachment note, signature, date, copies, from the last line upwards."""
    seen_end = False
    for index in reversed(filled[-16:]):
        if roles[index] != "body":
            continue
        line = lines[index].strip()
        if COPY_TO.match(line):
            roles[index] = "copy_to"
        elif NOTE.match(line):
            roles[index] = "note"
        elif ATTACHMENT.match(line):
            roles[index] = "attachment"
        elif DATE_LINE.match(line):
            roles[index] = "date"
            seen_end = True
        elif CLOSING.match(line) and len(line) <= 60:
            roles[index] = "closing"
        elif (seen_end or index == filled[-1]) and _is_signature(line):
            roles[index] = "signature"
        else:
            seen_end = False  # signatures stand right above the date, one below the other
    _continue_attachments(lines, filled, roles)


def _is_signature(line: str) -> bool:
    return len(line) <= 40 and line[-1] not in ENDS_SENTENCE and bool(SIGNATURE_END.search(line.rstrip("）)（盖章 ")))


def _continue_attachments(lines: list[str], filled: list[int], roles: list[Role]) -> None:
    """Lines after ``附件：1.…`` that go on with ``2.…`` belong to the attachment note."""
    for before, index in pairwise(filled):
        if roles[before] == "attachment" and roles[index] in ("body", "heading"):
            line = lines[index]
            if re.match(r"^[\s\u3000]*\d{1,2}[.．、]", line) and line.strip()[-1] not in "。；":
                roles[index] = "attachment"
