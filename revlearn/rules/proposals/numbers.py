"""Numbers, times and dates in a form that the standards do not have, and the form they would take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from revlearn.model import Document
from revlearn.rules.dates import date_parts
from revlearn.rules.proposals.protected import in_title_marks, quoted
from revlearn.rules.quantities import value_of_han
from revlearn.rules.registry import Proposal

HAN = "零〇一二两三四五六七八九十百千万亿"
UNIT = (
    r"(?:平方米|立方米|平方公里|公里|千米|千瓦时|千瓦|公斤|公顷|小时|课时|学时|周岁|人次|工作日|[元吨亩米克升樘册卷人名件台套辆艘座处户家株棵只盏栋场份批张项块颗幅间"
    r"部篇枚所宗起例床位头袋箱车条天岁])"
)
COUNTED = re.compile(
    rf"(?<![{HAN}\d第几数好每周初半《“.])(?P<number>[一二两三四五六七八九十][{HAN}]+)(?P<more>余|多)?(?={UNIT}|个(?!月|方面|问题|要点|环节|重点|必须|坚持|确保))"
)
"""Eleven and more of something countable."""
BOUNDED = re.compile(
    rf"(?:不少于|不低于|不超过|不得少于|不得超过|至少|最多|最高不超过)(?P<number>[二三四五六七八九十]|[一二三四五六七八九][百千])(?={UNIT}|个)"
)
TRAILING = re.compile(
    rf"(?<=[\u4e00-\u9fff])(?<![{HAN}第这那每的有是几数各某前后头上下本该同共分了])(?P<number>[二两三四五六七八九])(?=(?:个|条|项|处|名|家|座|台|辆|所|户|件|起|场)[，。；])"
)
"""A small count behind the thing counted (航线二条，), as statistics have it."""
WORKING_DAYS = re.compile(
    r"(?<![\u4e00-\u9fff\d]第)(?P<number>[二三四五六七八九]?十?[一二三四五六七八九十])(?=个工作日)"
)
YEARS_LONG = re.compile(
    r"(?:扎根|从事|坚守|连续|服务|工作|工龄|任教|行医|执教)[^，。；\d]{0,8}?(?P<number>[二三四五六七八九]?十[一二三四五六七八九]?)(?=余?年(?!代|级|来的))"
)
HAN_DAY = re.compile(
    r"(?<=\d月)(?P<number>[一二三]?十?[一二三四五六七八九十])(?=日)|(?<=[\d今明去当本]年)(?P<month>十[一二]?|[一二三四五六七八九])(?=月)"
)
ROUGH = re.compile(
    r"[一二三四五六七八九][一二三四五六七八九][十百千万]|[十百千万]几|[一二三四五六七八九][、][一二三四五六七八九]"
)
ROUND = frozenset(("一百", "一千", "一万"))
PLAIN_DIGITS = re.compile("[一二两三四五六七八九]{2}")
FORMAL = re.compile(
    r"[壹贰叁肆伍陆柒捌玖][拾佰仟万][壹贰叁肆伍陆柒捌玖拾佰仟万零]*(?=[元万人])|[壹贰叁肆伍陆柒捌玖][佰仟拾](?=[万元])"
)
FORMAL_DIGITS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
PERCENT = re.compile(rf"百分之([{HAN}]+(?:点[零〇一二三四五六七八九]+)?)(?![几数])")
MIXED = re.compile(
    r"(?<![\d.])(\d{1,3})千(\d)百(?=[\u4e00-\u9fff])|(?<![\d.])(\d{1,3})(千(?![米瓦克伏帕焦赫卡字兆])|百)(?=(?:余|多)?(?:[名人亩册元吨户株台套件座个处次家辆条头只册米]|公里|公斤|平方))"
)
HALVES = re.compile(r"(?<![\d.])(\d+)([米元吨])(\d)(?![\d.米元吨%])|(?<![\d.])(\d+)亿(\d{1,4})[千](?:万)(?=元)")
TENTHS = re.compile(
    r"(?<![第几数好每一二三四五六七八九])(?P<tens>[一二三四五六七八九])成(?P<ones>[一二三四五六七八九半])(?=[，。；、左以的])"
)
SESSION = re.compile(r"(?<=第)(\d{1,2})(?=届)")
HUNDRED_MILLIONS = re.compile(r"(?<=\d)个亿元?")
CLOCK = re.compile(
    r"(?P<part>上午|下午|晚上|中午|凌晨|早上|早晨|晚间)?(?:(?P<hour>\d{1,2})点|(?P<spoken>零|[一二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四]?)[点时](?![期段候常刻代间]))(?P<rest>半|整|\d{1,2}分|[一二三四五]?十五?分)?(?![\d一二三四五六七八九条建意希思要想体名感认点儿心子评\u4e00-\u9fff]{0,1}(?:建议|意见|要求|体会|希望|思考|认识|感受|做法))"
)
BEFORE_CLOCK = re.compile(r"(?:[日号）天晚晨早午夜]|星期.|至|到|每[日天晚])\s*$")
AFTER_CLOCK = re.compile(
    r"^(?:[起前后至到，。；—～~-]|整|开|\d{1,2}分|之?前|准时|集合|报到|[开关]门|[开闭]馆|[开闭]园|上课|下课|上班|下班|发车|出发|停止|熄灯|、|召开|举行|在|以前|关|进行)"
)
STATUTE = re.compile(r"^[\s\u3000#]*第[一二三四五六七八九十百]+条", re.M)
ELSEWHERE = ("title", "date", "document_number", "attachment")


def _arabic(value: Decimal) -> str:
    return f"{value.normalize():f}"


def written_with_digits(text: str) -> str:
    """三百五十二 → 352, 二万一千六百 → 21600, 三亿二千万 → 3.2亿, 十六万 → 16万."""
    value = value_of_han(text)
    for name, scale in (("亿", 100_000_000), ("万", 10_000)):
        scaled = value / scale
        if name in text and scaled >= 1 and scaled == round(scaled, 1 if name == "万" else 4):
            return _arabic(scaled) + name
    return _arabic(value)


def _digits_rule(document: Document) -> bool:
    """Whether this text counts with digits: a statute may count in characters, and then does so throughout."""
    text = document.text
    if not STATUTE.search(text):
        return True
    digits = len(re.findall(r"\d(?:%|[万亿元人个件名次米]|个?工作日|小时|平方|公里)", text))
    return digits > 2 * sum(len(pattern.findall(text)) for pattern in (COUNTED, PERCENT))


def han_numerals(document: Document) -> Iterator[Proposal]:
    """Counts and percentages in characters → digits; 3千 → 3000, 3米8 → 3.8米; o'clock → 时."""
    text = document.text
    if document.language == "zh" and _digits_rule(document):
        for pattern in (COUNTED, BOUNDED, TRAILING, HAN_DAY, WORKING_DAYS, YEARS_LONG):
            for match in pattern.finditer(text):
                yield from _counted(document, match)
        for match in PERCENT.finditer(text):
            if _in_place(document, *match.span()) and match[1] not in ("百", "一百"):
                yield match.start(), match.end(), f"{_arabic(value_of_han(match[1]))}%"
    for match in TENTHS.finditer(text):
        if _in_place(document, *match.span()):
            ones = 5 if match["ones"] == "半" else value_of_han(match["ones"])
            yield match.start(), match.end(), f"{_arabic(value_of_han(match['tens']))}{ones}%"
    for match in SESSION.finditer(text):
        if _in_place(document, *match.span()):
            yield match.start(), match.end(), ordinal(int(match[1]))
    for match in FORMAL.finditer(text):
        if _in_place(document, *match.span()) and "（大写" not in text[max(0, match.start() - 14) : match.start()]:
            yield match.start(), match.end(), written_with_digits(match[0].translate(FORMAL_DIGITS))
    for match in HALVES.finditer(text):
        if _in_place(document, *match.span()) and match[1]:
            yield match.start(), match.end(), f"{match[1]}.{match[3]}{match[2]}"
    if _digits_rule(document):
        yield from _hours(document)


