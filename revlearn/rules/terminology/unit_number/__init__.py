"""Form of numbers, units and dates, the value unchanged."""
