"""Checks that need a draft alone and more of it than one place: its document type, its numbering, its figures.

One file a subject. An inspection has the same metadata as a rule and examples that are its tests; ``registry.py`` says
how it is written.
"""