def ordinal(value: int) -> str:
    """12 → 十二, for values below 100."""
    ones = "零一二三四五六七八九"
    tens, rest = divmod(value, 10)
    return ("" if tens < 2 else ones[tens]) + ("十" if tens else "") + (ones[rest] if rest or not tens else "")


def _counted(document: Document, match: re.Match[str]) -> Iterator[Proposal]:
    group = "month" if "month" in match.re.groupindex and match["month"] else "number"
    number, (start, end) = match[group], match.span(group)
    if not _in_place(document, start, end) or ROUGH.search(number) or PLAIN_DIGITS.fullmatch(number):
        return
    if match.re is COUNTED and (value_of_han(number) < 11 or number in ROUND):
        return
    more = match.groupdict().get("more")
    yield start, match.end("more") if more else end, written_with_digits(number) + ("余" if more else "")


def _in_place(document: Document, start: int, end: int) -> bool:
    paragraph = document.paragraph_at(start)
    if paragraph.role in ELSEWHERE or (paragraph.number and start < paragraph.number[1]):
        return False
    return not quoted(document, start, end)


def _hours(document: Document) -> Iterator[Proposal]:
    text = document.text
    for match in CLOCK.finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - 4) : start], text[end : end + 3]
        timed = match["part"] or BEFORE_CLOCK.search(before)
        if not timed or not _in_place(document, start, end) or (not match["part"] and not AFTER_CLOCK.match(after)):
            continue
        hour = int(match["hour"]) if match["hour"] else int(value_of_han(match["spoken"]))
        if match["part"] in ("下午", "晚上", "晚间") and hour < 12:
            hour += 12
        rest = match["rest"] or ""
        if rest[:1].isdigit():
            yield start, match.start("rest"), f"{hour}时"
            continue
        minutes = "30分" if rest == "半" else "" if rest in ("", "整") else f"{int(value_of_han(rest[:-1]))}分"
        yield start, end, f"{hour}时{minutes}"


