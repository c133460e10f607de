"""Words whose loss or gain changes what a text says or demands: an edit with one of them is more than wording."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

FIGURES = (
    r"[0-9０-９％%《》〈〉]+|百分之"
    r"|[一二三四五六七八九十百千万亿]+(?:个|名|项|条|家|次|人|年|月|日|天|元|户|处|件|万|亿|起|批|场|期)"
)
DATES = r"年底|月底|年初|上半年|下半年|季度|今年|去年|明年|当日|当年|每[年月季周日天]|之前|以前|以后|之后|期间"
BODIES = (
    r"政府|党委|党组|人大|政协|法院|检察院|委员会|办公室|部门|单位|街道|[^大格结]局(?!面|势|限|部)"
    r"|[^大]厅(?!级)|公司|集团|乡镇|学校|企业|医院|中心(?!工作|任务|组)"
)
MODALS = (
    r"必须|应当|应该|不得|严禁|禁止|可以|允许|务必|原则上|一般|力争|确保|争取|鼓励|[^适反响供效对]应(?=[^对用急])|须"
)
NEGATIONS = r"没有|[不未无没非勿莫](?!断|仅|但|管|论|同|常|来|疑|久|负)"
SCOPE = (
    r"所有|全部|一律|一切|凡是|任何|各(?:自|级|类)|部分|个别|少数|多数|大部分|有的|有些|一些|若干|仅|只有|只能"
    r"|除|以上|以下|以内|至少|最|超过|左右|约|首次|首个|唯一|主要|基本|普遍|重点|符合条件|有关|相关|逐一|初步"
    r"|较|显著|明显|大幅|有所|特别|尤其|更加|更|绝|免费|独家"
)
GUARDED = re.compile("|".join((FIGURES, DATES, BODIES, MODALS, NEGATIONS, SCOPE)))
BOUND = re.compile("|".join((FIGURES, DATES, BODIES)))
STRICT = re.compile("|".join((FIGURES, DATES, BODIES, MODALS, NEGATIONS)))


@lru_cache(maxsize=2048)
def guards(text: str) -> Counter[str]:
    """The guarded words of ``text`` with their number."""
    return Counter(GUARDED.findall(text))


def loses_guard(before: str, after: str) -> bool:
    """Whether a figure, date, body, modal, negation or scope word of ``before`` is missing in ``after``."""
    return bool(guards(before) - guards(after))


def keeps_guards(before: str, after: str) -> bool:
    """Whether both texts hold the same guarded words."""
    return guards(before) == guards(after)


def loses_figures(before: str, after: str) -> bool:
    """Whether a figure, date, body, modal or negation goes; words of degree and scope may."""
    return bool(Counter(STRICT.findall(before)) - Counter(STRICT.findall(after)))


def gains_bound(before: str, after: str) -> bool:
    """Whether ``after`` names a figure, date or body that ``before`` does not."""
    return bool(Counter(BOUND.findall(after)) - Counter(BOUND.findall(before)))
