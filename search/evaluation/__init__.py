"""Measures how well queries with judgements are answered."""
