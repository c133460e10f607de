"""Marks that the standard does not allow where they stand, each in its own narrow situation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from revlearn.model import Document, Token
from revlearn.rules.proposals.protected import in_title_marks, quoted
from revlearn.rules.registry import Proposal, Propose

HAN = "\u4e00-\u9fff"
Replacement = str | Callable[[re.Match[str]], str]


def everywhere(pattern: str, after: Replacement, *, group: int | str = 0, in_quotes: bool = True) -> Propose:
    """A proposal for each match of ``pattern``: ``group`` becomes ``after``; not inside quotations unless allowed."""
    compiled = re.compile(pattern, re.M)

    def proposes(document: Document) -> Iterator[Proposal]:
        for match in compiled.finditer(document.text):
            start, end = match.span(group)
            if in_quotes or not quoted(document, start, end):
                yield start, end, after if isinstance(after, str) else after(match)

    return proposes


between_marks = everywhere(r"(?<=”)、(?=“[^”\n]{1,16}”)(?![^。；\n]{0,40}”，“[^”\n]{17})|(?<=》)、(?=《)", "")
doubled = everywhere(r"([，。；：、])\1+", lambda match: match[1])
mixed_double = everywhere(
    r"(?<![…—”’）])(?:[，、；：]。|。[，、；：]|，、|、，|；，|，；)", lambda match: "。" if "。" in match[0] else "，"
)
etcetera = everywhere(r"(?<=等)(?:……|…|\.{3,}|。{3,})|(?:……|…)(?=等)", "")
false_dots = everywhere(r"(?<!等)(?:\.{3,}|。{3,}|·{3,})", "……")
rough_numbers = everywhere(
    r"(?<![第一二三四五六七八九十、\d])([一二三四五六七八])、([二三四五六七八九])(?=[十百千万]?(?:个(?!方面)|天|年(?!级)|月(?!份)|名|人|次|倍|成|亩|里|公里|米|岁|周|小时|分钟|户))",
    lambda match: match[1] + match[2],
)
WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
half_width = everywhere(rf"(?<=[{HAN}”》）%])([,;:?!])(?=[{HAN}“《（\d]|$)(?!//)", lambda match: WIDE[match[1]])
event_dates = everywhere(r"(?<=“)(\d{1,2})[.．](\d{1,2})(?=”|[^”\d%]{1,8}”)", lambda match: f"{match[1]}·{match[2]}")
deadline_marks = everywhere(rf"\d月(?:底|初|\d{{1,2}}日)?前(、)(?=[{HAN}])", "，", group=1)
announced = everywhere(
    r"(?<=如下)[。；，、](?=[ \u3000]*(?:\n|$))|(?<=如下[意决答措规通][见定复施报])[；，、](?=[ \u3000]*(?:\n|$))", "："
)
after_say = everywhere(
    rf"(?<=[{HAN}])(?:强调|指出|要求|说明|表明)(：)，?(?=要|必须|只要|应当|各级|凡是|哪里)(?![^。\n]*；)", "，", group=1
)


BEFORE_AND = re.compile(rf"(?<=[{HAN}”》）])、(?=(和|及|以及)(?![美谐平解睦时]))")


def before_and(document: Document) -> Iterator[Proposal]:
    """甲、乙、和丙 → 甲、乙和丙, where 和 is a word of its own."""
    for match in BEFORE_AND.finditer(document.text):
        token = document.tokens.within((match.end(), match.end() + 4))[0]
        if document.text[token.start : token.end] == match[1] and token.tag == "c":
            yield match.start(), match.end(), ""


def full_width(document: Document) -> Iterator[Proposal]:
    """Half-width marks between Chinese characters, and pairs of half-width brackets around Chinese."""
    yield from half_width(document)
    for match in re.finditer(rf"\(([^()\n]*[{HAN}][^()\n]*)\)", document.text):
        if match.start() and re.match(rf"[{HAN}”》]", document.text[match.start() - 1]):
            yield match.start(), match.end(), f"（{match[1]}）"


def stray_doubles(document: Document) -> Iterator[Proposal]:
    """Two stops side by side."""
    yield from doubled(document)
    yield from mixed_double(document)


def ellipses(document: Document) -> Iterator[Proposal]:
    """等…… and dots that are no ellipsis."""
    yield from etcetera(document)
    yield from false_dots(document)


NESTED_TITLE = re.compile(r"《[^《》\n]*(《)([^《》\n]*)(》)[^《》\n]*》")


def nested_titles(document: Document) -> Iterator[Proposal]:
    """《…《…》…》 → 《…〈…〉…》."""
    for match in NESTED_TITLE.finditer(document.text):
        yield match.start(1), match.end(3), f"〈{match[2]}〉"


NESTED_QUOTE = re.compile(r"“[^“”\n]*(“)([^“”\n]*)(”)[^“”\n]*”")


def nested_quotes(document: Document) -> Iterator[Proposal]:
    """“…“…”…” → “…‘…’…”."""
    for match in NESTED_QUOTE.finditer(document.text):
        yield match.start(1), match.end(3), f"‘{match[2]}’"


REPORTED = re.compile(r"(?<=“)[^“”\n]{1,24}(。)(?=”(?:答复|为由|为题|的|等|回应|作答|一句|推脱|推诿|搪塞))")
SPEECH = re.compile(r"(?:说|讲|道|指出|强调|写道|感慨|表示|介绍|反映)[：:]“[^”\n]{6,}[^。！？”\n](”。)")


TERM = re.compile(
    rf"(?<=[{HAN}])(?<![说讲道写称喊答问曰])(?<!指出)(?<!强调)(?<!表示)(?<!感慨)“[^“”，。；：？！\n]{{2,12}}(。”)(?=[{HAN}])"
)
"""A term of the sentence set in marks: too short and too bare for somebody's words."""


