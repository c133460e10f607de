"""Words mistaken for others: listed pairs whose own surroundings decide, and 的, 地, 得."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from revlearn.model import Document, Token
from revlearn.rules.dictionary import frequency
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.registry import Proposal

TABLE = Path(__file__).parents[1] / "wording" / "confusable" / "pairs.tsv"
IN_FORCE = "施行"
PLANS = frozenset(("预案", "方案", "实施方案", "工作方案", "计划"))
"""They are carried out (实施); only rules come into force."""
LEFT, RIGHT = 14, 26
"""Characters around a word in which its pair's surroundings are looked for, within the line."""


@dataclass(frozen=True, slots=True)
class Accusable:
    """A pair that may be named without a final version: ``where`` has to match the draft around the wrong word."""

    right: str
    where: re.Pattern[str] | None
    avoid: re.Pattern[str] | None


@cache
def _accusable() -> tuple[re.Pattern[str], dict[str, list[Accusable]]]:
    pairs: dict[str, list[Accusable]] = defaultdict(list)
    for row in read_table(TABLE):
        if row["alone"]:
            where = None if row["alone"] == "." else re.compile(row["alone"])
            pairs[row["wrong"]].append(
                Accusable(row["right"], where, re.compile(row["avoid"]) if row["avoid"] else None)
            )
    return any_of(pairs), dict(pairs)


def listed_pairs(document: Document) -> Iterator[Proposal]:
    """The right word of each listed pair in place of the wrong one, where the draft's own words decide."""
    pattern, table = _accusable()
    text = document.text
    for match in pattern.finditer(text):
        start, end = match.span()
        if quoted(document, start, end) or text[end : end + 1] in "〔[":  # an office's sign before a document number
            continue
        for pair in table[match[0]]:
            if pair.right == IN_FORCE and document.genre in PLANS:
                continue
            if pair.where is None and not stands_alone(document, start, end):
                continue
            if pair.avoid is not None and pair.avoid.search(text[max(0, start - 3) : end + 3]):
                continue
            if pair.where is None or _fits(pair.where, text, start, end):
                yield start, end, pair.right
                break


def _fits(where: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether ``where`` matches around ``[start, end)``, covering it."""
    low = text.rfind("\n", max(0, start - LEFT), start) + 1 or max(0, start - LEFT)
    high = text.find("\n", end, end + RIGHT)
    window = text[low : high if high >= 0 else end + RIGHT]
    return any(found.start() <= start - low and end - low <= found.end() for found in where.finditer(window))


def stands_alone(document: Document, start: int, end: int) -> bool:
    """Whether no word of the dictionary reaches across either end of ``[start, end)`` (充份 in 补充份额)."""
    for offset in (start, end):
        token = token_around(document, offset)
        if token is not None and frequency(document.text[token.start : token.end]):
            return False
    return True


def token_around(document: Document, offset: int) -> Token | None:
    """The word that has ``offset`` inside it; None where two words meet."""
    bounds = document.tokens.bounds
    at = bisect_right(bounds, offset) - 1
    if bounds[at] == offset or at + 1 >= len(bounds):
        return None
    return Token(bounds[at], bounds[at + 1], document.tokens.tags[at])


ADVERBIAL = re.compile(
    r"(?:更好|更加[\u4e00-\u9fff]{2}|更[快多有]效?|有序|积极|认真|主动|自觉|切实|及时|逐步|不断|全面|深入|扎实|有效|有力|稳步|持续|迅速|充分|严格"
    r"|最大(?:程度|限度)|科学|广泛|紧密|牢牢|大力|坚决|深刻|清醒|准确|系统|统筹|高效|精准|灵活|妥善|客观|真实|一如既往|毫不动摇|毫不松懈|源源不断"
    r"|实实在在|踏踏实实|扎扎实实|认认真真|老老实实|真真切切|原原本本)的"
)
TAKES_OBJECT = frozenset(
    [
        "推进",
        "推动",
        "推行",
        "履行",
        "落实",
        "减少",
        "降低",
        "提高",
        "提升",
        "完成",
        "开展",
        "做好",
        "抓好",
        "抓",
        "做",
        "落到",
        "解决",
        "满足",
        "保障",
        "保护",
        "维护",
        "促进",
        "发挥",
        "发扬",
        "调动",
        "激发",
        "贯彻",
        "执行",
        "反映",
        "掌握",
        "了解",
        "学习",
        "听取",
        "研究",
        "查找",
        "排查",
        "整改",
        "处置",
        "化解",
        "防范",
        "遏制",
        "避免",
        "参与",
        "投入",
        "投身",
        "融入",
        "适应",
        "服务",
        "引导",
        "帮助",
        "支持",
        "配合",
        "组织",
        "实施",
        "加强",
        "强化",
        "完善",
        "建立",
        "构建",
        "打造",
        "营造",
        "弘扬",
        "践行",
        "把",
        "将",
        "向",
        "为",
        "对",
        "认识",
        "看到",
        "展示",
        "接受",
        "承担",
        "担负",
        "扛起",
        "履职",
        "遵守",
        "使用",
        "运用",
        "利用",
        "增强",
        "扩大",
        "拓展",
        "延伸",
        "压减",
        "压缩",
        "控制",
        "凝聚",
        "团结",
        "领会",
        "把握",
        "回应",
        "方便",
        "便利",
    ]
)
"""Verbs that a writer lets an object follow; after them 的 would make the adverbial an attribute."""
COMPLEMENT = re.compile(
    r"(?<=[做干抓写走跑办管搞讲变显学用落站靠坐看])的(?=(?:很|非常|十分|比较|更加|还不够|不够|不太)[好实细深严紧牢快稳慢差透准清晚早]|更[好实细深严紧牢快稳透准]|好不好|怎么样)"
    r"|(?<=[吃住用穿走听看买行学喝游玩过])的(?=更?(?:放心|舒心|安心|满意|开心|省心|舒适|明白))"
)


def particles(document: Document) -> Iterator[Proposal]:
    """地 before a verb with its object, 得 before a complement, where the draft has 的."""
    text = document.text
    for match in ADVERBIAL.finditer(text):
        at = match.end() - 1
        if not quoted(document, at, at + 1) and _verb_phrase(document, match.end()):
            yield at, at + 1, "地"
    for match in COMPLEMENT.finditer(text):
        if not quoted(document, *match.span()):
            yield match.start(), match.end(), "得"


def _verb_phrase(document: Document, start: int) -> bool:
    """Whether a verb with an object begins at ``start``, and no 的 turns it into an attribute."""
    text = document.text
    tokens = document.tokens.within((start, start + 16))
    if len(tokens) < 2 or text[tokens[0].start : tokens[0].end] not in TAKES_OBJECT:
        return False
    following = text[tokens[1].start : tokens[1].end]
    if following[0] in "，。；、：！？的和与及\n）" or tokens[1].tag[:1] == "v":
        return False
    clause = re.split(r"[，。；：！？\n]", text[tokens[0].end : start + 24])[0]
    return following in ("了", "到", "好") or "的" not in clause[:5]
