"""What the text of a Word file is made of, construct by construct."""

from __future__ import annotations

import pytest

from revlearn.load.word import read_word
from tests.load.docx import W, archive, docx, paragraph, read, relationships, run

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in ("begin", "separate", "end"))


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"


CASES: dict[str, tuple[str, str]] = {
    "one line a paragraph": (paragraph(run("甲")) + "<w:p/>" + paragraph(run("乙")), "甲\n\n乙"),
    "line ends at the end dropped": (paragraph(run("甲")) + "<w:p/><w:p/>", "甲"),
    "spaces kept": (paragraph(run("　　甲 ") + run(" 乙")), "　　甲  乙"),
    "tab": (paragraph(run("甲") + "<w:r><w:tab/></w:r>" + run("乙")), "甲\t乙"),
    "tab stops are no tabs": (f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run('甲')}</w:p>", "甲"),
    "soft line break": (paragraph(run("甲") + "<w:r><w:br/></w:r>" + run("乙")), "甲\n乙"),
    "page break": (paragraph(run("甲") + '<w:r><w:br w:type="page"/></w:r>' + run("乙")), "甲乙"),
    "hyphens": (paragraph("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>"), "A-BC"),
    "line end in the XML": (paragraph("<w:r><w:t>甲\n乙</w:t></w:r>"), "甲 乙"),
    "symbol": (paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run("同意")), "☑同意"),
    "unlisted symbol": (paragraph('<w:r><w:sym w:font="Webdings" w:char="F034"/></w:r>'), "\uf034"),
    "no symbol": (paragraph('<w:r><w:sym w:font="Symbol" w:char="zz"/><w:sym w:char="D800"/></w:r>' + run("甲")), "甲"),
    "hyperlink": (paragraph(f"<w:hyperlink>{run('链接')}</w:hyperlink>" + run("后")), "链接后"),
    "smart tag": (paragraph(f"<w:smartTag><w:smartTagPr/>{run('地点')}</w:smartTag>"), "地点"),
    "content controls": (
        "<w:sdt><w:sdtPr/><w:sdtContent>"
        + paragraph("<w:sdt><w:sdtContent>" + run("内") + "</w:sdtContent></w:sdt>")
        + "</w:sdtContent></w:sdt>"
        + paragraph(run("后")),
        "内\n后",
    ),
    "ruby": (
        paragraph(f"<w:r><w:ruby><w:rt>{run('hàn')}</w:rt><w:rubyBase>{run('汉')}</w:rubyBase></w:ruby></w:r>"),
        "汉",
    ),
    "formula": (paragraph("<m:oMath><m:r><m:rPr/><m:t>a+b</m:t></m:r></m:oMath>"), "a+b"),
    "simple field": (paragraph(f'<w:fldSimple w:instr="DATE">{run("9日")}</w:fldSimple>'), "9日"),
    "field": (paragraph(BEGIN + instruction("PAGE") + SEPARATE + run("3") + END + run("页")), "3页"),
    "field in an instruction": (
        paragraph(BEGIN + instruction("IF") + BEGIN + SEPARATE + run("条件") + END + SEPARATE + run("结果") + END),
        "结果",
    ),
    "field without result": (paragraph(run("甲") + BEGIN + run("XE 词条") + END + run("乙")), "甲乙"),
    "field never ended": (paragraph(BEGIN + instruction("PAGE") + run("甲")) + paragraph(run("乙")), "甲\n乙"),
    "field over paragraphs": (
        paragraph(BEGIN + instruction("TOC") + SEPARATE + run("目录一")) + paragraph(run("目录二") + END),
        "目录一\n目录二",
    ),
    "table": (
        "<w:tbl><w:tr><w:tc>"
        + paragraph(run("甲"))
        + "</w:tc><w:tc>"
        + paragraph(run("乙"))
        + paragraph(run("丙"))
        + "</w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        + paragraph(run("后")),
        "甲\n乙\n丙\n\n后",
    ),
    "table in a table": (
        f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{paragraph(run('内'))}</w:tc></w:tr></w:tbl>{paragraph(run('外'))}"
        "</w:tc></w:tr></w:tbl>",
        "内\n外",
    ),
    "text box after its paragraph": (
        paragraph(f"<w:r><w:pict>{box('框')}</w:pict></w:r>" + run("正文")) + paragraph(run("后")),
        "正文\n框\n后",
    ),
    "text box in a text box": (
        paragraph(
            run("正文")
            + "<w:r><w:pict><w:txbxContent>"
            + paragraph(run("外") + f"<w:r><w:pict>{box('内')}</w:pict></w:r>")
            + "</w:txbxContent></w:pict></w:r>"
        ),
        "正文\n外\n内",
    ),
    "alternative understood": (
        paragraph(
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box("框")}</w:drawing></mc:Choice>'
            f"<mc:Fallback><w:pict>{box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("正文")
        ),
        "正文\n框",
    ),
    "alternative not understood": (
        paragraph(
            f'<w:r><mc:AlternateContent><mc:Choice Requires="cx">{run("图")}</mc:Choice>'
            f"<mc:Fallback>{run('替代')}</mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "替代",
    ),
    "alternative without fallback": (
        paragraph(f'<mc:AlternateContent><mc:Choice Requires="cx">{run("图")}</mc:Choice></mc:AlternateContent>'),
        "图",
    ),
    "imported chunk": (paragraph(run("甲")) + "<w:altChunk/>" + paragraph(run("乙")), "甲\n乙"),
    "comment inside XML": (paragraph("<w:r><w:t>甲<!-- x -->乙</w:t></w:r>"), "甲乙"),
}