def mixed_scales(document: Document) -> Iterator[Proposal]:
    """3千4百 → 3400, 8千 → 8000, 2个亿 → 2亿元, 8亿7千万 → 8.7亿, 3，520 → 3520."""
    text = document.text
    for match in MIXED.finditer(text):
        if not quoted(document, *match.span()):
            if match[1]:
                value = int(match[1]) * 1000 + int(match[2]) * 100
            else:
                value = int(match[3]) * (1000 if match[4] == "千" else 100)
            yield match.start(), match.end(), str(value)
    for match in HALVES.finditer(text):
        if match[4] and not quoted(document, *match.span()):
            yield match.start(), match.end(), f"{match[4]}.{match[5]}亿"
    for match in HUNDRED_MILLIONS.finditer(text):
        yield match.start(), match.end(), "亿元"
    plain = len(re.findall(r"(?<![\d,.])\d{4,}(?![\d年,])", text))
    for match in re.finditer(r"(?<![\d,.])(\d{1,3})([,，])(\d{3})(?![\d,，])", text):
        if match[2] == "，" or plain:
            yield match.start(), match.end(), match[1] + match[3]


DAY = re.compile(
    r"(?<=月)(\d{1,2})号(?![文楼线院车机馆库])|(?<=月\d[至到])(\d{1,2})号|(?<=月\d\d[至到])(\d{1,2})号|(?<=日[至到])(\d{1,2})号(?![文楼线院车机馆库])"
)
PADDED = re.compile(r"(?<!\d)(?:0(\d)月(?:0?(\d{1,2})日)?|(?<=月)0(\d)日)")
SHORT_YEAR = re.compile(
    r"(?<![\d年约近第满.])(?:[’'])?(\d\d)年(?=\d{1,2}月|[底初]|年?度|上半年|下半年|全年|[，、]?以来(?!的\d))|(?<=[自于截至从到比较])(\d\d)年(?=[的\d])"
)
DOTTED = re.compile(
    r"(?<![\d.〔\[（(/-])(20\d\d)[.\-/．](1[0-2]|0?[1-9])[.\-/．](3[01]|[12]\d|0?[1-9])(?![\d.\-/．])[日号]?"
)
MONTH_DOTTED = re.compile(
    r"(?<=年)(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9])(?=[起前至到日])日?|(?<![\d.])(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])(?=[起前至到，。]|—)(?!日)"
)


