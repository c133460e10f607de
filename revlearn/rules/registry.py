"""What a rule is, how it registers itself, and how all rules are asked about one edit."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from revlearn.model import SUBTYPES, Document, Edit, Finding, Nature, OfficeDictionary
from revlearn.rules.allowed import takes_an_allowed_word
from revlearn.rules.lexicon import read_table
from revlearn.rules.one_sided import one_sided, spaces_named

Level = Literal["规定", "惯例", "偏好"]
Language = Literal["zh", "en"]
Facts = Mapping[str, str]
Check = Callable[[Edit], Facts | None]
Proposal = tuple[int, int, str]
"""Start and end in the text, and what a rule would write there. Start equals end for text put in."""
Propose = Callable[[Document], Iterator[Proposal]]
Occasions = Callable[[Document], int]
HOME = Path(__file__).parent
EMPTY_SIDE = {"（无）": "(nothing)", "（删去）": "(deleted)"}
FIGURES = HOME / "figures.tsv"
ENGLISH_FILE = "english_"
"""Files of rules for English documents begin so; all others hold rules for Chinese ones."""
PACKAGE = "revlearn.rules."
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


Shape = Literal["replace", "insert", "delete"]
BRACE = re.compile(r"\{([^{}→]*)→([^{}→]*)\}")
"""The one notation for edits: ``{旧→新}``, either side possibly empty."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its edits in the notation ``{旧→新}``, in a document of type ``genre``, in an ``office``."""

    text: str
    genre: str | None = None
    office: OfficeDictionary | None = None

    @property
    def language(self) -> Language:
        """Chinese when it has a Han character, English otherwise: an example is too short to weigh the two."""
        return "zh" if HAN.search(self.text) else "en"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``check(edit)`` gives the facts that fill ``message``, or None when the rule is silent.

    A rule with ``proposes`` may accuse a draft alone: it names the places it would change, and accuses where
    ``check`` confirms the change; ``alone`` is what it says then. ``occasions`` counts how often a text met the rule's
    situation and was right.

    ``nature`` is what an edit of this kind usually is; None leaves it to the arbiter. ``stage`` is "stable" once the
    rule's precision on the gold pairs is known to be good; a trial rule counts as evidence but explains nothing.
    ``laid_down``: what it says was laid down by the office itself, so it decides and is not weighed.
    """

    id: str
    category: str
    subtype: str
    nature: Nature | None
    title: str
    title_en: str
    message: str
    message_en: str
    source: str
    level: Level
    yes: tuple[Example, ...]
    no: tuple[Example, ...]
    both_ways: bool
    stage: Literal["trial", "stable"]
    advice: str
    check: Check
    proposes: Propose | None = None
    alone: str = ""
    alone_en: str = ""
    occasions: Occasions | None = None
    laid_down: bool = False

    @property
    def label(self) -> str:
        """The label this rule argues for, as ``category.subtype``."""
        return f"{self.category}.{self.subtype}"

    @property
    def languages(self) -> frozenset[Language]:
        """A rule speaks of documents in the languages of its examples and is silent about all others."""
        return frozenset(example.language for example in self.yes)

    @property
    def shapes(self) -> frozenset[Shape]:
        """A rule speaks of edits of the shapes its examples show: something replaced, put in, or taken out.

        What an office lays down may come to any of them.
        """
        if self.laid_down:
            return frozenset(("replace", "insert", "delete"))
        return frozenset(shape_of(*brace) for example in self.yes for brace in BRACE.findall(example.text))


def shape_of(before: str, after: str) -> Shape:
    """Whether text was replaced, put in or taken out."""
    if before and after:
        return "replace"
    return "insert" if after else "delete"


_REGISTERED: dict[str, Rule] = {}


def rule(
    *,
    title: str,
    title_en: str,
    message: str,
    message_en: str,
    source: str,
    level: Level,
    nature: Nature | None,
    yes: tuple[str | Example, ...],
    no: tuple[str | Example, ...],
    both_ways: bool = False,
    stage: Literal["trial", "stable"] = "stable",
    proposes: Propose | None = None,
    alone: str = "",
    alone_en: str = "",
    occasions: Occasions | None = None,
    laid_down: bool = False,
) -> Callable[[Check], Check]:
    """Register the decorated check as the rule of its module; the module's path gives id and label.

    The check's docstring is the advice to the writer (Chinese). ``both_ways`` says that the reversed edit may
    be found by this rule too. ``proposes`` lets the rule accuse a draft alone; ``alone`` is its message then, since a
    draft has no final version to speak of (``message`` where there is none).
    """

    def register(check: Check) -> Check:
        identifier = check.__module__.removeprefix(PACKAGE)
        category, subtype, _ = identifier.split(".")
        if subtype not in SUBTYPES[category]:
            raise ValueError(f"rule {identifier}: no such label {category}.{subtype}")
        _REGISTERED[identifier] = Rule(
            identifier, category, subtype, nature, title, title_en, message, message_en, source, level,
            tuple(_example(text) for text in yes), tuple(_example(text) for text in no),
            both_ways, stage, inspect.getdoc(check) or "", check, proposes, alone or message, alone_en or message_en,
            occasions, laid_down,
        )  # fmt: skip
        return check

    return register


def _example(text: str | Example) -> Example:
    return text if isinstance(text, Example) else Example(text)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the package, in the order of ids; importing happens on the first call."""
    return tuple(sorted((*_loaded("zh"), *_loaded("en")), key=lambda each: each.id))


