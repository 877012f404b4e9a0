"""Mails that follow from an answered form: to staff, and to who sent it."""
