"""A link → edits: word diff, merging and trimming to what a person would point at.

Belongs here: everything between two linked stretches of text. The only home of diff-match-patch. Must not live
here: pairing paragraphs and sentences (align), naming what kind of edit it is (rules, classify).
"""

from __future__ import annotations

from revlearn.diff.edits import edits_of
from revlearn.diff.joining import JoiningWeights

__all__ = ["JoiningWeights", "edits_of"]
