import pytest

from leernetwerk.network.paste.quotes import read_quotes


def read(text):
    """Return the quotes in ``text`` as short rows."""
    return [(row.text, row.person, row.function, row.organisation) for row in read_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Noor Smit (De Brug): “Het werkt”.", ("Het werkt.", "Noor Smit", "", "De Brug")),
        ("Noor Smit (De Brug): “ Het werkt. ”", ("Het werkt.", "Noor Smit", "", "De Brug")),
        ('Noor Smit (De Brug): "Het werkt"', ("Het werkt", "Noor Smit", "", "De Brug")),
        ("Noor Smit (De Brug): ‘Het werkt, zo’n dag.’", ("Het werkt, zo’n dag.", "Noor Smit", "", "De Brug")),
        ("Noor Smit, adviseur (De Brug): “Ja”", ("Ja", "Noor Smit", "adviseur", "De Brug")),
        ("Noor Smit, adviseur, De Brug: “Ja”", ("Ja", "Noor Smit", "adviseur", "De Brug")),
        ("Noor Smit, De Brug: “Ja”", ("Ja", "Noor Smit", "", "De Brug")),
        ("deelnemer, jeugdzorg: Ik leerde veel.", ("Ik leerde veel.", "", "deelnemer, jeugdzorg", "")),
        ("Participant, youth care: “Yes”", ("Yes", "", "Participant, youth care", "")),
        ("deelnemer (De Brug): “Ja”", ("Ja", "", "deelnemer", "De Brug")),
        ("“Samen leren…top!”", ("Samen leren…top!", "", "", "")),
        ("“Ja: dat is het.”", ("Ja: dat is het.", "", "", "")),
        ("“Ja” – Noor Smit, De Brug", ("Ja", "Noor Smit", "", "De Brug")),
        ("“Ja”, Noor Smit (De Brug)", ("Ja", "Noor Smit", "", "De Brug")),
        ("“Ja”\n– Noor Smit, adviseur, De Brug", ("Ja", "Noor Smit", "adviseur", "De Brug")),
        ("Noor Smit: “Een lange\nzin.”", ("Een lange zin.", "Noor Smit", "", "")),
        ("نور (الجسر): “نعم”", ("نعم", "نور", "", "الجسر")),
        ("• “Ja\x00”", ("Ja", "", "", "")),
    ],
)
def test_a_quote_is_read_with_who_said_it(text, expected):
    assert read(text) == [expected]


def test_each_line_is_a_quote_of_its_own():
    text = "“Een”\n\n“Twee” – Noor Smit\nNoor Smit: “Drie”\n“Nooit gesloten\nNoor Smit: “Vier"
    assert [row[0] for row in read(text)][:3] == ["Een", "Twee", "Drie"]


def test_a_line_without_marks_or_a_name_is_plain():
    (row,) = read_quotes("Wat deelnemers zeggen")
    assert row.is_plain
    (row,) = read_quotes("“Wat deelnemers zeggen”")
    assert not row.is_plain


@pytest.mark.parametrize(
    "text", ["", "\x00", "“", "”“", ":", "():", '"' * 50, "“" * 900, "(" * 900 + ":" + ")" * 900]
)
def test_nonsense_is_read_without_failing(text):
    assert isinstance(read_quotes(text), list)
