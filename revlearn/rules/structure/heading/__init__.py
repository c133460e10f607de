"""The wording of the title and of headings."""
