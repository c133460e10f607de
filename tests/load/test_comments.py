"""Comments: text, author, thread, and the place in either version."""

from __future__ import annotations

from tests.load.docx import BY, deleted, inserted, paragraph, read, run


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def comment(number: int, *lines: str, paragraph_id: str = "") -> str:
    identified = f'<w:p w14:paraId="{paragraph_id}">' if paragraph_id else "<w:p>"
    return f'<w:comment w:id="{number}" {BY}>{"".join(f"{identified}{run(line)}</w:p>" for line in lines)}</w:comment>'


def test_text_author_and_place() -> None:
    body = paragraph(run("请") + start(0) + run("马上") + end(0) + run("办理。"))
    (found,) = read(body, comments=comment(0, "口语。", "改为“立即”。")).comments
    assert (found.id, found.text, found.author) == ("0", "口语。\n改为“立即”。", "王主任")
    assert (found.at, found.draft_span, found.final_span) == ("2026-10-09T08:30:00Z", (1, 3), (1, 3))


def test_on_deleted_and_on_inserted_text() -> None:
    body = paragraph(run("请") + start(0) + deleted("马上") + end(0) + start(1) + inserted(run("立即")) + end(1))
    on_deleted, on_inserted = read(body, comments=comment(0, "口语") + comment(1, "好")).comments
    assert (on_deleted.draft_span, on_deleted.final_span) == ((1, 3), None)
    assert (on_inserted.draft_span, on_inserted.final_span) == (None, (1, 3))


def test_on_replaced_text_has_both_places() -> None:
    body = paragraph(run("请") + start(0) + deleted("马上") + inserted(run("即")) + end(0) + run("办"))
    (found,) = read(body, comments=comment(0, "口语")).comments
    assert (found.draft_span, found.final_span) == ((1, 3), (1, 2))


def test_across_paragraphs_ends_before_the_line_end() -> None:
    body = start(0) + paragraph(run("甲")) + paragraph(run("乙")) + end(0) + paragraph(run("丙"))
    (found,) = read(body, comments=comment(0, "并为一段")).comments
    assert found.final_span == (0, 3)


def test_without_a_range_stands_at_its_reference() -> None:
    body = paragraph(run("甲") + '<w:r><w:commentReference w:id="0"/></w:r>' + run("乙"))
    (found,) = read(body, comments=comment(0, "缺一句")).comments
    assert (found.draft_span, found.final_span) == ((1, 1), (1, 1))


def test_without_any_place() -> None:
    (found,) = read(paragraph(run("甲")), comments=comment(0, "孤")).comments
    assert (found.draft_span, found.final_span) == (None, None)


def test_in_a_text_box_and_in_a_footnote() -> None:
    boxed = f"<w:pict><w:txbxContent>{paragraph(start(0) + run('框') + end(0))}</w:txbxContent></w:pict>"
    body = paragraph(f'<w:r>{boxed}<w:footnoteReference w:id="3"/></w:r>' + run("正文"))
    notes = f'<w:footnote w:id="3">{paragraph(run("见") + start(1) + run("附件") + end(1))}</w:footnote>'
    document = read(body, comments=comment(0, "框") + comment(1, "注"), footnotes=notes)
    assert [document.final.text[slice(*(c.final_span or (0, 0)))] for c in document.comments] == ["框", "附件"]


def test_threads() -> None:
    body = paragraph(start(0) + start(1) + run("甲") + end(0) + end(1) + run("乙"))
    comments = (
        comment(0, "为什么？", "说明", paragraph_id="0A")
        + comment(1, "因为", paragraph_id="0B")
        + comment(2, "好", paragraph_id="0C")
    )
    extended = (
        '<w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0b" w15:paraIdParent="0a"/>'
        '<w15:commentEx w15:paraId="0C" w15:paraIdParent="0A"/><w15:commentEx w15:paraId="FF" w15:paraIdParent="0A"/>'
    )
    document = read(body, comments=comments, commentsExtended=extended)
    assert [(c.id, c.parent, c.final_span) for c in document.comments] == [
        ("0", None, (0, 1)),
        ("1", "0", (0, 1)),
        ("2", "0", (0, 1)),
    ]


def test_place_after_the_last_line_is_within_the_text() -> None:
    body = paragraph(run("甲")) + "<w:p/>" + paragraph(start(0) + end(0))
    document = read(body, comments=comment(0, "完"))
    assert document.final.text == "甲"
    assert document.comments[0].final_span == (1, 1)
