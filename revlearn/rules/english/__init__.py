"""Nouns that the rules for English documents share: words, phrases, figures, scales and lines.

Belongs here: what English text is made of. Must not live here: rules (they stand with their label), Chinese.
"""
