import pytest

from leernetwerk.network.paste.names import KnownNames, plain
from leernetwerk.network.paste.participants import read_participants


def read(text):
    """Return the participants in ``text`` as short rows."""
    return [(row.name, row.sector, row.role) for row in read_participants(text)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Opella, zorg, welzijn en wonen", ("Opella", "zorg, welzijn en wonen", "participant")),
        (" • GGD West-Brabant, publieke zorg", ("GGD West-Brabant", "publieke zorg", "participant")),
        ("- De Brug", ("De Brug", "", "participant")),
        ("2. De Brug, zorg.", ("De Brug", "zorg", "participant")),
        ("De Brug (langdurige zorg)", ("De Brug", "langdurige zorg", "participant")),
        ("Hogeschool Delft (HSD), onderwijs", ("Hogeschool Delft (HSD)", "onderwijs", "participant")),
        ("Hogeschool Delft (HSD)", ("Hogeschool Delft (HSD)", "", "participant")),
        ("Fonds Noord, partner", ("Fonds Noord", "", "partner")),
        ("Fonds Noord, financiën, partner", ("Fonds Noord", "financiën", "partner")),
        ("Fonds Noord (partner)", ("Fonds Noord", "", "partner")),
        ("De Brug\tzorg, welzijn en wonen", ("De Brug", "zorg, welzijn en wonen", "participant")),
        ("De Brug\tzorg\tpartner", ("De Brug", "zorg", "partner")),
        ("De Brug\tpartner", ("De Brug", "", "partner")),
        ("De Brug, zorg\t\t", ("De Brug", "zorg", "participant")),
        ("\tzorg", ("", "zorg", "participant")),
        ("\u202bالجسر\u202c, رعاية", ("الجسر", "رعاية", "participant")),
        ("De\x00 Brug, zorg", ("De Brug", "zorg", "participant")),
    ],
)
def test_a_line_is_read(line, expected):
    assert read(line) == [expected]


def test_headings_give_the_role_and_the_columns():
    text = "Sector\tOrganisatie\tRol\nzorg\tDe Brug\tdeelnemer\n\tDe Vaart\t\nfinanciën\tHet Fonds\tpartner"
    assert read(text) == [
        ("De Brug", "zorg", "participant"),
        ("De Vaart", "", "participant"),
        ("Het Fonds", "financiën", "partner"),
    ]
    assert read("Deelnemers:\nDe Brug, zorg\nPartners\nHet Fonds") == [
        ("De Brug", "zorg", "participant"),
        ("Het Fonds", "", "partner"),
    ]


@pytest.mark.parametrize("text", ["", "\t\t\n", "\x00", ",,,", "()", "\u202e"])
def test_nonsense_is_read_without_failing(text):
    assert all(not row.name or plain(row.name) for row in read_participants(text))


KNOWN = KnownNames(
    [("GGD West-Brabant", 1), ("Youké", 2), ("Gemeente Zwolle", 3), ("Gemeente Zeist", 4), ("", 5)]
)


@pytest.mark.parametrize(
    ("name", "exactly", "best"),
    [
        ("ggd west brabant", {1}, 1),
        ("Youke", {2}, 2),
        ("GGD West Brabnat", set(), 1),
        ("Gemeente Zwole", set(), 3),
        ("Stichting Iets Anders", set(), None),
        ("", set(), None),
    ],
)
def test_names_are_found_however_they_are_written(name, exactly, best):
    assert KNOWN.exactly(name) == exactly
    assert next(iter(KNOWN.nearly(name)), None) == best
