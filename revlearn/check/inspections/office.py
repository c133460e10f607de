"""Words the office has banned without naming another in their place."""

from __future__ import annotations

from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document, OfficeDictionary, OfficeWord
from revlearn.rules.office import SOURCE, banned_alone, facts_of

SAMPLE = OfficeDictionary(banned=(OfficeWord("", ("老大难",), "贴标签"), OfficeWord("困难群众", ("穷人",))))


@inspection(
    label="wording.register",
    rule="wording.register.office_banned",
    title="本单位词库：禁用词",
    title_en="A word banned in the office",
    message="“{wrong}”是本单位禁用词{reason}，请换一种说法。",
    message_en="“{wrong}” is banned in this office: say it otherwise.",
    source=SOURCE,
    level="规定",
    yes=(Case("着力解决{老大难}问题。", office=SAMPLE),),
    no=(
        Case("着力解决老大难问题。"),
        Case("走访穷人八十户。", office=SAMPLE),
        Case("学习《破解老大难》一文。", office=SAMPLE),
    ),
)
def banned_word(document: Document) -> Iterator[Remark]:
    """本单位词库列为禁用的词一律不写，请换一种说法。"""
    for start, end, word in banned_alone(document):
        yield Remark(start, end, None, facts_of(word, document.text[start:end]))
