"""Who does it, by when, and what shows that it was done."""
