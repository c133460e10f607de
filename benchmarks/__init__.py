"""Measurements: speed beside other comparers, and correctness on material whose truth is known. See README.md."""
