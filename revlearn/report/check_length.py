"""How long a draft is, for the second of the three revisions (篇幅)."""

from __future__ import annotations

from revlearn.model import Document
from revlearn.report.check_wording import say
from revlearn.report.wording import Lang


def length_line(document: Document, lang: Lang) -> str:
    """Characters of the draft, and its longest sentence with its line."""
    text = document.text
    sentences = [sentence for paragraph in document.paragraphs for sentence in paragraph.sentences]
    longest = max(sentences, key=lambda each: len(text[each.start : each.end].strip()), default=None)
    characters = sum(not character.isspace() for character in text)
    if longest is None:
        return say("length", lang, characters=characters, longest=0, line=1)
    size = len(text[longest.start : longest.end].strip())
    return say("length", lang, characters=characters, longest=size, line=text.count("\n", 0, longest.start) + 1)
