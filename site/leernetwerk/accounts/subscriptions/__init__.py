"""Mail about something, for whoever confirmed an address. docs/mail.md tells how."""
