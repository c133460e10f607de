"""Fixed short forms that take quotation marks and have none in the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from revlearn.model import Document
from revlearn.rules.dictionary import frequency
from revlearn.rules.lexicon import any_of
from revlearn.rules.policy_terms import QUOTED, TAG
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.registry import Proposal


@cache
def _bare() -> re.Pattern[str]:
    """Short forms that are none without their marks: those that begin with a number (“三会一课”) and a few more."""
    listed = {variant for variant, tag in TAG.items() if tag == "noquote"} | QUOTED
    return any_of(phrase for phrase in listed if phrase in ALWAYS_QUOTED or NUMBERED_HEAD.match(phrase))


ALWAYS_QUOTED = frozenset(
    (
        "第一议题",
        "门前三包",
        "放管服",
        "枫桥经验",
        "浦江经验",
        "最多跑一次",
        "信易贷",
        "双碳",
        "双减",
        "双随机、一公开",
        "一带一路",
        "散乱污",
        "一老一小",
        "菜篮子",
        "米袋子",
        "首违不罚",
        "一企一策",
        "最后一公里",
        "卡脖子",
        "揭榜挂帅",
        "互联网+明厨亮灶",
        "高效办成一件事",
        "八五普法",
    )
)
NUMBERED_HEAD = re.compile(
    r"(?!三农|三新|三北|三医|三保|三公|三链|两委|两新|两高|两重|两癌|双创|双拥|双控|四上$|五个一|四个一|十[一-五]五|三废|三个代表|双元|双师|双高|四史|四早|三乱|双报|三支|五包|双一流)[两双三四五六七八九十千][\u4e00-\u9fff]{2,7}$|三无$"
)


def unquoted_phrases(document: Document) -> Iterator[Proposal]:
    """三会一课 → “三会一课”."""
    text = document.text
    for match in _bare().finditer(text):
        start, end = match.span()
        if quoted(document, start, end) or document.paragraph_at(start).role == "title":
            continue
        if text[start - 1 : start] in "“‘一二三四五六七八九十第" or text[end : end + 1] in "”’":
            continue
        yield start, end, f"“{match[0]}”"


def quoted_elsewhere(document: Document) -> Iterator[Proposal]:
    """A short form with a number that the text quotes in one place and not in another."""
    text = document.text
    found = {phrase for phrase in re.findall(r"“([^”\n]{4,8})”", text) if NUMBERED.fullmatch(phrase)} - QUOTED
    if not found:
        return
    for match in any_of(found).finditer(text):
        if not quoted(document, *match.span()) and document.paragraph_at(match.start()).role != "title":
            yield match.start(), match.end(), f"“{match[0]}”"


NUMBERED = re.compile(
    r"[二三四五六七八九十两双百千万][\u4e00-\u9fff]{1,3}[一二三四五六七八九十两双百千万不全][\u4e00-\u9fff]{1,3}|[三四五六七八九十两双百千万][\u4e00-\u9fff]{2,5}"
)


SHORTHAND = re.compile(
    r"(?:落实|执行|坚持|遵守|推行|实行|深化|健全|完善|严格)(?P<phrase>[两三四五六七八九][\u4e00-\u9fff][一两三四五六七八九][\u4e00-\u9fff])(?=[要制政机责管，。、；的])"
)


def shorthand(document: Document) -> Iterator[Proposal]:
    """Number, word, number, word (三审三校): a shorthand no dictionary has, behind a verb that says it is a rule."""
    for match in SHORTHAND.finditer(document.text):
        start, end = match.span("phrase")
        if not frequency(match["phrase"]) and not quoted(document, start, end):
            yield start, end, f"“{match['phrase']}”"


def quotation(document: Document) -> Iterator[Proposal]:
    """Phrases that take quotation marks and have none here."""
    yield from unquoted_phrases(document)
    yield from quoted_elsewhere(document)
    yield from shorthand(document)
