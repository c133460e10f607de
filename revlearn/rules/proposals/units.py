"""Units in Latin letters or by a name that is not the legal one, and units left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from revlearn.model import Document
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.registry import Proposal

AMOUNT = r"(?<=[\d余多万亿千百几])"
NAMES = {
    row["form"]: row["standard"].split("；")[0]
    for row in read_table(Path(__file__).parents[1] / "terminology" / "unit_number" / "units.tsv")
}
"""A form of a unit and its legal name; where there are two the first is suggested."""
SYMBOL = re.compile(
    rf"{AMOUNT}\s?(km2|km²|km|KM|Km|kg|KG|Kg|m2|m²|㎡|m3|m³|cm|CM|mm|kWh|kW|KW|kw|[mMth](?![A-Za-z0-9²³])|美金|平米|公分|公尺|平方(?![公千厘分毫米])|立方(?![米厘分]))(?![A-Za-z0-9²³/·])"
)
CUBIC = re.compile(r"(?<=\d\d|[\d.]万|.余)方(?![案面式法位便针向言略形圆块格代程])")
CURRENT = re.compile(r"(?:电|负荷|发电)[^，。；]{0,10}?\d[\d.]*[万亿]?(度)(?![数假])")
DEGREE = re.compile(
    r"(?:气温|温度|室温|零下|零上|水温|低温|高温|体温|测温|供热|供暖)[^。；\d]{0,8}\d[\d.]*(?:[至～到—-]\d[\d.]*)?(度)(?!假)"
)
MILE = re.compile(r"(?:行驶|全长|里程|绕行|单程|往返|全程)[^，。；\d]{0,8}\d[\d.]*[万余]*(里)(?![程外面])")
MONEY = re.compile(
    r"(?:资金|投资|收入|补助|经费|款|金额|产值|贷款|补贴|节约|节省|增收|捐资|造价|罚款|基金|成本|利润|税|额|费|预算|债务|拨付|投入|筹集|募集|争取|损失|工资|估算)[^，。；、：（）\n]{0,14}?\d[\d.]*余?[万亿](?=[，。；、）（\n]|左右|以上|以内|上下|$)"
)


def unit_names(document: Document) -> Iterator[Proposal]:
    """3.6km → 3.6公里, 20公分 → 20厘米, 节电620万度 → 千瓦时."""
    text = document.text
    for match in SYMBOL.finditer(text):
        if match[1] in NAMES and not quoted(document, *match.span()):
            yield match.start(1), match.end(1), NAMES[match[1]]
    for pattern, name in ((CUBIC, "立方米"),):
        for match in pattern.finditer(text):
            if not quoted(document, *match.span()):
                yield match.start(), match.end(), name
    for pattern, name in ((CURRENT, "千瓦时"), (DEGREE, "摄氏度"), (MILE, "公里")):
        for match in pattern.finditer(text):
            if not quoted(document, *match.span()):
                yield match.start(1), match.end(1), name


def units_left_out(document: Document) -> Iterator[Proposal]:
    """投资126万 → 126万元, where the clause speaks of money."""
    for match in MONEY.finditer(document.text):
        if not quoted(document, *match.span()):
            yield match.end(), match.end(), "元"
