"""Styles of the Word document by the part a paragraph plays (GB/T 9704-2012: fonts, sizes, margins of the page)."""

from __future__ import annotations

from dataclasses import dataclass

from revlearn.model import Paragraph
from revlearn.report.palette import SCALE_PT
from revlearn.report.word_xml import Element, w

BODY_PT, TITLE_PT, COMMENT_PT = SCALE_PT["body"], SCALE_PT["title"], SCALE_PT["comment"]
LATIN = "Times New Roman"
FALLBACKS = {
    "仿宋": "FangSong,仿宋_GB2312,STFangsong",
    "宋体": "SimSun,Songti SC",
    "黑体": "SimHei,Heiti SC",
    "楷体": "KaiTi,楷体_GB2312,STKaiti",
}


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; ``indent`` is the first line's indent in characters, ``outline`` the heading level."""

    id: str
    name: str
    font: str
    points: float = BODY_PT
    align: str = "both"
    indent: int = 0
    bold: bool = False
    outline: int | None = None
    right_indent: int = 0


STYLES: tuple[Style, ...] = (
    Style("Title", "Title", "宋体", TITLE_PT, "center", bold=True),
    Style("Addressee", "公文主送", "仿宋"),
    Style("Heading1", "heading 1", "黑体", indent=2, outline=0),
    Style("Heading2", "heading 2", "楷体", indent=2, outline=1),
    Style("Heading3", "heading 3", "仿宋", indent=2, bold=True, outline=2),
    Style("Heading4", "heading 4", "仿宋", indent=2, outline=3),
    Style("BodyText", "Body Text", "仿宋", indent=2),
    Style("DocumentNumber", "公文字号", "仿宋", align="center"),
    Style("Signature", "Signature", "仿宋", align="right", right_indent=4),
    Style("CommentText", "annotation text", "宋体", COMMENT_PT, "left"),
)
BY_ROLE = {
    "title": "Title",
    "document_number": "DocumentNumber",
    "addressee": "Addressee",
    "signature": "Signature",
    "date": "Signature",
}


def style_of(line: Paragraph, starts_with_space: bool) -> Element:
    """The ``w:pPr`` of a line; one that brings its own leading spaces gets no indent on top."""
    style = BY_ROLE.get(line.role, "BodyText")
    if line.role == "heading":
        style = f"Heading{min(max(line.level, 1), 4)}"
    properties = w("pPr", w("pStyle", val=style))
    if starts_with_space and next(each.indent for each in STYLES if each.id == style):
        properties.append(w("ind", firstLine=0, firstLineChars=0))
    return properties


def styles_part(language: str) -> Element:
    """``word/styles.xml``."""
    defaults = w("docDefaults", w("rPrDefault", _run(Style("", "", "仿宋"), language)), w("pPrDefault"))
    normal = w("style", w("name", val="Normal"), w("qFormat"), type=_PARAGRAPH, styleId="Normal", default=1)
    reference = w(
        "style", w("name", val="annotation reference"), w("rPr", w("sz", val=18), w("szCs", val=18)),
        type="character", styleId="CommentReference",
    )  # fmt: skip
    return w("styles", defaults, normal, *(_style(each, language) for each in STYLES), reference)


_PARAGRAPH = "paragraph"


def _style(style: Style, language: str) -> Element:
    properties = w("pPr")
    if style.id.startswith("Heading"):
        properties.append(w("keepNext"))
    if style.id != "CommentText":
        properties.append(w("spacing", line=560, lineRule="exact" if language == "zh" else "atLeast"))
    if style.indent and language == "zh":
        properties.append(w("ind", firstLine=round(style.indent * style.points * 20), firstLineChars=200))
    if style.right_indent:
        properties.append(w("ind", right=round(style.right_indent * style.points * 20), rightChars=400))
    properties.append(w("jc", val=style.align))
    if style.outline is not None:
        properties.append(w("outlineLvl", val=style.outline))
    return w(
        "style", w("name", val=style.name), w("basedOn", val="Normal"), w("qFormat"), properties,
        _run(style, language), type=_PARAGRAPH, styleId=style.id,
    )  # fmt: skip


def _run(style: Style, language: str) -> Element:
    size = round(style.points * 2) if language == "zh" or style.points != BODY_PT else 24
    properties = w("rPr", w("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=style.font, cs=LATIN))
    if style.bold:
        properties.append(w("b"))
    properties.extend([w("sz", val=size), w("szCs", val=size)])
    if not style.id:
        properties.append(w("lang", val="en-US", eastAsia="zh-CN"))
    return properties


def font_table_part() -> Element:
    """``word/fontTable.xml``: what to take where a Chinese font is not installed."""
    fonts = [
        w("font", w("altName", val=others), w("charset", val=86), w("family", val="auto"), name=name)
        for name, others in FALLBACKS.items()
    ]
    return w("fonts", *fonts, w("font", w("charset", val="00"), w("family", val="roman"), name=LATIN))


def page() -> Element:
    """``w:sectPr``: A4, margins 37, 26, 35 and 28 mm (top, right, bottom, left), in twentieths of a point."""
    margins = w("pgMar", top=2098, right=1474, bottom=1984, left=1588, header=851, footer=992, gutter=0)
    return w("sectPr", w("pgSz", w=11906, h=16838), margins)
