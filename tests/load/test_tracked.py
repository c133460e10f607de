"""Tracked changes of every kind: what the draft and the final version read."""

from __future__ import annotations

import pytest

from tests.load.docx import BY, deleted, inserted, paragraph, read, run, versions

MOVED_FROM = f"<w:moveFrom {BY}>{run('移动的话。')}</w:moveFrom>"
MOVED_TO = f"<w:moveTo {BY}>{run('移动的话。')}</w:moveTo>"


def cell(content: str, *, mark: str = "") -> str:
    tracked = f"<w:tcPr><w:{mark} {BY}/></w:tcPr>" if mark else ""
    return f"<w:tc>{tracked}{content}</w:tc>"


def row(*cells: str, mark: str = "") -> str:
    tracked = f"<w:trPr><w:{mark} {BY}/></w:trPr>" if mark else ""
    return f"<w:tr>{tracked}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


CASES: dict[str, tuple[str, str, str]] = {
    "replaced words": (
        paragraph(run("截") + deleted("止") + inserted(run("至")) + run("月底")),
        "截止月底",
        "截至月底",
    ),
    "inserted by one, deleted by the next": (
        paragraph(run("甲") + inserted(deleted("乙")) + run("丙")),
        "甲丙",
        "甲丙",
    ),
    "paragraph split": (
        paragraph(run("一。"), mark="ins") + paragraph(run("二。")) + paragraph(run("三。")),
        "一。二。\n三。",
        "一。\n二。\n三。",
    ),
    "paragraphs merged": (
        paragraph(run("一。"), mark="del") + paragraph(run("二。")) + paragraph(run("三。")),
        "一。\n二。\n三。",
        "一。二。\n三。",
    ),
    "whole paragraph deleted": (
        paragraph(run("一。")) + paragraph(deleted("二。"), mark="del") + paragraph(run("三。")),
        "一。\n二。\n三。",
        "一。\n三。",
    ),
    "whole paragraph inserted": (
        paragraph(run("一。")) + paragraph(inserted(run("二。")), mark="ins") + paragraph(run("三。")),
        "一。\n三。",
        "一。\n二。\n三。",
    ),
    "paragraph moved": (
        paragraph(MOVED_FROM, mark="moveFrom") + paragraph(run("不动。")) + paragraph(MOVED_TO, mark="moveTo"),
        "移动的话。\n不动。",
        "不动。\n移动的话。",
    ),
    "moved and changed": (
        paragraph(f"<w:moveTo {BY}>{run('甲')}{deleted('乙')}</w:moveTo>{run('丙')}")
        + paragraph(f"<w:moveFrom {BY}>{run('甲乙')}</w:moveFrom>{run('丁')}"),
        "丙\n甲乙丁",
        "甲丙\n丁",
    ),
    "row inserted": (
        table(row(cell(paragraph(run("甲")))), row(cell(paragraph(run("乙"))), mark="ins")) + paragraph(run("后")),
        "甲\n后",
        "甲\n乙\n后",
    ),
    "row deleted, its cells empty": (
        table(row(cell("<w:p/>"), cell("<w:p/>"), mark="del"), row(cell(paragraph(run("乙"))))),
        "\n\n乙",
        "乙",
    ),
    "cell inserted and cell deleted": (
        table(
            row(
                cell(paragraph(run("甲")), mark="cellIns"),
                cell(paragraph(run("乙")), mark="cellDel"),
                cell(paragraph(run("丙"))),
            )
        ),
        "乙\n丙",
        "甲\n丙",
    ),
    "words deleted in a cell": (
        table(row(cell(paragraph(run("共") + deleted("约") + run("三项"))), cell(paragraph(run("完"))))),
        "共约三项\n完",
        "共三项\n完",
    ),
    "all of a cell deleted, its mark too": (
        table(row(cell(paragraph(deleted("甲"), mark="del")), cell(paragraph(run("乙"))))),
        "甲\n乙",
        "\n乙",
    ),
    "deleted mark before a table": (
        paragraph(run("前"), mark="del") + table(row(cell(paragraph(run("格"))))),
        "前\n格",
        "前\n格",
    ),
    "deleted paragraph before a table": (
        paragraph(deleted("前"), mark="del") + table(row(cell(paragraph(run("格"))))),
        "前\n格",
        "格",
    ),
    "deleted field": (
        paragraph(
            run("第")
            + f'<w:del {BY}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE</w:delInstrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>3</w:delText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>' + run("页")
        ),
        "第3页",
        "第页",
    ),
    "deleted text box": (
        paragraph(
            run("正文")
            + f"<w:del {BY}><w:r><w:pict><w:txbxContent>{paragraph(run('框'))}</w:txbxContent></w:pict></w:r></w:del>"
        )
        + paragraph(run("后")),
        "正文\n框\n后",
        "正文\n后",
    ),
    "deleted text whose writer forgot w:del": (
        paragraph(run("甲") + "<w:r><w:delText>乙</w:delText></w:r>"),
        "甲乙",
        "甲",
    ),
    "deleted control around kept text": (
        paragraph(
            run("甲") + f"<w:sdt><w:sdtPr><w:del {BY}/></w:sdtPr><w:sdtContent>{run('乙')}</w:sdtContent></w:sdt>"
        )
        + paragraph(deleted("丙")),
        "甲乙\n丙",
        "甲乙",
    ),
}