@pytest.mark.parametrize(("body", "text"), CASES.values(), ids=CASES)
def test_text(body: str, text: str) -> None:
    document = read(body)
    assert document.final.text == text
    assert document.draft is document.final or document.draft == document.final


def test_notes_follow_the_body_in_the_order_of_reference() -> None:
    def note(kind: str, number: int, content: str) -> str:
        return f'<w:{kind} w:id="{number}">{paragraph(content)}</w:{kind}>'

    body = paragraph(
        '<w:r><w:endnoteReference w:id="5"/><w:footnoteReference w:id="7"/><w:footnoteReference w:id="6"/>'
        '<w:footnoteReference w:id="7"/></w:r>' + run("正文")
    )
    footnotes = note("footnote", 6, run("脚注二")) + note(
        "footnote", 7, "<w:r><w:footnoteRef/></w:r><w:sdt><w:sdtContent>" + run("脚注一") + "</w:sdtContent></w:sdt>"
    )
    document = read(body, footnotes=footnotes, endnotes=note("endnote", 5, run("尾注")))
    assert document.final.text == "正文\n脚注一\n脚注二\n尾注"


def test_headers_and_footers_are_left_out() -> None:
    assert read(paragraph(run("正文")), header=paragraph(run("页眉"))).final.text == "正文"


def test_strict_namespaces_other_prefixes_and_another_main_part() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = (
        f'<d:document xmlns:d="{strict}"><d:body><d:p><d:pPr><d:outlineLvl d:val="0"/></d:pPr>'
        '<d:del d:author="王"><d:r><d:delText>甲</d:delText></d:r></d:del><d:r><d:t>乙</d:t></d:r></d:p></d:body>'
        "</d:document>"
    )
    rels = (
        '<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship '
        'Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" '
        'Target="/Doc/Main%201.xml"/>'
        "</r:Relationships>"
    )
    data = archive({"_rels/.rels": rels, "doc\\main 1.xml": document, "word/document.xml": "<decoy/>"})
    read_file = read_word(data, "x.docx")
    assert (read_file.draft.text, read_file.final.text, read_file.final.levels) == ("甲乙", "乙", {0: 1})


def test_utf16_parts() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p>{run("甲")}</w:p></w:body></w:document>'
    document = f'<?xml version="1.0" encoding="UTF-16"?>{body}'
    rels = relationships({"officeDocument": "word/document.xml"})
    data = archive({"_rels/.rels": rels, "word/document.xml": document.encode("utf-16")})
    assert read_word(data, "x.docx").final.text == "甲"


def test_blank_document_has_empty_text() -> None:
    assert read_word(docx("<w:p/>"), "x.docx").final.text == ""
