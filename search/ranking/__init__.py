"""Puts candidates in order: the same code whatever database found them."""
