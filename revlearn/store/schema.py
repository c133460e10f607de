"""The tables as they are after the last migration, for queries. A test holds them against the migrated database.

Facts (``entries``, ``edits``), opinions (``opinions``: label and findings of the machine) and words of people
(``corrections``, ``remarks``, ``comments``) are apart: rules can be applied anew without touching the others. Words of
people have no cascade: the database itself refuses to delete what they belong to.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, ForeignKey, Integer, MetaData, Table, Text

METADATA = MetaData()
PASSING = {"passing": True}
"""``info`` of tables that no backup holds: a session that was ended must not come back with an old backup."""


def _key(name: str, target: str | None = None, *, cascade: bool = False) -> Column[int]:
    """A part of the primary key, optionally of another table's row."""
    reference = [ForeignKey(target, ondelete="CASCADE" if cascade else None)] if target else []
    return Column(name, Integer, *reference, primary_key=True, autoincrement=False)


def _of(name: str, target: str, *, cascade: bool = False, nullable: bool = False) -> Column[int]:
    reference = ForeignKey(target, ondelete="CASCADE" if cascade else None)
    return Column(name, Integer, reference, nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


counters = Table("counters", METADATA, Column("name", Text, primary_key=True), _number("next"))
settings = Table("settings", METADATA, Column("name", Text, primary_key=True), _text("value"))
teams = Table("teams", METADATA, _key("id"), _text("name"))
writers = Table("writers", METADATA, _key("id"), _text("name"), _of("team_id", "teams.id", nullable=True))
entries = Table(
    "entries",
    METADATA,
    _key("id"),
    _of("writer_id", "writers.id"),
    _text("date"),
    _text("title"),
    _text("genre", nullable=True),
    _text("reviser", nullable=True),
    _number("round"),
    _text("language"),
    _text("draft_sha256"),
    _text("final_sha256"),
    _number("draft_characters"),
    _number("final_characters"),
    _number("changed_characters"),
    _number("draft_sentences"),
    _number("kept_sentences"),
    _text("ruleset"),
    _text("retention"),
)
texts = Table(
    "texts",
    METADATA,
    _key("entry_id", "entries.id", cascade=True),
    _text("draft_name"),
    _text("final_name"),
    _text("draft"),
    _text("final"),
    _text("draft_genre", nullable=True),
    _text("final_genre", nullable=True),
    _text("draft_levels"),
    _text("final_levels"),
)
edits = Table(
    "edits",
    METADATA,
    _key("id"),
    _of("entry_id", "entries.id", cascade=True),
    _number("number"),
    _text("operation"),
    _text("draft_spans"),
    _text("final_spans"),
    _text("before"),
    _text("after"),
    _text("draft_sentence"),
    _text("final_sentence"),
    _text("relation"),
    _flag("forced"),
    _text("author", nullable=True),
    _text("comment", nullable=True),
)
opinions = Table(
    "opinions",
    METADATA,
    _key("edit_id", "edits.id", cascade=True),
    _text("category"),
    _text("subtype"),
    _text("nature", nullable=True),
    Column("confidence", Double, nullable=False),
    _flag("needs_review"),
    _text("alternatives"),
    _text("rule", nullable=True),
    _text("explanation"),
    _text("source"),
    _text("level"),
    _text("findings"),
)
opportunities = Table(
    "opportunities",
    METADATA,
    _key("entry_id", "entries.id", cascade=True),
    Column("rule", Text, primary_key=True),
    _number("times"),
)
comments = Table("comments", METADATA, _key("entry_id", "entries.id"), _key("position"), _text("comment"))
corrections = Table(
    "corrections", METADATA, _key("id"), _of("edit_id", "edits.id"), _text("correction"), _text("comment")
)
remarks = Table(
    "remarks",
    METADATA,
    _key("id"),
    _of("entry_id", "entries.id"),
    _of("edit_id", "edits.id", nullable=True),
    _text("author"),
    _text("at"),
    _text("remark"),
)
told = Table(
    "told",
    METADATA,
    _key("writer_id", "writers.id"),
    Column("label", Text, primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("month", Text, primary_key=True),
)
answers = Table(
    "answers",
    METADATA,
    _key("id"),
    _of("writer_id", "writers.id"),
    _of("edit_id", "edits.id", cascade=True),
    _text("day"),
    _flag("mended"),
)
uploads = Table(
    "uploads",
    METADATA,
    _key("id"),
    _number("owner"),
    _text("name"),
    _text("writer"),
    _text("date"),
    _text("title"),
    _text("genre"),
    _text("reviser"),
    _number("round"),
    _number("turn"),
    _text("state"),
    _number("attempts"),
    _text("holder", nullable=True),
    _text("lease", nullable=True),
    _text("at"),
    _text("finished", nullable=True),
    _text("reason"),
    _text("english"),
    _of("entry_id", "entries.id", cascade=True, nullable=True),
    _flag("added"),
)
upload_files = Table(
    "upload_files",
    METADATA,
    _key("upload_id", "uploads.id", cascade=True),
    Column("side", Text, primary_key=True),
    _text("name"),
    _text("content"),
)

accounts = Table(
    "accounts",
    METADATA,
    _key("id"),
    _text("login"),
    _text("name"),
    _text("role"),
    _of("writer_id", "writers.id", nullable=True),
    _text("lang"),
    _flag("disabled"),
    _text("password", nullable=True),
    _text("created"),
)
mentorships = Table(
    "mentorships", METADATA, _key("account_id", "accounts.id", cascade=True), _key("team_id", "teams.id", cascade=True)
)
sessions = Table(
    "sessions",
    METADATA,
    _key("id"),
    _of("account_id", "accounts.id", cascade=True),
    _text("token_sha256"),
    _text("started"),
    _text("seen"),
    _text("address"),
    _text("agent"),
    info=PASSING,
)
links = Table(
    "links",
    METADATA,
    Column("token_sha256", Text, primary_key=True),
    _text("purpose"),
    _of("account_id", "accounts.id", cascade=True, nullable=True),
    _text("until", nullable=True),
    info=PASSING,
)
attempts = Table(
    "attempts",
    METADATA,
    Column("name", Text, primary_key=True),
    _number("failures"),
    _text("last"),
    _text("until"),
    info=PASSING,
)
tokens = Table(
    "tokens",
    METADATA,
    _key("id"),
    _of("account_id", "accounts.id", cascade=True),
    _text("token_sha256"),
    _text("name"),
    _text("created"),
    _text("until", nullable=True),
    _text("seen", nullable=True),
    info=PASSING,
)
audit = Table(
    "audit",
    METADATA,
    _key("id"),
    _text("at"),
    _text("login", nullable=True),
    _text("address"),
    _text("action"),
    Column("entry", Integer, nullable=True),
    _text("subject"),
)

word_lists = Table(
    "word_lists",
    METADATA,
    _key("id"),
    _text("kind"),
    _text("content"),
    _number("words"),
    _text("author"),
    _text("at"),
    _text("note"),
)
batch_runs = Table(
    "batch_runs",
    METADATA,
    _key("id"),
    _text("month"),
    _text("lang"),
    _flag("anonymous"),
    _text("door"),
    _text("author"),
    _text("asked"),
    _text("state"),
    _text("seen", nullable=True),
    _text("finished", nullable=True),
    _number("writers"),
    _number("done"),
    _number("written"),
    _number("current"),
    _text("failures"),
)

revisions = Table(
    "revisions",
    METADATA,
    Column("writer_id", Integer, primary_key=True, autoincrement=False),
    _text("token"),
    info=PASSING,
)
