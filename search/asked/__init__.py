"""What people looked for: counted without a word about who they are, listed for staff, and erased after a time."""
