"""Saving pages so that nothing is lost: one at a time, one page from one form, and never over somebody's newer words."""
