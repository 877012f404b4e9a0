"""Pages that editors put above the results."""
