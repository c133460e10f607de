"""The same content cut into paragraphs, items or sentences differently."""
