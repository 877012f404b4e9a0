"""What each check finds and leaves alone. Nothing here asks the database."""

import datetime

import pytest
from django.utils.translation import override

from editorial.checks.draft import Draft, Heading, Link, Picture, Text
from editorial.checks.known import Known, KnownPage
from editorial.checks.rules.alternative_texts import alternative_texts
from editorial.checks.rules.calls import closed_calls
from editorial.checks.rules.dates import dates_without_year
from editorial.checks.rules.headings import heading_order
from editorial.checks.rules.link_targets import link_targets
from editorial.checks.rules.link_texts import link_texts


def found(rule, draft, known=None):
    """Return the messages of a rule, in English."""
    with override("en"):
        return [finding.message for finding in rule(draft, known or Known())]


@pytest.mark.parametrize(
    ("text", "decorative", "expected"),
    [
        ("Acht mensen rond een tafel", False, []),
        ("", True, []),
        ("", False, ["This picture has no alternative text"]),
        ("   ", False, ["This picture has no alternative text"]),
        ("IMG_2041.jpg", False, ["This alternative text looks like the name of a file"]),
        ("DSC 0032", False, ["This alternative text looks like the name of a file"]),
        ("slotdag_almelo", False, ["This alternative text looks like the name of a file"]),
        ("Foto van 12 juni 2027 in de zaal", False, []),
    ],
)
def test_pictures_need_a_description_of_what_is_seen(text, decorative, expected):
    draft = Draft("nl", pictures=[Picture("image_alt", text, decorative)])

    assert found(alternative_texts, draft) == expected


@pytest.mark.parametrize(
    ("levels", "number"), [([2, 3, 3, 2], 0), ([2, 4], 1), ([3], 1), ([2, 3, 4, 2, 4], 1), ([], 0)]
)
def test_headings_skip_no_level(levels, number):
    draft = Draft("nl", headings=[Heading("body.a", level, "Kop") for level in levels])

    assert len(found(heading_order, draft)) == number


def test_empty_heading_is_found_and_starts_no_new_level():
    draft = Draft("nl", headings=[Heading("body.a", 2, " "), Heading("body.a", 2, "Kop")])

    assert found(heading_order, draft) == ["This heading is empty"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "klik hier",
            "Klik  hier!",
            "Lees meer",
            "lees meer …",
            "(hier)",
            "Click here",
            "Read more ›",
            "downloaden",
        ),
        *("https://example.org/x", "www.leernetwerk.nl", "leernetwerk.nl/agenda", " "),
    ],
)
def test_link_texts_that_say_nothing_are_found(text):
    assert len(found(link_texts, Draft("nl", links=[Link("body.a", text, address="/x")]))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "het programma van 3 juni 2027",
        "Lees meer over Almelo",
        "info@leernetwerk.nl",
        "het boekje downloaden",
        "",
    ],
)
def test_link_texts_that_say_something_pass(text):
    assert found(link_texts, Draft("nl", links=[Link("body.a", text, page=1)])) == []


@pytest.mark.parametrize(
    ("known_page", "expected"),
    [
        (KnownPage("Open"), []),
        (KnownPage("Concept", is_live=False), ["This link leads to a page that is not published"]),
        (KnownPage("Besloten", is_private=True), ["This link leads to a page that not everybody may see"]),
        (None, ["This link leads to a page that was deleted"]),
    ],
)
def test_linked_pages_are_there_for_all_readers(known_page, expected):
    known = Known(pages={7: known_page} if known_page else {})

    assert found(link_targets, Draft("nl", links=[Link("body.a", "Naam", page=7)]), known) == expected


def test_private_page_may_link_to_private_ones():
    known = Known(pages={7: KnownPage("Besloten", is_private=True)}, documents={3: None}, is_private=True)
    links = [Link("body.a", "Naam", page=7), Link("body.a", "Bestand", document=3)]

    assert found(link_targets, Draft("nl", links=links), known) == []


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ({3: "Werkboek"}, []),
        ({3: None}, ["This link leads to a document that not everybody may open"]),
        ({}, ["This link leads to a document that was deleted"]),
    ],
)
def test_linked_documents_are_there_for_all_readers(documents, expected):
    draft = Draft("nl", links=[Link("body.a", "Werkboek", document=3)])

    assert found(link_targets, draft, Known(documents=documents)) == expected


def test_row_without_its_document_is_found():
    draft = Draft("nl", empty_files=["body.a.documents.b"])

    assert found(link_targets, draft) == ["There is no document here, or it was deleted"]


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        ({}, []),
        ({"/nl/x/": ""}, []),
        ({"/nl/x/": "Almelo"}, ["This link to “Almelo” was typed as an address"]),
        ({"/nl/x/": None}, ["This address on our own site leads nowhere"]),
    ],
)
def test_addresses_of_the_site_lead_somewhere(addresses, expected):
    draft = Draft("nl", links=[Link("body.a", "Naam", address="/nl/x/")])

    assert found(link_targets, draft, Known(addresses=addresses)) == expected


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Op 5 september komen we bijeen.",
            "Maandag 5 september is de slotdag",
            "de 5e mei",
            "12 Maart om 9.00",
        ),
        *(
            "On 5 September we meet.",
            "September 5 at nine",
            "on the 3rd of May",
            "from 5 to 7 June",
            "5 t/m 7 juni",
        ),
    ],
)
def test_dates_without_a_year_are_found(words):
    assert len(found(dates_without_year, Draft("nl", texts=[Text("lead", words)]))) == 1


@pytest.mark.parametrize(
    "words",
    [
        *("5 september 2016", "5 September, 2016", "September 5, 2016", "september 2016", "in september"),
        *("van 5 september tot 12 oktober 2016", "5 en 12 september 2016", "5 september en 3 oktober 2016"),
        *(
            "from 5 September to 12 October 2016",
            "September 2016",
            "no. 5 may be read",
            "they march 12 miles",
        ),
        *("5-9-2016", "2016-09-05", "om 9 uur", "from September 5 to October 12, 2016"),
    ],
)
def test_dates_with_a_year_pass(words):
    assert found(dates_without_year, Draft("nl", texts=[Text("lead", words)])) == []


CLOSED = datetime.date(2027, 3, 1)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Meld je aan voor 1 maart 2027.",
            "Meld u snel aan!",
            "Aanmelden kan tot maart.",
            "Er zijn nog plaatsen.",
        ),
        *("Doe mee.", "The call is open.", "Apply before March.", "There are places left.", "Sign up today"),
    ],
)
def test_texts_that_ask_to_join_are_found_once_the_call_has_closed(words):
    draft = Draft("nl", texts=[Text("lead", words)])

    assert found(closed_calls, draft, Known(closed=CLOSED)) == [
        "The text asks people to join, but the call closed on 1 March 2027"
    ]
    assert found(closed_calls, draft, Known(closed=None)) == []


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Aanmelden is niet meer mogelijk.",
            "De aanmelding is gesloten.",
            "Je kon je aanmelden tot maart 2027.",
        ),
        *("You can no longer apply.", "People could sign up until March.", "Negen mensen deden mee."),
    ],
)
def test_texts_that_tell_of_a_closed_call_pass(words):
    assert found(closed_calls, Draft("nl", texts=[Text("lead", words)]), Known(closed=CLOSED)) == []
