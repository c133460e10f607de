"""One form for one thing in the whole document."""