def stops_in_quotations(document: Document) -> Iterator[Proposal]:
    """说：“……”。 → 说：“……。”."""
    for match in SPEECH.finditer(document.text):
        yield match.start(1), match.end(1), "。”"
    for match in TERM.finditer(document.text):
        yield match.start(1), match.end(1), "”。"
    for match in REPORTED.finditer(document.text):
        yield match.start(1), match.end(1), ""


NO_WRITING = re.compile(
    r"《([^《》\n]{2,20})》(?=(?:主题)?(?:活动|称号|大赛|大奖|奖项|荣誉|博览会|展览会|示范(?:单位|点|户|基地)|专项行动))"
)
WRITING = re.compile(
    r"(?:法|条例|办法|规定|意见|通知|方案|规划|计划|纲要|标准|规范|规程|指南|清单|决定|报告|手册|目录|协议|细则|公约|准则|制度|典|书|讲话|读本|日报|宣言)(?:（[^）]*）)?$"
)


def titles_of_no_writing(document: Document) -> Iterator[Proposal]:
    """《文明单位》称号 → “文明单位”称号."""
    for match in NO_WRITING.finditer(document.text):
        if not WRITING.search(match[1]):
            yield match.start(), match.end(), f"“{match[1]}”"


LISTED = re.compile(
    rf"(?<=[、])((?:(?!等)[{HAN}]){{2,6}})(，)((?![也要并应须还以])[{HAN}]{{2,8}})等(?=(?P<head>现象|行为|问题|方式|矛盾|设备|措施|活动|领域|环节|形式|渠道|情况|隐患|因素|物资|人员|部门|单位)?[{HAN}\d])"
)


def list_commas(document: Document) -> Iterator[Proposal]:
    """甲、乙，丙等 → 甲、乙、丙等, where the items are nouns."""
    for match in LISTED.finditer(document.text):
        items = (match.span(1), match.span(3))
        if (match["head"] or all(_nominal(document, *span) for span in items)) and not in_title_marks(
            document, *match.span()
        ):
            yield match.start(2), match.end(2), "、"


PRESENT = re.compile(r"^[ \u3000]*(?:出席|列席|请假|缺席)[:：]([^\n。；]+)", re.M)
EVEN = re.compile(
    rf"(?<=[、，；：。的了])([{HAN}]{{2}}|[{HAN}]{{4}})、([{HAN}]{{2,4}})(，)([{HAN}]{{2,4}})(?:、([{HAN}]{{2,4}}))?等(?=[{HAN}\d])"
)


