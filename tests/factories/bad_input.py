"""Texts that have broken software before, ours or another's. Each names what it tries."""

import pytest

AWKWARD = [
    pytest.param("\x00", id="null byte"),
    pytest.param("a\x00b", id="null byte within"),
    pytest.param("\x01\x08\x0b\x1f\x7f", id="control characters"),
    pytest.param("\ufeff\u200b\u202e\u2066", id="invisible and turning characters"),
    pytest.param("\ud7ff\ue000\ufffe\uffff", id="beside surrogates, and non-characters"),
    pytest.param("مرحبا بالعالم", id="right to left"),
    pytest.param("👩‍👩‍👧‍👦🏳️‍🌈", id="emoji in sequences"),
    pytest.param("Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", id="many marks on a letter"),
    pytest.param("' OR 1=1 --", id="SQL"),
    pytest.param('"; DROP TABLE wagtailcore_page; --', id="more SQL"),
    pytest.param("%_\\", id="signs of LIKE"),
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("{{ 7 * 7 }}{% load x %}", id="template"),
    pytest.param("../../etc/passwd", id="path upwards"),
    pytest.param("%s%d%n%(x)s", id="formats"),
    pytest.param("$(id)`id`", id="shell"),
    pytest.param("NaN", id="not a number"),
    pytest.param("-1", id="negative"),
    pytest.param("1e309", id="beyond floats"),
    pytest.param("٤٢", id="digits of another script"),
    pytest.param("9" * 30, id="beyond integers"),
    pytest.param("9" * 5000, id="beyond what Python reads as a number"),
    pytest.param("a" * 9000, id="long"),
    pytest.param("é" * 300, id="long and accented"),
    pytest.param("a/b?c#d&e=f;g", id="signs of addresses"),
    pytest.param("%00%ff%c0%ae", id="encoded twice"),
    pytest.param("CON", id="name of a device"),
    pytest.param(" ", id="space"),
]
