"""Text → Document: paragraphs with roles, sentences, words with their part of speech.

Belongs here: everything that needs spaCy, jieba or LAC. Must not live here: comparing two texts, reading files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from revlearn.model import Document, OfficeDictionary
from revlearn.segment.genre import genre_of
from revlearn.segment.language import language_of
from revlearn.segment.paragraphs import paragraphs_of
from revlearn.segment.words import WordSegmenter, default_segmenter, office_segmenter

__all__ = ["WordSegmenter", "default_segmenter", "segment"]


def segment(
    text: str,
    *,
    name: str = "",
    language: Literal["zh", "en"] | None = None,
    genre: str | None = None,
    levels: Mapping[int, int] | None = None,
    segmenter: WordSegmenter | None = None,
    office: OfficeDictionary | None = None,
) -> Document:
    """Segment ``text`` as it stands; nothing is normalised.

    ``language`` and ``genre`` are recognised when not given. ``levels`` maps a line's index to the heading level
    its style states (Word files). ``segmenter`` carries a user dictionary; the default keeps what ``office`` has laid
    down (names, terms, phrases) in one piece.
    """
    language = language or language_of(text)
    tokens = (segmenter or office_segmenter(office)).tokens(text, language)
    paragraphs = paragraphs_of(text, language, levels or {})
    return Document(name, text, language, genre or genre_of(text, paragraphs), paragraphs, tokens, office)
