"""Relations between clauses: words that join them, and their pairing."""
