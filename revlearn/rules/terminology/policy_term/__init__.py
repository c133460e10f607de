"""Listed policy phrases: wording, order, completeness, quotation marks."""
