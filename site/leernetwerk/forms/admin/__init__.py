"""What people answered, for staff who may see it."""
