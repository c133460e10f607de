"""Laws and documents cited without their marks, by a short, repealed or misremembered title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from revlearn.model import Document
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.proposals.period import year_of
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.registry import Proposal

HOME = Path(__file__).parents[1] / "terminology" / "name"
STATE = "中华人民共和国"
REPEALED_SINCE = 2021
"""The year from which a repealed law in the table may no longer be cited as in force."""
PASSED = re.compile(
    r"(?:(?:审议|讨论|研究)?通过|审议|讨论|印发|修订|执行|对照|符合|落实|贯彻|根据|按照|依据|依照|违反)了?(?P<title>(?:全[国省市县])?[\u4e00-\u9fff“”]{5,26}(?:管理办法|实施细则|管理规定|建设规范|设计规范|管理条例|暂行办法|配置规划|奖惩办法|考核办法|实施办法|技术规范|安全规程|评定标准))(?=[，。；、（]|和|等|及|的规定|规定|要求|明确)"
)
BASIS = r"(?:学习|根据|依据|依照|按照|违反|遵守|执行|贯彻(?:落实)?|适用)"
UNMARKED = re.compile(
    rf"{BASIS}(?:了)?(?P<title>(?:国家|省|市)?[\u4e00-\u9fff]{{1,22}}?(?:法|条例))(?![律院学医官师人家制治则》]|规(?!定)|草案|修订|修正)"
)
MORE_UNMARKED = re.compile(
    r"(?<=[和、及])(?P<title>[\u4e00-\u9fff]{2,22}?(?:法|条例|管理办法))(?=[等，及的规要第有（、》])"
)
BARE_STATE = re.compile(
    rf"(?P<title>{STATE}[\u4e00-\u9fff]{{2,18}}?(?:法实施条例|法实施细则|法|条例))(?![律则院]|规(?!定))"
)
BESIDE_TITLE = re.compile(r"(?<=[。：、》\n])(?P<title>[\u4e00-\u9fff]{1,14}法)(?=《)")
AFTER_TITLE = re.compile(
    r"(?<=》[和、及])(?P<title>[\u4e00-\u9fff]{4,18}?(?:管理办法|管理条例|管理规定|条例|实施办法|实施细则))(?=[，。；]|予以|规定|等|的(?:有关)?规定|要求)"
)
NOT_A_TITLE = re.compile(
    r"执行|适用|管辖|权限|本(?:法|条例|办法|规定|市|省|级)|(?:^|[和及与])(?:有关|相关|上述|本|该|此|国家|现行|地方|其他|各项|所有)|法律|方法|做法|执法|司法|立法|办法|依法|守法|说法|合法|民法$|刑法$|打法|用法|想法|看法|疗法|算法|语法|书法|手法|宪法|[的是了在]"
)


@cache
def _laws() -> dict[str, str]:
    """Core of a state law's title without 《》 and 中华人民共和国 → its full title."""
    found = {}
    for row in read_table(HOME / "laws.tsv"):
        title = row["standard"].strip("《》")
        if title.startswith(STATE):
            found[title.removeprefix(STATE)] = title
    return found


@cache
def _bare_laws() -> re.Pattern[str]:
    longer = {core for core in _titles() if len(core) >= SHORTEST_REGULATION and core.endswith("条例")}
    names = any_of({core for core in _laws() if len(core) >= SHORTEST_LAW} | longer)
    return re.compile(rf"(?P<title>{names.pattern})(?![律院实]|规(?!定))")


SUBJECTS = frozenset(("宪法", "刑法", "民法", "民法典"))
"""Titles that name a branch of law as well."""
SHORTEST_LAW = 4
"""Shorter titles (宪法, 民法典) are names of subjects too."""
SHORTEST_REGULATION = 7
"""A shorter title of a regulation may be a local one's as well, or words of the sentence."""


@cache
def _titles() -> dict[str, str]:
    """Every listed title's core → the title."""
    rows = read_table(HOME / "laws.tsv")
    return {row["standard"].strip("《》").removeprefix(STATE): row["standard"].strip("《》") for row in rows}


def law_titles(document: Document) -> Iterator[Proposal]:
    """A state law cited without 《》, or without 中华人民共和国 at first; a repealed or misremembered title."""
    text = document.text
    seen: set[str] = set()
    in_full: set[str] = set()
    for match in re.finditer(r"《([^《》\n]{2,40})》", text):
        title = match[1]
        core = title.removeprefix(STATE)
        if title == core and core not in seen and (core in _laws() or _a_state_law(core)):
            if SUBJECT.match(text, match.end()) or core.endswith("实施条例"):
                continue
            if core not in in_full and not _in_another_title(text, match.start()):
                yield match.start() + 1, match.start() + 1, STATE
        elif core not in _titles():
            right = _misremembered(core)
            if right and right != title:
                yield match.start() + 1, match.end() - 1, right
        seen.add(core)
        if title != core:
            in_full.add(core)
    yield from _repealed(document)
    for core, match in _unmarked(document):
        if core in _laws() and not any(map(document.occurrences, (f"《{_laws()[core]}》", f"《{core}》"))):
            yield match.start("title"), match.end("title"), f"《{_laws()[core]}》"


SUBJECT = re.compile("(?:等)?(?:培训|宣传|讲座|知识|颁布|宣讲|普法|学习|竞赛|主题|专题)")
"""What a law is the subject of may call it by its short title."""
STATE_LAW = re.compile(r"[\u4e00-\u9fff]{2,18}法")
NO_LAW = re.compile(r"(?:方|办|做|兵|工作|疗|书|用|基本|手|立|执|司|想|看|说|算|语|打|学|教学|记忆)法$")