def even_lists(document: Document) -> Iterator[Proposal]:
    """开题、中期，答辩等 → 开题、中期、答辩等: items of one length are one list, whatever words they are."""
    for match in EVEN.finditer(document.text):
        items = [item for item in (match[1], match[2], match[4], match[5]) if item]
        if len({len(item) for item in items}) == 1 and not in_title_marks(document, *match.span()):
            yield match.start(3), match.end(3), "、"


def commas_in_lists(document: Document) -> Iterator[Proposal]:
    """Commas among the items of a list, or among the names of those present."""
    for line in PRESENT.finditer(document.text):
        if "、" in line[0] and not re.search(r"[局委部处室科院校]", line[1]):
            for comma in re.finditer("，", line[1]):
                yield line.start(1) + comma.start(), line.start(1) + comma.end(), "、"
    yield from list_commas(document)
    yield from even_lists(document)


semicolons = everywhere(
    rf"(?<=[{HAN}”])(；)(?=(?:从而|以便|向[^，。；]{{1,8}}(?:赠送|报送|提供)|将(?!军)(?:重点|继续|会同)))",
    "，",
    group=1,
)


STOP = re.compile("[。！？]")


def lone_semicolons(document: Document) -> Iterator[Proposal]:
    """A semicolon before 并, 不能, 将 in a sentence that has no other: no parallel clause follows."""
    text = document.text
    for start, end, after in semicolons(document):
        line = document.paragraph_at(start)
        low = max(line.start, *(text.rfind(mark, line.start, start) + 1 for mark in "。！？"))
        stop = STOP.search(text, end, line.end)
        if "；" not in text[low:start] and "；" not in text[end : stop.start() if stop else line.end]:
            yield start, end, after


def _nominal(document: Document, start: int, end: int) -> bool:
    tokens = document.tokens.within((start, end))
    return bool(tokens) and all(token.tag[:1] in "nbja" or token.tag == "vn" for token in tokens)


BINDING = re.compile("[^，。；：、]{0,24}(?:一律|不得|必须|应当)")
CONDITION = re.compile(
    r"(?<=的)(、)(?=由[^，。；、]{1,12}(?:予以|负责|依法|给予|处)|应当|不得|不予|予以|一律|责令|依法(?:给予|追究|处)|给予|立行立改|限期|视为|取消)"
)
"""Behind the condition (……的) stands what follows from it."""
ORDINAL = re.compile(
    r"(?:^|(?<=[。；：\n\u3000 ]))第[一二三四五六七八九]{1,2}(、)(?=[\u4e00-\u9fff]{3})(?![二三四五六七八九])", re.M
)
NEW_CLAUSE = re.compile(
    rf"(?<=[，。；：\n）])([^，。；：、\n“”《》（）]{{8,40}})(、)((?:对(?!抗|外|内|口|接|标|策|照|话)|由(?!于)|经(?!济|营|费|验|办|过|常|纪|销|手|络|典|贸)|未(?!成年|来)|不得|严禁|并且)[{HAN}])"
)
"""A long item without marks, then a word that opens a clause of its own."""


def clause_marks(document: Document) -> Iterator[Proposal]:
    """An enumeration comma after a deadline, or before a word that opens a clause of its own."""
    yield from deadline_marks(document)
    text = document.text
    for pattern in (ORDINAL, CONDITION):
        for match in pattern.finditer(text):
            yield match.start(1), match.end(1), "，"
    for match in NEW_CLAUSE.finditer(text):
        item = match[1]
        tokens = document.tokens.within(match.span(1))
        binding = BINDING.match(text[match.end(3) - 1 :]) is not None
        if "或者" in text[max(0, match.start() - 12) : match.end() + 24]:
            continue  # one of the cases a provision lists
        if (
            (item[0] != match[3][0] or binding)
            and (tokens[0].tag[:1] not in "pd" or (binding and match[3][0] == item[0]))
            and _has_verb(tokens)
        ):
            yield match.start(2), match.end(2), "，"


def _has_verb(tokens: list[Token]) -> bool:
    return any(token.tag == "v" for token in tokens)
