"""Links that are mailed to somebody and let them do one thing, without an account. docs/mail.md tells how."""
