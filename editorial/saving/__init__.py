"""Saving pages so that nothing is lost: in turn, one page from one form, never over somebody's newer words."""
