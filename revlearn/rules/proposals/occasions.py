"""How often a text met a rule's situation and was right: what ``occasions`` of the rules count.

A count says only that the writer could have erred here and did not. Together with the errors it is the number of
opportunities, the denominator of the learning figures. Nothing inside quotations or titles is counted as the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from revlearn.model import Document
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.names import BODIES
from revlearn.rules.policy_terms import QUOTED, STANDARDS
from revlearn.rules.proposals.genre import NAMED
from revlearn.rules.proposals.layout import WELL_WRITTEN, lines
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.proposals.words import TABLE
from revlearn.rules.registry import Occasions

UNITS = r"(?:平方米|立方米|平方公里|公里|千米|千瓦时|千瓦|公斤|千克|吨|厘米|毫米|米|摄氏度|小时|公顷|亩)"


def matches(pattern: str) -> Occasions:
    """Counts the matches of ``pattern`` in the text."""
    compiled = re.compile(pattern, re.M)
    return lambda document: sum(1 for _ in compiled.finditer(document.text))


def words(listed: Callable[[], Iterable[str]]) -> Occasions:
    """Counts the uses of the listed words outside quotations."""

    @cache
    def pattern() -> re.Pattern[str]:
        return any_of(listed())

    def count(document: Document) -> int:
        return sum(not quoted(document, *match.span()) for match in pattern().finditer(document.text))

    return count


def _right_words() -> set[str]:
    return {row["right"] for row in read_table(TABLE) if row["alone"] and len(row["right"]) > 1}


confusable_words = words(_right_words)
"""Right uses of the right word of a pair that may be accused: 截至, 部署, 部分."""
body_names = words(
    lambda: (name for row in BODIES if row["alone"] for name in row["standard"].split("；") if len(name) > 2)
)
"""Standard parts of bodies' names: 发展改革委, 卫生健康."""
policy_phrases = words(lambda: STANDARDS)
"""Fixed phrases in their standard form."""
quoted_phrases = matches("|".join(f"“{re.escape(phrase)}”" for phrase in sorted(QUOTED, key=len, reverse=True)))
"""Short forms that stand in the marks they need: “三会一课”."""
marked_titles = matches(r"《[^《》\n]{3,40}》")
"""Titles in 《》."""
law_titles = matches(r"《中华人民共和国[^《》\n]{2,30}》")
"""Laws by their full title."""
digits = matches(r"\d(?:%|[万亿]?[元人个件户家名次项]|个百分点)")
"""Counted amounts written with digits."""
large_numbers = matches(r"(?<![\d.年〔])\d{4,}(?=[元人个件户家名次项亩吨米])|\d[万亿][元人亩吨户]")
"""Large numbers, plain or in 万 and 亿."""
full_dates = matches(r"(?<!\d)[1-9]\d?月[1-9]\d?日")
"""Days in the full form: 3月5日."""
value_ranges = matches(r"\d[%万亿元人个天]?～\d|\d[年月日时]至\d")
"""Ranges with ～ or 至."""
year_ranges = matches(r"(?:19|20)\d\d年?—(?:19|20)\d\d")
"""Spans of years with a one-em dash."""
percentage_points = matches("个百分点")
"""Differences of rates in percentage points."""
units = matches(rf"\d{UNITS}")
"""Measured amounts with a legal name of the unit."""
amounts_of_money = matches(r"\d余?[万亿]元")
"""Amounts in 万 or 亿 with their unit."""
adjacent_quotes = matches("”“|》《")
"""Quoted items side by side without a mark."""
last_items = matches(r"、[^、，。；：\n]{1,12}(?:和|及|以及)(?=[\u4e00-\u9fff])")
"""Lists whose last two items are joined by 和 alone."""
list_marks = matches(r"[\u4e00-\u9fff]、[\u4e00-\u9fff]")
"""Enumeration commas between words."""
wide_marks = matches("[，；：？！]")
"""Full-width marks."""
announcements = matches("如下：")
"""Announcing words with their colon."""
stops_inside = matches("。”|”。")
"""Closing quotation marks beside a full stop."""
document_numbers = matches(r"〔(?:19|20)\d\d〕[1-9]\d*号")
"""Document numbers in the standard form."""
numberings = matches(
    r"^[ \u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）(?![、.．，])|\d{1,2}[.．](?!\d))"
)
"""Numbered lines in the form of their level."""
governments = matches("[省市县区镇乡]人民政府[：，、]|^[^\n]{2,20}[省市县区镇乡]人民政府$")
"""Governments by their full name where a document is addressed or signed."""


def date_lines(document: Document) -> int:
    """Date lines in the full form."""
    return sum(WELL_WRITTEN.fullmatch(line) is not None for _, line in lines(document, "date"))


def addressees(document: Document) -> int:
    """Addressee lines that end with a full-width colon."""
    return sum(line.rstrip().endswith("：") for _, line in lines(document, "addressee"))


def attachment_notes(document: Document) -> int:
    """Attachment notes that begin 附件： and end without a mark."""
    return sum(
        line.strip().startswith("附件：") and line.rstrip()[-1] not in "。；，"
        for _, line in lines(document, "attachment")
    )


def copy_lines(document: Document) -> int:
    """Lines of copies with their full stop."""
    return sum(
        line.strip().startswith("抄送：") and line.rstrip().endswith("。") for _, line in lines(document, "copy_to")
    )


def closing_formulas(document: Document) -> int:
    """Closing formulas that name the document's own type, or ask as a request does."""
    genre = document.genre or ""
    count = 0
    for _, line in lines(document, "closing"):
        named = NAMED.search(line)
        own = named is not None and named[1] in (genre, "函告", "函复", "函达")
        count += own or (genre == "请示" and "批示" in line) or (genre == "批复" and "此复" in line)
    return count


def named_types(document: Document) -> int:
    """1 when the title names the document type."""
    return int(document.genre is not None)


def particles(document: Document) -> int:
    """地 before verbs and 得 before complements."""
    text = document.text
    return sum(text[token.start : token.end] in ("地", "得") and token.tag in ("uv", "ud") for token in document.tokens)
