"""Edits that put a sentence or a block at another place."""
