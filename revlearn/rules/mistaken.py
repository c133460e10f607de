"""Whether a replacement looks like a slip of the pen or of the keyboard rather than a choice between words."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.dictionary import hardly_a_word
from revlearn.rules.shape import look_alike
from revlearn.rules.sound import similar_sound
from revlearn.rules.wordpair import word_pair


def mistaken(edit: Edit) -> bool:
    """Whether the draft has a character that sounds or looks like the final one, or no word at all."""
    pair = word_pair(edit)
    if pair is None:
        return False
    if pair.words and hardly_a_word(pair.draft, pair.final):
        return True
    return all(look_alike(before, after) or similar_sound(before, after) for before, after in pair.changed)
