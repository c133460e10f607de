"""What supports a statement: figures, comparisons, cases, legal bases."""