@cache
def _loaded(language: Language) -> tuple[Rule, ...]:
    """The rules of one language, imported on first use: a Chinese pair need not wait for the English tables."""
    loaded: list[Rule] = []
    for path in sorted(HOME.glob("*/*/*.py")):
        if path.stem != "__init__" and path.stem.startswith(ENGLISH_FILE) == (language == "en"):
            identifier = f"{path.parent.parent.name}.{path.parent.name}.{path.stem}"
            importlib.import_module(PACKAGE + identifier)
            loaded.append(_REGISTERED[identifier])
    return tuple(loaded)


@cache
def accusing_rules(language: Language) -> tuple[Rule, ...]:
    """The rules that may accuse a draft alone, in the order of ids."""
    return tuple(each for each in _loaded(language) if each.proposes is not None)


@cache
def gold_figures() -> Mapping[str, tuple[int, int]]:
    """How often each rule spoke on the gold pairs, and how often with the gold label (``make fit`` counts)."""
    return {row["rule"]: (int(row["fired"]), int(row["right"])) for row in read_table(FIGURES)}


def rule_named(identifier: str) -> Rule:
    """The rule of that id. KeyError when there is none."""
    if identifier not in _REGISTERED:
        all_rules()
    return _REGISTERED[identifier]


@cache
def rules_speaking(language: Language, shape: Shape | None = None) -> tuple[Rule, ...]:
    """The rules for documents in ``language`` and edits of ``shape`` (any when None), in the order of ids."""
    return tuple(each for each in _loaded(language) if shape is None or shape in each.shapes)


def findings_of(edit: Edit) -> list[Finding]:
    """What the rules for the final version's language say of ``edit``, in the order of rule ids.

    Moves and edits of several parts are put to all rules; others to those whose examples show their shape.
    """
    several = edit.operation == "move" or len(edit.draft_spans) + len(edit.final_spans) > 2
    shape = None if several else shape_of(edit.before, edit.after)
    found = []
    for each in rules_speaking(edit.context.final.language, shape):
        facts = each.check(edit)
        if facts is not None:
            found.append(Finding(edit.id, each.id, facts))
    if found and takes_an_allowed_word(edit):
        return [each for each in found if not _judges_words(rule_named(each.rule))]
    return found


def _judges_words(judge: Rule) -> bool:
    """Whether a rule has to be silent about a word that an office has laid down to be right."""
    return judge.category in ("wording", "terminology") and not judge.laid_down


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def render(template: str, edit: Edit, facts: Facts, *, english: bool = False) -> str:
    """Fill a rule's message: ``{before}``, ``{after}`` and the rule's own facts; line breaks show as ``¶``.

    An exchange with nothing is worded as what was put in or taken out. ``english`` says that the message is: what rules
    write for an empty side is then English, too.
    """
    return filled(template, {"before": edit.before, "after": edit.after, **facts}, english=english)


def filled(template: str, values: Facts, *, english: bool = False) -> str:
    """``render`` where the edit itself is not at hand: ``values`` are its two strings and the rule's facts."""
    if english:
        values = {key: EMPTY_SIDE.get(value, value) for key, value in values.items()}
    shown = _Facts({key: value.replace("\n", "¶") for key, value in values.items()})
    return spaces_named(one_sided(template, values), shown, english=english).format_map(shown)


@cache
def ruleset_version() -> str:
    """A short fingerprint of all rule files and word lists: equal rulesets speak alike."""
    digest = hashlib.sha256()
    for path in sorted(HOME.rglob("*")):
        if path.suffix in (".py", ".tsv"):
            digest.update(path.relative_to(HOME).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
