"""Redirects in and out as a file: all or nothing, and first shown."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from home.structure import roles
from tests.editorial.addresses.asking import redirects
from tests.factories.pages import EvergreenPageFactory
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
IMPORT = "/admin/redirects/import/"


@pytest.fixture
def chief(client):
    return sign_in(client, roles.CHIEF_EDITOR)


def send(client, content, name="redirects.csv"):
    """Return the screen after choosing a file with ``content`` (``str`` or ``bytes``)."""
    content = content.encode() if isinstance(content, str) else content
    return html.unescape(client.post(IMPORT, {"file": SimpleUploadedFile(name, content)}).content.decode())


def confirm(client, screen):
    rows = re.search(r'name="rows" value="([^"]+)"', screen)[1]
    return client.post(IMPORT, {"rows": rows}, follow=True).content.decode()


def test_file_is_shown_first_and_stored_when_confirmed(client, chief):
    EvergreenPageFactory(slug="nu", title="Nu")

    screen = send(client, "from,to,type\n/nl/a,/nl/nu/,permanent\n/nl/b,https://example.org/,temporary\n")
    assert redirects() == {}
    assert "New: 2." in screen
    assert "<b>Nu</b>" in screen

    assert "2 redirects were stored." in confirm(client, screen)
    assert redirects() == {"/nl/a": "nu", "/nl/b": "https://example.org/"}
    assert not Redirect.objects.get(old_path="/nl/b").is_permanent


@pytest.mark.parametrize(
    "content",
    [
        "van;naar\r\n/nl/één;/nl/nu\r\n".encode("utf-8-sig"),
        "van;naar\r\n/nl/één;/nl/nu\r\n".encode("cp1252"),
        "van\tnaar\r\n/nl/één\t/nl/nu\r\n".encode("utf-16"),
        '\n\nOld,NEW\n\n"/nl/één" , /nl/nu/ \n,,\n'.encode(),
    ],
    ids=["semicolons and BOM", "Windows-1252", "Unicode of Excel", "quoted, spaces, empty lines"],
)
def test_file_is_read_as_spreadsheets_write_it(client, chief, content):
    EvergreenPageFactory(slug="nu")

    confirm(client, send(client, content))

    assert redirects() == {"/nl/één": "nu"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The submitted file is empty."),
        (b"\n \n", "This file is empty."),
        (b"a,b\n/nl/a,/nl\n", "it says: a | b"),
        (b"from,to\n", "There are no lines below the header."),
        (b"PK\x03\x04\x00\x00\x81", "This is not a CSV file."),
        (b"\xff\xfe\x00", "This is not a CSV file."),
        (b"\x89PNG\r\n\x1a\n\x00", "This is not a CSV file."),
        (b"\x81\x8d\x8f", "This is not a CSV file."),
        (b"from,to\n/nl/a," + b"x" * 200_000, "Line 2 cannot be read"),
        (b'from,to\n"/nl/a,/nl\n' + b"x" * 140_000, "cannot be read"),
        (b"x" * 2_100_000, "This file is too large."),
        (b"from,to\n" + b"/a,/b\n" * 20_001, "at most 20000"),
        (b"from,to\n/nl/a\n", "Line 2: There is no address here."),
        (b"from,to\n/nl/a,/nl/niets\n", "Line 2: There is no page online at /nl/niets"),
        (b"from,to\n/nl/a,/nl/a\n", "Line 2: This address would lead to itself."),
        (b"from,to\n/nl,/nl/contact\n", "Line 2: There is a page online at /nl"),
        (b"from,to\n/nl/a,/nl\n\n/nl/a,/en\n", "Line 4: /nl/a is sent elsewhere in line 2 already."),
        (b"from,to\n/nl/a,/nl/b\n/nl/b,/nl/a\n", "Line 3: These addresses lead in a circle"),
        (b"from,to\nhttps://[x,/nl\n", "Line 2: This is not an address."),
        (b"from,to\n/nl/a,=cmd()\n", "Line 2: "),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_stored(client, chief, content, message):
    screen = send(client, content)

    assert message in screen
    assert 'name="rows"' not in screen
    assert redirects() == {}


def test_one_wrong_line_keeps_all_others_out(client, chief):
    screen = send(client, "from,to\n/nl/a,/nl\n/nl/b,/nl/niets\n/nl/c,/nl\n")

    assert "1 line is not right" in screen
    assert redirects() == {}


def test_chains_are_left_out_in_the_file_and_with_what_is_there(client, chief):
    EvergreenPageFactory(slug="nu")
    Redirect.objects.create(old_path="/nl/vroeger", redirect_link="/nl/a")
    Redirect.objects.create(old_path="/nl/c", redirect_page=EvergreenPageFactory(slug="later"))

    screen = send(client, "from,to\n/nl/a,/nl/b\n/nl/b,/nl/nu\n/nl/x,/nl/c\n")
    assert "2 redirects lead to another one" in screen
    confirm(client, screen)

    assert redirects() == {
        "/nl/vroeger": "nu",
        "/nl/a": "nu",
        "/nl/b": "nu",
        "/nl/c": "later",
        "/nl/x": "later",
    }


def test_circle_with_a_redirect_that_is_there_is_refused(client, chief):
    Redirect.objects.create(old_path="/nl/b", redirect_link="/nl/a")

    assert "in a circle" in send(client, "from,to\n/nl/a,/nl/b\n")


def test_row_takes_the_place_of_the_redirect_that_is_there(client, chief):
    one = Redirect.objects.create(old_path="/nl/a", redirect_link="https://example.org/")

    screen = send(client, "from,to\n/nl/a,https://example.com/\n")
    assert "Changed: 1." in screen
    confirm(client, screen)

    one.refresh_from_db()
    assert one.redirect_link == "https://example.com/"
    assert Redirect.objects.count() == 1


def test_what_has_changed_since_it_was_shown_is_told_again(client, chief):
    page = EvergreenPageFactory(slug="nu")
    screen = send(client, "from,to\n/nl/a,/nl/nu\n")
    page.unpublish()

    assert "no page online at /nl/nu" in confirm(client, screen)
    assert redirects() == {}


@pytest.mark.parametrize("rows", ["", "forged", "\x00", "9" * 5000])
def test_forged_rows_are_refused(client, chief, rows):
    assert client.post(IMPORT, {"rows": rows}, follow=True).status_code == 200
    assert redirects() == {}


def test_ten_thousand_rows_take_few_queries(client, chief, django_assert_max_num_queries):
    EvergreenPageFactory(slug="nu")
    rows = "".join(f"/nl/oud/pagina-{number},/nl/nu\n" for number in range(10_000))

    with django_assert_max_num_queries(60):
        screen = send(client, f"from,to\n{rows}")
    with django_assert_max_num_queries(200):
        confirm(client, screen)

    assert Redirect.objects.count() == 10_000


def test_what_goes_out_comes_in_unchanged(client, chief, django_assert_max_num_queries):
    Redirect.objects.create(old_path="/nl/a", redirect_page=EvergreenPageFactory(slug="nu"))
    Redirect.objects.create(old_path="/nl/b", redirect_link="https://example.org/", is_permanent=False)
    with django_assert_max_num_queries(20):
        content = client.get(reverse("editorial_redirects_file")).content

    assert content.decode("utf-8-sig").splitlines() == [
        "from,to,type",
        "/nl/a,/nl/nu,permanent",
        "/nl/b,https://example.org/,temporary",
    ]
    assert "all of these redirects are there" in send(client, content)


def test_dutch_spreadsheet_gets_semicolons(client):
    sign_in(client, roles.CHIEF_EDITOR, language="nl")

    content = client.get(reverse("editorial_redirects_file")).content.decode("utf-8-sig")

    assert content.startswith("from;to;type")


def test_formula_stays_text_in_a_spreadsheet(client, chief):
    Redirect.objects.create(old_path="=cmd", redirect_link="@sum")

    assert "'=cmd,'@sum" in client.get(reverse("editorial_redirects_file")).content.decode()


@pytest.mark.parametrize("role", [roles.EDITOR, roles.TRANSLATOR])
def test_files_are_for_who_makes_redirects(client, role):
    sign_in(client, role)

    assert client.get(reverse("editorial_redirects_file")).status_code == 302
    assert client.get(IMPORT).status_code == 302
    client.post(IMPORT, {"file": SimpleUploadedFile("r.csv", b"from,to\n/nl/a,/nl\n")})
    assert redirects() == {}
