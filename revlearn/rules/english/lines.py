"""What part a line plays in an English letter, memo, report or set of minutes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from revlearn.model import Document, Edit, Span

Kind = Literal["title", "heading", "header", "date", "salutation", "closing", "signature", "body"]

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY_OF_YEAR = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}})"
)
DATE_LINE = re.compile(rf"\s*(?:(?:meeting )?date(?:d| of issue)?:\s*.*|{DAY_OF_YEAR})\s*", re.IGNORECASE)
SUBJECT = re.compile(r"\s*(?:subject|re|title|topic)\s*:", re.IGNORECASE)
HEADER = re.compile(
    r"\s*(?:to|from|cc|copy(?: to)?|(?:our |your )?ref(?:erence)?(?: no)?\.?|present|apologies|in attendance"
    r"|report (?:to|by|of)"
    r"|contact|time|venue|place|distribution|author|prepared (?:by|for)|attachments?|annex(?:es)?|encl(?:osures?)?"
    r"|classification)\s*:",
    re.IGNORECASE,
)
REFERENCE = re.compile(r"\s*(?:our |your )?ref(?:erence)?\b.{0,30}", re.IGNORECASE)
SALUTATION = re.compile(r"\s*dear\b.{0,60}", re.IGNORECASE)
CLOSING = re.compile(
    r"\s*(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind|best|warm) (?:regards|wishes)|regards"
    r"|sincerely(?: yours)?"
    r"|cheers|thanks|many thanks|respectfully)[,.!]?\s*",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivxIVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+|[-•*–])\s+")
LONGEST_HEADING = 90
MOST_WORDS = 14


def kind_of_line(edit: Edit) -> Kind:
    """The kind of the line an edit stands in; when the two versions differ, the one that is not running text."""
    context = edit.context
    kinds = [kind_at(context.draft, edit.draft_spans[0]), kind_at(context.final, edit.final_spans[0])]
    if not edit.before:
        return kinds[1]
    if not edit.after:
        return kinds[0]
    return kinds[0] if kinds[0] != "body" else kinds[1]


def kind_at(document: Document, span: Span) -> Kind:
    """The kind of the line that holds the start of ``span``, line breaks before the marked text left out."""
    start, end = span
    while start < end and document.text[start] == "\n":
        start += 1
    at = document.text.rfind("\n", 0, start) + 1
    stop = document.text.find("\n", at)
    return _kind(document.text[at : stop if stop >= 0 else len(document.text)], *_neighbours(document.text, at))


def _neighbours(text: str, at: int) -> tuple[bool, str]:
    """Whether the line at ``at`` opens the document, and the next line that is not blank."""
    stop = text.find("\n", at)
    following = text[stop:].strip("\n").split("\n", 1)[0] if stop >= 0 else ""
    return not text[:at].strip(), following


@lru_cache(maxsize=4096)
def _kind(line: str, first: bool, following: str) -> Kind:
    text = line.strip()
    if DATE_LINE.fullmatch(text):
        return "date"
    if SUBJECT.match(text):
        return "heading"
    if HEADER.match(text) or (REFERENCE.fullmatch(text) and text[-1:] not in "."):
        return "header"
    if SALUTATION.fullmatch(text):
        return "salutation"
    if CLOSING.fullmatch(text):
        return "closing"
    if not text or len(text) > LONGEST_HEADING or text[-1] in ".;,!?" or len(text.split()) > MOST_WORDS:
        return "body"
    if text.endswith((" and", " or")):
        return "body"
    if first:
        return "title"
    if not following:
        return "signature" if not NUMBER.match(text) and len(text.split()) <= 6 else "body"
    return "heading" if text[:1].isupper() or NUMBER.match(text) else "body"
