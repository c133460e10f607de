"""The order of clauses in a sentence and of items in a list."""
