"""Gold pairs and how well the analyser does on them.

Belongs here: the gold format, scoring, error listings. Must not live here: anything that changes a label.
"""
