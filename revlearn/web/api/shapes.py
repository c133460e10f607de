"""What the API takes and gives, where the contracts of the files (analysis, profile, check) do not say so already."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from revlearn import learn
from revlearn.report.analysis_json import SCHEMA_FILE as ANALYSIS_SCHEMA_FILE
from revlearn.report.check_json import CHECK_SCHEMA_FILE

Key = Annotated[int, Field(ge=1, lt=2**31)]
"""A number that the ledger gave."""
Month = Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", description="YYYY-MM")]
Line = Annotated[str, Field(max_length=200)]


class Shape(BaseModel):
    """Exactly these fields."""

    model_config = ConfigDict(extra="forbid")


class Refusal(Shape):
    """Why nothing was done: one line, in the language of the account."""

    error: str


class Me(Shape):
    """The account that the token stands for."""

    login: str
    name: str
    role: Literal["writer", "mentor", "administrator"]
    writer: str | None
    teams: list[str]
    lang: Literal["zh", "en"]


class Document(Shape):
    """One pair of the ledger in a list. ``to_check`` counts the labels that nobody is sure of."""

    entry: int
    writer: str
    date: date
    title: str
    genre: str | None
    reviser: str | None
    round: int
    draft_characters: int
    final_characters: int
    retention: Literal["texts", "sentences", "figures"]
    edits: int
    errors: int
    to_check: int


class Documents(Shape):
    """One page of a list: ``total`` documents meet the conditions."""

    total: int
    documents: list[Document]


class Word(Shape):
    """A mentor's word on an edit. Without a nature the one that counted stays."""

    label: Annotated[str, Field(max_length=40, description="category.subtype", examples=["wording.confusable"])]
    nature: Literal["error", "improvement", "decision"] | None = None
    comment: Annotated[str, Field(max_length=2000)] = ""


class Corrected(Shape):
    """The label that counts from now on."""

    entry: int
    edit: int
    label: str
    nature: Literal["error", "improvement", "decision"] | None


class Handed(Shape):
    """What was taken in: the numbers of the uploads, to ask after them."""

    uploads: list[int]


class UploadState(Shape):
    """What became of an upload. ``entry`` once it is done; ``added`` False when the same pair was there before."""

    upload: int
    name: str
    writer: str
    date: date
    title: str
    genre: str
    reviser: str
    round: int
    state: Literal["queued", "working", "done", "failed"]
    at: datetime
    finished: datetime | None
    error: str
    entry: int | None
    added: bool


class Uploads(Shape):
    """The latest uploads of the account, the newest first."""

    uploads: list[UploadState]


class Team(Shape):
    """A team with its writers."""

    team: str
    writers: list[str]


class People(Shape):
    """Whom the account sees."""

    writers: list[str]
    teams: list[Team]


class Exercise(Shape):
    """One item of the 错题本. ``key`` names it; ``due`` None means done."""

    key: int
    label: str
    rule: str | None
    due: date | None
    successes: int
    attempts: int
    date: date
    title: str
    draft_sentence: str
    final_sentence: str
    draft_text: str
    final_text: str
    explanation: str
    source: str
    level: str


class Exercises(Shape):
    """The writer's 错题本; ``due`` are the keys of those to practise today."""

    writer: str
    due: list[int]
    exercises: list[Exercise]


class Mended(Shape):
    """Whether the writer mended the sentence."""

    mended: bool


class Noted(Shape):
    """Whether the answer counts: only one to an exercise that is due does. ``due`` is when it comes next."""

    noted: bool
    due: date | None


class Draft(Shape):
    """A new draft to be checked; it is not kept. ``writer`` names whose earlier mistakes are looked for."""

    text: Annotated[str, Field(min_length=1, max_length=50_000)]
    genre: Line | None = None
    writer: Line | None = None


class Doubt(Shape):
    """An edit whose label nobody is sure of."""

    entry: int
    edit: int
    writer: str
    date: date
    title: str
    draft_text: str
    final_text: str
    draft_sentence: str
    final_sentence: str
    label: str
    nature: Literal["error", "improvement", "decision"] | None
    confidence: float
    explanation: str


class Queue(Shape):
    """The review queue, the most useful first: ``total`` edits wait."""

    total: int
    edits: list[Doubt]


class Run(Shape):
    """One run of the monthly job. ``failures`` are lines that name what could not be made."""

    run: int
    month: str
    state: str
    asked: datetime
    finished: datetime | None
    writers: int
    done: int
    written: int
    current: int
    failures: list[str]


class Runs(Shape):
    """The latest runs, the newest first."""

    runs: list[Run]


class WantedRun(Shape):
    """The month whose reports are to be made."""

    month: Month


PROFILE_SCHEMA_FILE = Path(learn.__file__).with_name("profile.schema.json")


@cache
def contract(name: Literal["analysis", "profile", "check"]) -> dict[int | str, dict[str, Any]]:
    """The response of a route that gives one of the files' contracts, for its description."""
    file = {"analysis": ANALYSIS_SCHEMA_FILE, "profile": PROFILE_SCHEMA_FILE, "check": CHECK_SCHEMA_FILE}[name]
    schema = _inlined(json.loads(file.read_text(encoding="utf-8")))
    return {200: {"content": {"application/json": {"schema": schema}}, "description": schema.get("title", name)}}


def _inlined(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with its definitions in place of the references to them: there is one root in OpenAPI, not ours."""
    definitions = schema.get("$defs", {})

    def put_in(value: Any) -> Any:
        if isinstance(value, list):
            return [put_in(each) for each in value]
        if not isinstance(value, dict):
            return value
        if "$ref" in value:
            beside = {key: each for key, each in value.items() if key != "$ref"}
            return put_in(definitions[value["$ref"].removeprefix("#/$defs/")] | beside)
        parts = value.get("prefixItems", ())
        if parts and all(each == parts[0] for each in parts):
            # Few of the tools that read OpenAPI know tuples.
            pair = {"items": parts[0], "minItems": len(parts), "maxItems": len(parts)}
            value = {key: each for key, each in value.items() if key != "prefixItems"} | pair
        return {key: put_in(each) for key, each in value.items() if key not in ("$defs", "$schema", "$id")}

    return dict(put_in(schema))
