"""Words with their part of speech through spaCy pipelines: jieba for Chinese, spaCy's own rules for English.

jieba comes as ``rjieba``, its Rust port: the same dictionary and the same segmentation, about twenty times faster.
spaCy's own Chinese default cuts single characters, so the tokenizer is replaced rather than configured.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from revlearn.model import OfficeDictionary, RevlearnError, TokenTable

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

MAX_CHARACTERS = 20_000_000
USER_WORD_FREQUENCY = 1_000_000
"""High enough to win against every path through jieba's own dictionary."""


class JiebaTokenizer:
    """A spaCy tokenizer: text → Doc with jieba's words and tags, every character kept (``doc.text == text``)."""

    def __init__(self, vocab: Vocab, user_words: Iterable[tuple[str, str | None]] = ()) -> None:
        # Importing rjieba reads its dictionary, a tenth of a second that commands without words need not wait for.
        import rjieba

        self.vocab = vocab
        self._tag = rjieba.tag
        user_words = tuple(user_words)
        if user_words:
            own = rjieba.Jieba()
            for word, tag in user_words:
                own.add_word(word, USER_WORD_FREQUENCY, tag or "nz")
            self._tag = own.tag

    def __call__(self, text: str) -> Doc:
        import numpy as np
        from spacy.attrs import TAG
        from spacy.tokens import Doc

        words, tags = zip(*self._tag(text), strict=True) if text else ((), ())
        doc = Doc(self.vocab, words=list(words), spaces=[False] * len(words))
        codes = {tag: self.vocab.strings.add(tag) for tag in set(tags)}
        # Tags set as one column: Doc's own ``tags`` argument takes twice as long.
        column = np.array([codes[tag] for tag in tags], dtype="uint64").reshape(-1, 1)
        doc.from_array([TAG], column)  # type: ignore[arg-type]
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """spaCy's serialisation protocol; the dictionary is the package's, so there is nothing to store."""
        return b""

    def from_bytes(self, _: bytes, **__: object) -> JiebaTokenizer:
        """See ``to_bytes``."""
        return self


class WordSegmenter:
    """Segments both languages. ``user_words`` are the office's own terms, kept in one piece."""

    def __init__(self, user_words: Iterable[tuple[str, str | None]] = ()) -> None:
        self.user_words = tuple(user_words)
        self._pipelines: dict[str, Language] = {}

    @classmethod
    def from_dictionary(cls, path: Path) -> WordSegmenter:
        """Read a jieba user dictionary: a term a line, optionally followed by a frequency and a tag.

        Raises RevlearnError when the file cannot be read or a line has no term.
        """
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise RevlearnError(
                f"{path}: 无法读取用户词典，请使用 UTF-8 文本，每行一个词",
                f"{path}: not a readable user dictionary; use UTF-8 text with a term on each line",
            ) from error
        words: list[tuple[str, str | None]] = []
        for line in lines:
            parts = line.split()
            if not parts or line.startswith("#"):
                continue
            tag = next((part for part in parts[1:] if not part.isdigit()), None)
            words.append((parts[0], tag))
        return cls(words)

    def pipeline(self, language: Literal["zh", "en"]) -> Language:
        """The spaCy pipeline of ``language``; components may be added to it as to any other."""
        if language not in self._pipelines:
            import spacy

            pipeline = spacy.blank(language)
            pipeline.max_length = MAX_CHARACTERS
            if language == "zh":
                pipeline.tokenizer = JiebaTokenizer(pipeline.vocab, self.user_words)
            self._pipelines[language] = pipeline
        return self._pipelines[language]

    def tokens(self, text: str, language: Literal["zh", "en"]) -> TokenTable:
        """The words of ``text``; together they are the text, spaces and line breaks being tokens too."""
        if not text:
            return TokenTable((0,), ())
        doc = self.pipeline(language)(text)
        return _table(doc) if language == "zh" else _spaced_table(doc)


def _table(doc: Doc) -> TokenTable:
    """The columns of a Doc without spaces between words, read off at once: faster than word by word."""
    from spacy.attrs import LENGTH, TAG

    columns = doc.to_array([LENGTH, TAG])
    codes = columns[:, 1].tolist()
    strings = doc.vocab.strings
    names = {code: strings[code] for code in set(codes)}
    return TokenTable(tuple(accumulate(columns[:, 0].tolist(), initial=0)), tuple(names[code] for code in codes))


def _spaced_table(doc: Doc) -> TokenTable:
    """The columns of a Doc with spaces after words: each space is a token of its own."""
    lengths: list[int] = []
    tags: list[str] = []
    for token in doc:
        lengths.append(len(token.text))
        tags.append(token.tag_ or _jieba_tag(token))
        if token.whitespace_:
            lengths.append(1)
            tags.append("x")
    return TokenTable(tuple(accumulate(lengths, initial=0)), tuple(tags))


def _jieba_tag(token: Token) -> str:
    """The tag jieba would give a Latin word, a number or a mark: the blank English pipeline has no tagger."""
    if token.is_punct or token.is_space:
        return "x"
    return "m" if token.like_num else "eng"


@cache
def default_segmenter() -> WordSegmenter:
    """The segmenter without a user dictionary, built once a process."""
    return WordSegmenter()


@lru_cache(maxsize=2)
def office_segmenter(office: OfficeDictionary | None) -> WordSegmenter:
    """The segmenter that keeps an office's own names, terms and phrases in one piece; the default one without any."""
    if office is None:
        return default_segmenter()
    own = {word.right for word in (*office.names, *office.terms, *office.phrases)}
    # jieba cuts at spaces and marks before it looks a word up.
    whole = sorted(word for word in own if len(word) > 1 and word.isalnum())
    return WordSegmenter((word, "nz") for word in whole) if whole else default_segmenter()
