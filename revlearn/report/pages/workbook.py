"""The team's month as a workbook that filters: one table a sheet, real numbers and dates, texts that stay texts.

A text that begins with ``=``, ``+``, ``-`` or ``@``, be it after a tab or a space, is stored as a text and marked with
the quote prefix, so that no program takes it for a formula. The file is the same bytes for the same profile: its times
are the period's last day.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time

from openpyxl import Workbook

from revlearn.model import LABELS, SUBTYPES
from revlearn.record import SharedWeakness, TeamProfile
from revlearn.report.pages.cells import MONTH, SHARE, Row, add_sheet
from revlearn.report.pages.lessons import advice_of, kind_of, reason_of, subtype_of, title_of
from revlearn.report.pages.numbers import month_title
from revlearn.report.pages.phrases import say
from revlearn.report.pages.team_page import concerned, names_of, topics, weakness_row
from revlearn.report.wording import Lang, category_name, level_name, nature_name, subtype_name

CORE = "docProps/core.xml"
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def team_xlsx(team: TeamProfile, *, anonymous: bool = False, lang: Lang = "zh") -> bytes:
    """The workbook. ``anonymous`` hides the writers' names and the titles of documents."""
    names = names_of(team, lang, anonymous=anonymous)
    book = Workbook(write_only=True)
    _overview(book, team, lang)
    _weaknesses(book, "sheet_weaknesses", team.weaknesses, names, lang)
    _heat(book, team, names, lang)
    _weaknesses(book, "sheet_returned", team.came_back, names, lang)
    _topics(book, team, lang)
    _cards(book, team, lang, anonymous=anonymous)
    _writers(book, team, names, lang)
    _rates(book, team, names, lang)
    _months(book, team, lang)
    return _whole(book, datetime.combine(team.period.last, time()))


def _overview(book: Workbook, team: TeamProfile, lang: Lang) -> None:
    writing = sum(profile.documents > 0 for profile in team.profiles)
    low, high = team.errors.interval
    rows: list[Row] = [
        (say("team_month", lang), team.name),
        (say("period", lang), month_title(team.period.name, lang)),
        (say("writers", lang), writing),
        (say("documents", lang), team.documents),
        (say("characters", lang), team.draft_characters),
        (say("edits", lang), team.edits),
        (f"{say('error_rate', lang)} {say('error_rate_unit', lang)}", round(team.errors.per_1000, 3)),
        (say("low", lang), round(low, 3)),
        (say("high", lang), round(high, 3)),
        (say("trend", lang), say(team.errors.trend, lang)),
        (say("weaknesses", lang), len(team.weaknesses)),
        (say("returned", lang), len(team.came_back)),
        (say("unit", lang), say("unit_note", lang)),
    ]
    add_sheet(book, say("sheet_overview", lang), (say("item", lang), say("value", lang)), rows)


def _weaknesses(
    book: Workbook, name: str, weaknesses: Sequence[SharedWeakness], names: Mapping[str, str], lang: Lang
) -> None:
    keys = ("lesson", "subtype", "level", "people", "times_head", "came_back_count", "concerned", "advice", "rule")
    rows = []
    for each in weaknesses:
        row = weakness_row(each, names, {}, lang)
        everybody = concerned(each.writers, names, lang, limit=len(each.writers))
        kind = kind_of(each.key.label, lang)
        rows.append((row.title, kind, row.level, row.people, row.count, row.back, everybody, advice_of(each.key, lang),
                     each.key.rule))  # fmt: skip
    add_sheet(book, say(name, lang), [say(key, lang) for key in keys], rows)


def _heat(book: Workbook, team: TeamProfile, names: Mapping[str, str], lang: Lang) -> None:
    labels = sorted({label for _, label in team.heat}, key=LABELS.index)
    known = {writer for writer, _ in team.heat}
    rows: Iterator[Row] = (
        (shown, *(round(team.heat.get((writer, label), 0.0), 3) for label in labels))
        for writer, shown in names.items()
        if writer in known
    )
    heads = [say("writer_name", lang), *(subtype_of(label, lang) for label in labels)]
    add_sheet(book, say("sheet_heat", lang), heads, rows, shaded=max(team.heat.values(), default=0.0))


def _topics(book: Workbook, team: TeamProfile, lang: Lang) -> None:
    rows = [
        (each.title, each.line, "\n".join(each.advice))
        for each in topics(team.weaknesses, {}, lang)
    ]  # fmt: skip
    add_sheet(book, say("sheet_topics", lang), [say(key, lang) for key in ("topic_head", "topic_gist", "advice")], rows)


