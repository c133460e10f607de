"""What another edit forces: renumbering, counts and totals."""
