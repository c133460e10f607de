"""Document type, closing formula, direction, one matter one document."""
