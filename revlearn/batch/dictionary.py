"""What a ledger's office has laid down about words: read from its lists when a text is to be judged."""

from __future__ import annotations

from functools import lru_cache

from revlearn.model import OfficeDictionary
from revlearn.rules.office_lists import dictionary_from
from revlearn.store import Ledger


def dictionary_of(ledger: Ledger) -> OfficeDictionary | None:
    """The office's dictionary as it counts now; None while nothing is laid down."""
    contents = ledger.word_lists.contents()
    return _made(tuple(sorted(contents.items()))) if contents else None


@lru_cache(maxsize=4)
def _made(contents: tuple[tuple[str, str], ...]) -> OfficeDictionary | None:
    """One object for equal lists, so that what is looked up in it is made ready once."""
    made = dictionary_from(dict(contents))
    return made if made.version() else None
