"""What is asserted or demanded: conclusions, causes, status, tasks."""