def _a_state_law(title: str) -> bool:
    """Whether ``title`` can only be a statute: none but the National People's Congress makes a 法."""
    return STATE_LAW.fullmatch(title) is not None and NO_LAW.search(title) is None


def unmarked_titles(document: Document) -> Iterator[Proposal]:
    """根据生猪屠宰管理条例 → 根据《生猪屠宰管理条例》."""
    for core, match in _unmarked(document):
        if core not in _laws() or match["title"].startswith(STATE):
            yield match.start("title"), match.end("title"), f"《{match['title']}》"
    yield from passed_titles(document)


def passed_titles(document: Document) -> Iterator[Proposal]:
    """审议通过了实验室安全管理办法 → 《实验室安全管理办法》: long titles whose ending names a kind of document."""
    for match in PASSED.finditer(document.text):
        title = match["title"]
        if not quoted(document, *match.span("title")) and not re.search(
            "相关|有关|国家和|[和与]管理规定|本[市省级法]|[的了是各等]|《|制定|完善", title
        ):
            yield match.start("title"), match.end("title"), f"《{title}》"
    for match in ISSUED.finditer(document.text):
        if not quoted(document, *match.span("title")):
            yield match.start("title"), match.end("title"), f"《{match['title']}》"


ISSUED = re.compile(
    r"(?:落实|贯彻|根据|按照|依据|执行)(?P<title>(?:国务院|中共中央|国家|[\u4e00-\u9fff]{0,6}(?:省|市|县|区|自治区)(?:委|人民政府|政府))(?:办公[厅室])?关于[^，。；：《》“”\n的]{6,40}的(?:若干|指导|实施)?(?:意见|通知|决定|规定|措施))(?=[，。；和、]|要求|精神|部署|$)"
)
"""Documents cited by their whole title: the issuer, 关于, the matter, the type."""


def _unmarked(document: Document) -> Iterator[tuple[str, re.Match[str]]]:
    text = document.text
    for match in BARE_STATE.finditer(text):
        if not quoted(document, *match.span()) and document.paragraph_at(match.start()).role != "title":
            yield match["title"].removeprefix(STATE), match
    for match in AFTER_TITLE.finditer(text):
        if not quoted(document, *match.span("title")):
            yield match["title"], match
    for match in BESIDE_TITLE.finditer(text):
        if match["title"] in _laws():
            yield match["title"], match
    for match in _bare_laws().finditer(text):
        core = match["title"]
        after_state = text[max(0, match.start() - 3) : match.start()] == "共和国"
        if after_state or document.occurrences(f"{core}》") or quoted(document, *match.span()):
            continue
        if document.paragraph_at(match.start()).role == "body":
            yield core, match
    for pattern in (UNMARKED, MORE_UNMARKED):
        for match in pattern.finditer(text):
            title = match["title"]
            core = title.removeprefix(STATE)
            known = core in _titles()
            if (
                core in SUBJECTS
                or quoted(document, *match.span("title"))
                or (not known and (NOT_A_TITLE.search(title) or len(title) < 3))
            ):
                continue
            if (pattern is MORE_UNMARKED and not known) or document.occurrences(f"{core}》"):
                continue
            yield core, match


def _in_another_title(text: str, at: int) -> bool:
    """Whether ``at`` lies in a document's title or behind （以下简称."""
    line = text.rfind("\n", 0, at) + 1
    return "简称" in text[max(line, at - 6) : at] or text.rfind("《", line, at) > text.rfind("》", line, at)


def _misremembered(core: str) -> str | None:
    """The one listed title that ``core`` has a word too few or too many of."""
    if not re.search(r"(?:法|条例)$", core):
        return None
    found = []
    for other, title in _titles().items():
        longer, shorter = max(core, other, key=len), min(core, other, key=len)
        added = len(longer) - len(shorter)
        if added == 0 and core[0] == other[0] and _turned_round(core, other):
            found.append(title)
        if not 0 < added <= 4 or longer[:2] != shorter[:2] or longer[-1] != shorter[-1]:
            continue
        head = next(at for at in range(len(shorter) + 1) if at == len(shorter) or longer[at] != shorter[at])
        if longer[:head] + longer[head + added :] == shorter and longer[head : head + added] in SLIPPED:
            found.append(title)
    return found[0] if len(found) == 1 else None


def _turned_round(core: str, other: str) -> bool:
    """Whether two neighbouring words of ``other`` stand the other way round in ``core`` (粮食管理流通条例)."""
    return sorted(core) == sorted(other) and any(
        other[:at] + other[at + size : at + 2 * size] + other[at : at + size] + other[at + 2 * size :] == core
        for size in (1, 2)
        for at in range(len(other) - 2 * size + 1)
    )


SLIPPED = frozenset(
    ("管理", "工作", "国家", "保护", "使用", "实施", "暂行", "监督", "监督管理", "条例实施", "保障", "防治")
)
"""Words that drop out of a remembered title, or creep into it."""


def _repealed(document: Document) -> Iterator[Proposal]:
    year = year_of(document)
    if year is None or year < REPEALED_SINCE:
        return
    text = document.text
    for row in read_table(HOME / "laws.tsv"):
        tags = row["variant_tags"].split("|")
        for number, variant in enumerate(row["variants"].split("|")):
            tag = tags[number] if number < len(tags) else "variant"
            if tag not in ("repealed", "wrong", "variant", "old") or not variant.startswith("《"):
                continue
            at = text.find(variant)
            while at >= 0:
                behind = text[at + len(variant) : at + len(variant) + 12]
                if not re.search(r"废止|同时|原|修订", text[max(0, at - 6) : at] + behind):
                    yield at, at + len(variant), row["standard"]
                at = text.find(variant, at + 1)
