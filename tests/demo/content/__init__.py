"""Tests of the content; it is loaded once for all of them, as long as pytest sees a package here."""
