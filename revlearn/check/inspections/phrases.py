"""Set phrases of policy: without their quotation marks, or without one of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.period import year_of
from revlearn.rules.proposals.protected import cited, quoted

HOME = Path(__file__).parent
RECENT = 2021
"""The year from which the forms of the tables are the current ones; texts that say they are older are left alone."""
WITHIN_NUMBER = "一二三四五六七八九十百千万第\\d"


@cache
def _short_forms() -> re.Pattern[str]:
    """The listed short forms, with what has to follow where the form may be words of the sentence as well."""
    rows = sorted(read_table(HOME / "quoted_forms.tsv"), key=lambda row: -len(row["form"]))
    forms = "|".join(
        re.escape(row["form"]) + (f"(?={row['behind']})" if row["behind"] else "(?![\\d一二三四五六七八九十])")
        for row in rows
    )
    return re.compile(f"(?<![“‘{WITHIN_NUMBER}])(?:{forms})")


@inspection(
    label="terminology.policy_term",
    rule="terminology.policy_term.quotation_marks",
    title="缩略语、比喻说法加引号",
    title_en="Quotation marks of a short form",
    message="“{text}”是缩略语或者有特殊含义的说法，应加引号。",
    message_en="“{text}” is a short form or a figure of speech and takes quotation marks.",
    source="GB/T 15834—2011《标点符号用法》 4.8.3.2、4.8.3.3（需要着重论述、有特殊含义的词语用引号）",
    level="规定",
    yes=(
        Case("护林站采取{四不两直→“四不两直”}方式检查。"),
        Case("杜绝植树与管护{两张皮→“两张皮”}现象。"),
        Case("{十四五→“十四五”}规划期间共造林300亩。"),
    ),
    no=(
        Case("护林站采取“四不两直”方式检查。"),
        Case("学习《十四五规划造林汇编》。"),
        Case("准备了两张皮革，共十四五个人。"),
    ),
)
def short_form_unquoted(document: Document) -> Iterator[Remark]:
    """“四不两直”“一刀切”“钱袋子”“十四五”这类缩略语、比喻用引号标出，不与正文的字面意思相混。"""
    for match in _short_forms().finditer(document.text):
        outside = not quoted(document, *match.span())
        if outside and document.paragraph_at(match.start()).role not in ("title", "signature"):
            yield Remark(*match.span(), f"“{match[0]}”")


@cache
def _frames() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"], re.M), row["suggestion"]) for row in read_table(HOME / "incomplete.tsv"))


@inspection(
    label="terminology.policy_term",
    rule="terminology.policy_term.listed_variant",
    title="提法不完整、不规范",
    title_en="A set phrase that lacks a word",
    message="“{text}”不完整或者不规范，写作“{suggestion}”。",
    message_en="“{text}” is not the whole or the current phrase: “{suggestion}”.",
    source="党中央、国务院文件和法律法规的规范提法；《党政机关公文处理工作条例》第十九条第一项",
    level="规定",
    yes=(
        Case("护林站巩固{脱贫攻坚成果→拓展脱贫攻坚成果}，发展林下经济。"),
        Case("抓好{农村农业→农业农村}工作，发展林下经济。"),
        Case("护林站优先帮扶{残疾人士→残疾人}。"),
    ),
    no=(
        Case("造林坚持以人民为中心，巩固拓展脱贫攻坚成果。"),
        Case("他说：“林场优先帮扶残疾人士。”"),
        Case("关于造林的报告\n县政府：\n2012年，护林站帮扶残疾人士3名。\n县林业局\n2013年1月8日"),
    ),
)
def phrase_incomplete(document: Document) -> Iterator[Remark]:
    """固定提法一字不能少：引用前对照中央文件、法律原文，旧称谓改用现行称谓。"""
    year = year_of(document)
    if year is not None and year < RECENT:
        return
    for pattern, suggestion in _frames():
        for match in pattern.finditer(document.text):
            if not cited(document, *match.span(1)):
                yield Remark(*match.span(1), suggestion)
