"""Checks of what a page says, told while it is edited; none of them keeps anybody from saving or publishing."""
