"""A Word document with native tracked changes and a comment on each edit.

Accepting every change gives the final version, rejecting every change the draft, a line a paragraph. Written with
lxml alone: python-docx has no tracked changes, paragraph-mark revisions or moves, its template brings English
styles, and its packages carry the time of writing; here the same analysis gives the same bytes. Dates are left
out of changes and comments (the standard makes them optional): a made-up date would be a false record.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from lxml import etree

from revlearn.model import Analysis
from revlearn.report.selection import Selected, select
from revlearn.report.word_body import Body
from revlearn.report.word_comments import comments_part
from revlearn.report.word_styles import font_table_part, styles_part
from revlearn.report.word_xml import Element, legal
from revlearn.report.wording import Lang

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
PARTS = {
    "document": f"{OFFICE}.document.main+xml",
    "styles": f"{OFFICE}.styles+xml",
    "comments": f"{OFFICE}.comments+xml",
    "fontTable": f"{OFFICE}.fontTable+xml",
}


def analysis_docx(analysis: Analysis, *, commented: Sequence[Selected] | None = None, lang: Lang = "zh") -> bytes:
    """The two versions of ``analysis`` as one .docx file.

    Every edit is a tracked change by its author (“定稿” where unknown); the ``commented`` ones, all by default, carry
    a comment with label and reason. Characters that XML cannot hold show as Unicode's control pictures.
    Raises BrokenAnalysis when the edits do not explain the difference.
    """
    chosen = select(analysis) if commented is None else tuple(commented)
    body = Body(analysis, {each.edit.id for each in chosen}, lang)
    document = body.document()
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {"officeDocument": (RELATIONS, "word/document.xml"),
             "metadata/core-properties": (f"{PACKAGE}/relationships", "docProps/core.xml")}
        ),
        "docProps/core.xml": _core(analysis),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships(
            {name: (RELATIONS, f"{name}.xml") for name in PARTS if name != "document"}
        ),
        "word/styles.xml": styles_part(analysis.final.language),
        "word/fontTable.xml": font_table_part(),
        "word/comments.xml": comments_part(analysis, chosen, body.plain_moves, lang),
    }  # fmt: skip
    return _package(parts)


def _package(parts: dict[str, Element]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, root in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # else the byte depends on the platform that wrote it
            package.writestr(entry, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return stream.getvalue()


def _content_types() -> Element:
    namespace = f"{PACKAGE}/content-types"
    root = etree.Element(f"{{{namespace}}}Types", nsmap={None: namespace})
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for extension, kind in defaults.items():
        etree.SubElement(root, f"{{{namespace}}}Default", Extension=extension, ContentType=kind)
    overrides = {f"/word/{name}.xml": kind for name, kind in PARTS.items()} | {"/docProps/core.xml": CORE_TYPE}
    for part, kind in overrides.items():
        etree.SubElement(root, f"{{{namespace}}}Override", PartName=part, ContentType=kind)
    return root


def _relationships(targets: dict[str, tuple[str, str]]) -> Element:
    """``targets`` maps a relationship's kind to its namespace and its target."""
    namespace = f"{PACKAGE}/relationships"
    root = etree.Element(f"{{{namespace}}}Relationships", nsmap={None: namespace})
    for number, (kind, (home, target)) in enumerate(targets.items(), 1):
        etree.SubElement(
            root, f"{{{namespace}}}Relationship", Id=f"rId{number}", Type=f"{home}/{kind}", Target=target
        )  # fmt: skip
    return root


def _core(analysis: Analysis) -> Element:
    namespace, dublin = f"{PACKAGE}/metadata/core-properties", "http://purl.org/dc/elements/1.1/"
    root = etree.Element(f"{{{namespace}}}coreProperties", nsmap={"cp": namespace, "dc": dublin})
    title = etree.SubElement(root, f"{{{dublin}}}title")
    title.text = legal(f"{analysis.draft.name} → {analysis.final.name}")
    return root