def days_and_years(document: Document) -> Iterator[Proposal]:
    """3月5号, 03月05日, 25年3月, 2025.9.18 in running text → the full form of the date."""
    text = document.text
    for match in DAY.finditer(text):
        if _running(document, match.start(), match.end()):
            yield match.start(), match.end(), match[0].replace("号", "日")
    for match in PADDED.finditer(text):
        if _running(document, match.start(), match.end()):
            yield match.start(), match.end(), re.sub(r"0(?=\d(?:[月日]))", "", match[0])
    for match in SHORT_YEAR.finditer(text):
        year = int(match[1] or match[2])
        if _running(document, match.start(), match.end()) and 15 <= year <= 35:
            yield match.start(), match.end(), f"20{year}年"
    for match in DOTTED.finditer(text):
        if _running(document, match.start(), match.end()):
            parts = date_parts(match[0])
            assert parts is not None
            yield match.start(), match.end(), f"{parts[0]}年{parts[1]}月{parts[2]}日"
    for match in MONTH_DOTTED.finditer(text):
        if match[1] and _running(document, match.start(), match.end()):
            yield match.start(), match.end(), f"{match[1]}月{match[2]}日"


def _running(document: Document, start: int, end: int) -> bool:
    return document.paragraph_at(start).role not in ("date", "document_number") and not in_title_marks(
        document, start, end
    )


CODE = r"[\dA-Za-z/]"
RANGE = re.compile(
    rf"(?<!{CODE})(?<![-—.])(?P<low>\d+(?:\.\d+)?)(?P<unit>[%％°℃]|[个人名户家支次件天日月年周元吨米亩台套]|万元|亿元|公里|小时|分钟)?(?P<mark>[-－–~]|--)(?P<high>\d+(?:\.\d+)?)(?P<end>[%％°]|[万亿][元吨]?|[元吨个人名户家支次件天日月周台套级岁期]|年|小时|分钟|℃|公里|米|亩)?(?![-\d.A-Za-z/号])"
)
SCALED_RANGE = re.compile(
    r"(?<![\d.年月])(\d+(?:\.\d+)?)([至—～到-])(\d+(?:\.\d+)?)([万亿](?:元|人次|人|吨|亩|平方米))"
)
WORD = re.compile(r"(?<=\d)到(?=\d+(?:月|日|时|年))")


def ranges(document: Document) -> Iterator[Proposal]:
    """8-10支 → 8～10支, 40%-50% → 40%～50%, 3至5亿元 → 3亿元至5亿元."""
    text = document.text
    for match in SCALED_RANGE.finditer(text):
        low, high = Decimal(match[1]), Decimal(match[3])
        if low < high and low < 1000 and not quoted(document, *match.span()):
            mark = "～" if match[2] == "-" else match[2]
            yield match.start(), match.end(), f"{match[1]}{match[4]}{mark}{match[3]}{match[4]}"
    for match in RANGE.finditer(text):
        if in_title_marks(document, *match.span()) or not _values(match, text):
            continue
        yield match.start("mark"), match.end("mark"), "至" if match["end"] in ("日", "月") else "～"


def _values(match: re.Match[str], text: str) -> bool:
    """Whether the numbers are a range of values: low before high, with a unit, and no code or telephone."""
    low, high = Decimal(match["low"]), Decimal(match["high"])
    if not (match["unit"] or match["end"]) or low >= high or match["end"] == "年":
        return False
    line = text[max(text.rfind("\n", 0, match.start()) + 1, match.start() - 20) : match.start()]
    return len(match["low"]) < 6 and not re.search(
        r"(?:电话|传真|手机|编号|号码|热线|账号|邮编|型号|版本)[^，。；]{0,12}$", line
    )


TIMES = re.compile(r"(?<![\d:：])(\d{1,2}[:：]\d\d)([-~]|--)(\d{1,2}[:：]\d\d)(?![\d:：])")


def spans_of_time(document: Document) -> Iterator[Proposal]:
    """5:30-8:00 → 5:30—8:00."""
    for match in TIMES.finditer(document.text):
        yield match.start(2), match.end(2), "—"


YEARS = re.compile(r"(?<![\d-])((?:19|20)\d\d年?)(?:[-－–~～]|--)((?:19|20)\d\d年?)(?![-\d])")


def year_spans(document: Document) -> Iterator[Proposal]:
    """2025-2026年 → 2025—2026年."""
    for match in YEARS.finditer(document.text):
        if match[1][:4] < match[2][:4]:
            yield match.end(1), match.start(2), "—"


def spans_of_years_and_hours(document: Document) -> Iterator[Proposal]:
    """Spans that take a one-em dash."""
    yield from year_spans(document)
    yield from spans_of_time(document)