@pytest.mark.parametrize(("body", "draft", "final"), CASES.values(), ids=CASES)
def test_both_versions(body: str, draft: str, final: str) -> None:
    assert versions(body) == (draft, final)
    assert read(body).tracked


def test_format_changes_alone_are_no_tracked_change() -> None:
    body = (
        f"<w:p><w:pPr><w:rPr><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:pPrChange {BY}><w:pPr/></w:pPrChange>"
        f"</w:pPr>{run('甲')}</w:p><w:sectPr><w:sectPrChange {BY}><w:sectPr/></w:sectPrChange></w:sectPr>"
    )
    assert not read(body).tracked


def test_deleted_footnote_goes_with_its_reference() -> None:
    notes = f'<w:footnote w:id="2">{paragraph(run("注二"))}</w:footnote><w:footnote w:id="1">{paragraph(run("注一"))}'
    notes += f'</w:footnote><w:footnote w:id="0" w:type="separator">{paragraph(run("线"))}</w:footnote>'
    first = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = paragraph(run("甲") + first + f'<w:del {BY}><w:r><w:footnoteReference w:id="2"/></w:r></w:del>')
    assert versions(body, footnotes=notes) == ("甲\n注一\n注二", "甲\n注一")


def test_revisions_have_side_span_author_and_time() -> None:
    document = read(
        paragraph(run("截") + deleted("止") + inserted(run("至")) + run("月底。"), mark="ins") + paragraph(run("完。"))
    )
    assert (document.draft.text, document.final.text) == ("截止月底。完。", "截至月底。\n完。")
    found = [(revision.side, revision.span, revision.author, revision.at) for revision in document.revisions]
    by = ("王主任", "2026-10-09T08:30:00Z")
    assert found == [("draft", (1, 2), *by), ("final", (1, 2), *by), ("final", (5, 6), *by)]


def test_neighbours_of_one_author_are_one_revision_and_of_two_are_two() -> None:
    other = '<w:ins w:author="李处长" w:date="2026-10-10T08:00:00Z">' + run("丁") + "</w:ins>"
    document = read(paragraph(run("甲") + inserted(run("乙")) + inserted(run("丙")) + other))
    assert [(revision.span, revision.author) for revision in document.revisions] == [
        ((1, 3), "王主任"),
        ((3, 4), "李处长"),
    ]


def test_a_move_is_a_revision_on_both_sides() -> None:
    document = read(paragraph(run("甲") + MOVED_TO + run("乙") + MOVED_FROM + run("丙")))
    assert [(r.side, r.span) for r in document.revisions] == [("draft", (2, 7)), ("final", (1, 6))]


def test_heading_levels_of_both_versions() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="小题"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="d"><w:basedOn w:val="e"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="e"><w:basedOn w:val="d"/></w:style>'
    )
    changed = (
        f'<w:pPr><w:pStyle w:val="c"/><w:pPrChange {BY}><w:pPr><w:pStyle w:val="b"/></w:pPr></w:pPrChange></w:pPr>'
    )
    body = (
        paragraph(inserted(run("新")), mark="ins")
        + paragraph(run("一"), style="b")
        + f"<w:p>{changed}{run('二')}</w:p>"
        + paragraph(run("三"), style="d")
        + "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>"
        + run("四")
        + "<w:r><w:br/></w:r>"
        + run("续")
        + "</w:p>"
        + paragraph(run("五"), style="Heading2")
    )
    document = read(body, styles=styles)
    assert document.draft.levels == {0: 1, 1: 1, 3: 1, 4: 1, 5: 2}
    assert document.final.levels == {1: 1, 2: 3, 4: 1, 5: 1, 6: 2}
