"""Blocks with a function of their own, added or dropped."""
