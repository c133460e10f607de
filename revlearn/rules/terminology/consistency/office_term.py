"""The office's own technical terms in the one form its dictionary has."""

from __future__ import annotations

from functools import partial

from revlearn.model import Edit, OfficeDictionary, OfficeWord
from revlearn.rules.office import SOURCE, occasions, proposals, put_right
from revlearn.rules.registry import Example, Facts, rule

SAMPLE = OfficeDictionary(terms=(OfficeWord("网格巡护站", ("巡护网点", "网格护林点")),))


@rule(
    title="本单位词库：术语",
    title_en="The office's own form of a term",
    message="术语“{wrong}”统一写作“{right}”{reason}。",
    message_en="The term “{wrong}” is written “{right}” in this office.",
    source=SOURCE,
    level="规定",
    nature="improvement",
    yes=(
        Example("新建{巡护网点→网格巡护站}六处。", office=SAMPLE),
        Example("每个{网格护林点→网格巡护站}配两人。", office=SAMPLE),
    ),
    no=(
        Example("新建{巡护网点→瞭望塔}六处。", office=SAMPLE),
        Example("新建网格巡护站{6→8}处。", office=SAMPLE),
    ),
    proposes=partial(proposals, kind="terms"),
    alone="术语“{wrong}”统一写作“{right}”{reason}。",
    alone_en="The term “{wrong}” is written “{right}” in this office.",
    occasions=partial(occasions, kind="terms"),
    laid_down=True,
)
def office_term(edit: Edit) -> Facts | None:
    """同一事物全文、各篇用同一个术语，以本单位词库的写法为准。"""
    return put_right(edit, "terms")
