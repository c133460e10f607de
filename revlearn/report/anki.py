"""A writer's 错题本 as an Anki package: one card an exercise, the draft sentence in front, the final version behind.

Ids are drawn from fixed words, the writer's name, the edits' keys and the language (Anki takes a note only with the
model it came with): importing a later package brings what is new and leaves what was learnt. The package is made in
memory, as no text of a document may stay behind in a temporary file, and the same exercises give the same bytes. The
only home of genanki.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from html import escape
from pathlib import Path
from string import Template

import genanki

from revlearn.record import Exercise, LessonKey
from revlearn.report import palette
from revlearn.report.pages.lessons import reason_of, source_of, subtype_of
from revlearn.report.pages.marking import Piece, marked, shown
from revlearn.report.wording import Both, Lang, level_name

TEMPLATES = Path(__file__).with_name("templates")
WHOLE = 1 << 16
"""More characters than a sentence has: beside a change all of it is shown."""

NIGHT = {"paper": "#1B2129", "ink": "#E6EAEE", "muted": "#9AA7B4", "rule": "#3A4552"}
NIGHT_WASH = "26"
"""Opacity (hex) of a category's middle tone behind marked text at night."""

NAMES: Mapping[str, Both] = {
    "sentence": ("原稿句子", "Draft sentence"),
    "document": ("出处", "Document"),
    "kind": ("类别", "Kind"),
    "marked": ("原稿标出", "Draft marked"),
    "revised": ("定稿标出", "Final marked"),
    "reason": ("理由", "Reason"),
    "source": ("依据", "Source"),
}
"""The fields of a note. A field keeps its name for ever: Anki matches notes by it."""

LABELS: Mapping[str, Both] = {
    "language": ("zh-CN", "en"),
    "hint": ("提示", "Hint"),
    "draft": ("原稿", "Draft"),
    "final": ("定稿", "Final version"),
    "deck": ("错题本 {writer}", "Error book {writer}"),
    "model": ("错题本（revlearn）", "Error book (revlearn)"),
}


def anki_package(writer: str, exercises: Iterable[Exercise], *, lang: Lang = "zh") -> bytes:
    """The ``.apkg`` with a card for each exercise, in the order given. Its times are the latest document's day."""
    book = tuple(exercises)
    # A colon pair would make a hierarchy of decks out of a name.
    name = LABELS["deck"][lang == "en"].format(writer=shown(writer).replace("::", "："))
    deck = genanki.Deck(_number("deck", writer, lang), name)
    model = _model(lang)
    for position, exercise in enumerate(book):
        deck.add_note(
            genanki.Note(
                model,
                _fields(exercise, lang),
                tags=["revlearn::" + exercise.label.replace(".", "::")],
                guid=genanki.guid_for("revlearn", writer, exercise.example.edit, lang),
                due=position,
            )
        )
    latest = max((exercise.example.date for exercise in book), default=date(2000, 1, 1))
    return _packed(deck, datetime.combine(latest, time(12), UTC))


def _model(lang: Lang) -> genanki.Model:
    english = lang == "en"
    words = {key: both[english] for key, both in {**LABELS, **NAMES}.items()}
    front, back = (
        Template((TEMPLATES / f"anki_{side}.html").read_text(encoding="utf-8")).substitute(words)
        for side in ("front", "back")
    )
    return genanki.Model(
        _number("model", lang),
        words["model"],
        fields=[{"name": both[english]} for both in NAMES.values()],
        templates=[{"name": words["deck"].format(writer="").strip(), "qfmt": front, "afmt": back}],
        css=_style(),
    )


def _fields(exercise: Exercise, lang: Lang) -> list[str]:
    """What stands in the fields, in the order of NAMES."""
    example, category = exercise.example, exercise.label.partition(".")[0]
    hue = palette.CATEGORY[category]
    change = marked(example.draft_sentence, example.final_sentence, example.before, example.after, around=WHOLE)
    mark = hue.mark_en if lang == "en" else hue.mark_zh
    source, level = source_of(example), level_name(example.level, lang)
    return [
        _harmless(shown(example.draft_sentence)),
        _harmless(f"{shown(example.title)}  {example.date.isoformat()}"),
        f'<i class="{category}">{mark}</i>{_harmless(subtype_of(exercise.label, lang))}',
        _marked(change.draft, category),
        _marked(change.final, category),
        _harmless(reason_of(LessonKey(exercise.label, exercise.rule), example, lang)),
        _harmless(" · ".join(filter(None, (source, level)))),
    ]


def _marked(pieces: Sequence[Piece], category: str) -> str:
    tags = {"cut": "del", "put": "ins"}
    return "".join(
        f'<{tags[piece.kind]} class="{category}">{_harmless(piece.text)}</{tags[piece.kind]}>'
        if piece.kind
        else _harmless(piece.text)
        for piece in pieces
    )


def _harmless(text: str) -> str:
    """``text`` as HTML that Anki reads as nothing but text.

    Brackets and braces are written as references, which hides ``[sound:…]``, ``[latex]`` and ``{{c1::…}}`` from Anki;
    a backslash stands in an element of its own, which hides ``\\(…\\)`` from MathJax.
    """
    text = escape(text)
    for sign in "[]{}":
        text = text.replace(sign, f"&#{ord(sign)};")
    return text.replace("\\", "<b>&#92;</b>")


def _style() -> str:
    colours = {"paper": palette.PAPER, "ink": palette.INK, "muted": palette.MUTED, "rule": palette.RULE}
    night = {f"night_{name}": colour for name, colour in NIGHT.items()}
    rules = [Template((TEMPLATES / "anki.css").read_text(encoding="utf-8")).substitute(colours | night)]
    for name, hue in palette.CATEGORY.items():
        by_day, by_night = f".r-page {{}}.{name}", f".nightMode .r-page {{}}.{name}"
        for place, ink, wash in ((by_day, hue.ink, hue.wash), (by_night, hue.terminal, hue.terminal + NIGHT_WASH)):
            rules += [
                f"{place.format('i')}{{background:{ink}}}\n",
                f"{place.format('del')}{{background:{wash};text-decoration-color:{ink}}}\n",
                f"{place.format('ins')}{{background:{wash};box-shadow:inset 0 -2px 0 {ink}}}\n",
            ]
    return "".join(rules)


def _packed(deck: genanki.Deck, at: datetime) -> bytes:
    """``deck`` as a package whose notes, cards and files are all of the moment ``at``."""
    seconds = at.timestamp()
    with sqlite3.connect(":memory:") as connection:
        genanki.Package(deck).write_to_db(connection.cursor(), seconds, itertools.count(int(seconds * 1000)))
        connection.commit()
        collection = connection.serialize()
    connection.close()
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as package:
        for name, content in (("collection.anki2", collection), ("media", json.dumps({}))):
            info = zipfile.ZipInfo(name, at.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, content)
    return result.getvalue()


def _number(*words: str) -> int:
    """A number for ever the same for these words, within what Anki takes for an id (31 bits, as genanki advises)."""
    digest = hashlib.sha256("\x1f".join(("revlearn practice", *words)).encode()).digest()
    return (1 << 30) + int.from_bytes(digest[:8], "big") % (1 << 30)
