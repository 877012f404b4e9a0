"""Communities, cohorts and calls to join."""