def _cards(book: Workbook, team: TeamProfile, lang: Lang, *, anonymous: bool) -> None:
    keys = ("card", "lesson", "subtype", "level", "date", "title", "draft_sentence", "final_sentence", "before",
            "after", "reason", "source")  # fmt: skip
    rows: list[Row] = [
        (
            number, title_of(each.key, lang), kind_of(each.key.label, lang), level_name(example.level, lang),
            None if anonymous else example.date, "" if anonymous else example.title, example.draft_sentence,
            example.final_sentence, example.before, example.after, reason_of(each.key, example, lang), example.source,
        )
        for number, each in enumerate(team.weaknesses, 1)
        for example in each.examples
    ]  # fmt: skip
    add_sheet(book, say("sheet_cards", lang), [say(key, lang) for key in keys], rows)


def _writers(book: Workbook, team: TeamProfile, names: Mapping[str, str], lang: Lang) -> None:
    """In the order of names, as everywhere: this is no ranking."""
    keys = ("writer_name", "documents", "characters", "edits", "errors", "error_rate", "low", "high", "trend",
            "recurrence", "cleared", "kept")  # fmt: skip
    profiles = {profile.writer: profile for profile in team.profiles}
    rows: list[Row] = []
    for writer, shown in names.items():
        each = profiles[writer]
        low, high = each.errors.interval
        rows.append((
            shown, each.documents, each.draft_characters, each.edits, each.errors.count, round(each.errors.per_1000, 3),
            round(low, 3), round(high, 3), say(each.errors.trend, lang), _share(each.recurrence), each.cleared,
            _share(each.kept_share),
        ))  # fmt: skip
    formats = {keys.index(key): SHARE for key in ("recurrence", "kept")}
    add_sheet(book, say("sheet_writers", lang), [say(key, lang) for key in keys], rows, formats=formats)


def _rates(book: Workbook, team: TeamProfile, names: Mapping[str, str], lang: Lang) -> None:
    keys = ("writer_name", "category", "subtype", "nature", "times_head", "per_1000", "low", "high", "trend")
    profiles = {profile.writer: profile for profile in team.profiles}
    rows = (
        (
            shown, category_name(rate.category, lang), subtype_name(rate.category, rate.subtype, lang),
            nature_name(rate.nature, lang), rate.count, round(rate.per_1000, 3), round(rate.interval[0], 3),
            round(rate.interval[1], 3), say(rate.trend, lang),
        )
        for writer, shown in names.items()
        for rate in profiles[writer].rates
        if rate.count and rate.nature != "decision"
    )  # fmt: skip
    add_sheet(book, say("sheet_rates", lang), [say(key, lang) for key in keys], rows)


def _months(book: Workbook, team: TeamProfile, lang: Lang) -> None:
    keys = ("month", "documents", "characters", "errors", "error_rate", "low", "high", "recurrence", "kept")
    heads = [*(say(key, lang) for key in keys), *(category_name(category, lang) for category in SUBTYPES)]
    rows = [
        (
            date(int(each.month[:4]), int(each.month[5:]), 1), each.documents, each.draft_characters, each.errors.count,
            round(each.errors.per_1000, 3), round(each.errors.interval[0], 3), round(each.errors.interval[1], 3),
            _share(each.recurrence), _share(each.kept_share),
            *(each.by_category.get(category, 0) for category in SUBTYPES),
        )
        for each in team.months
    ]  # fmt: skip
    formats = {0: MONTH, keys.index("recurrence"): SHARE, keys.index("kept"): SHARE}
    add_sheet(book, say("sheet_months", lang), heads, rows, formats=formats)


def _share(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _whole(book: Workbook, moment: datetime) -> bytes:
    """The finished file, with ``moment`` for every time in it."""
    book.properties.creator = "revlearn"
    book.properties.created = moment
    raw = io.BytesIO()
    book.save(raw)
    result = io.BytesIO()
    # What a .zip can say of times begins in 1980 and ends in 2107.
    stamp = (min(max(moment.year, 1980), 2107), *moment.timetuple()[1:6])
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == CORE:
                data = MODIFIED.sub(rb"\g<1>" + moment.isoformat().encode() + rb"Z\g<2>", data)
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, data)
    return result.getvalue()
