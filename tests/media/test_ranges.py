"""Part of a document: for a download that is picked up again, and for a reader of PDF files that turns to page 90."""

import io
from wsgiref.util import FileWrapper

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from leernetwerk.media.ranges import FileSlice
from leernetwerk.media.serving import private_file_response
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.media import CollectionFactory, DocumentFactory, pdf_bytes, restrict

pytestmark = pytest.mark.django_db

# More bytes than FileResponse reads at a time, so that a part goes over in several blocks.
SIZE = 10_000
CONTENT = (pdf_bytes() + bytes(range(251)) * 40)[:SIZE]


@pytest.fixture
def document():
    """Return a document that is larger than two blocks."""
    return DocumentFactory(file=ContentFile(CONTENT, "report.pdf"))


def ask(client, document, asked, **headers):
    """Return the answer to a GET with this Range header."""
    return client.get(document.url, headers={"range": asked} | headers)


def body(response):
    """Return the bytes that a streaming response sends."""
    return b"".join(response.streaming_content)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-99", 0, 99),
        (f"bytes=100-{SIZE - 101}", 100, SIZE - 101),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE - 1),
        ("bytes=500-", 500, SIZE - 1),
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=-1", SIZE - 1, SIZE - 1),
        ("bytes=-500", SIZE - 500, SIZE - 1),
        (f"bytes=-{SIZE + 1}", 0, SIZE - 1),
        (f"bytes=10-{SIZE}", 10, SIZE - 1),
        (f"bytes=10-{'9' * 20}", 10, SIZE - 1),
        ("Bytes= 3-7 ", 3, 7),
    ],
)
def test_one_range_gets_that_part_and_says_which(client, document, asked, first, last):
    response = ask(client, document, asked)

    assert response.status_code == 206
    assert body(response) == CONTENT[first : last + 1]
    assert response["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response["Content-Length"] == str(last - first + 1)


def test_a_part_bears_the_headers_of_the_whole(client, document):
    whole, part = client.get(document.url), ask(client, document, "bytes=0-9")

    changed = {"Content-Length", "Content-Range", "X-Request-ID"}
    assert {name: part[name] for name in part.headers if name not in changed} == {
        name: whole[name] for name in whole.headers if name not in changed
    }
    assert part["Content-Type"] == "application/pdf"
    assert part["Cache-Control"] == "private, no-store"


def test_the_whole_says_that_parts_can_be_had(client, document):
    for response in (client.get(document.url), client.head(document.url)):
        assert response.status_code == 200
        assert response["Accept-Ranges"] == "bytes"
        assert "Content-Range" not in response


@pytest.mark.parametrize(
    "asked", [f"bytes={SIZE}-", f"bytes={SIZE}-{SIZE + 9}", f"bytes={'9' * 20}-", "bytes=-0"]
)
def test_a_range_beyond_the_file_is_refused_with_its_size(client, document, asked):
    response = ask(client, document, asked)

    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{SIZE}"
    assert response.content == b""
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=x-9",
        "bytes=9-x",
        "bytes=9-3",
        "bytes=+1-9",
        "bytes=--9",
        "bytes=1.5-9",
        "bytes=¹-²",
        "bytes=٣-٧",
        f"bytes=0-{'9' * 5000}",
        f"bytes=-{'9' * 5000}",
        "pages=1-2",
        "bytes 0-9",
        "bytes=0-9,20-29",
        "bytes=0-9, -5",
        f"bytes=0-9,{SIZE}-",
        "bytes=0-9\x00",
    ],
    ids=lambda asked: ascii(asked)[:30],
)
def test_several_ranges_and_nonsense_get_the_whole(client, document, asked):
    response = ask(client, document, asked)

    assert response.status_code == 200
    assert body(response) == CONTENT
    assert response["Content-Length"] == str(SIZE)
    assert "Content-Range" not in response


@pytest.mark.parametrize("version", ['"abc"', 'W/"abc"', "Wed, 25 Nov 2026 08:00:00 GMT", "x"])
def test_a_part_of_a_version_that_cannot_be_known_gets_the_whole(client, document, version):
    response = ask(client, document, "bytes=0-9", if_range=version)

    assert "ETag" not in response
    assert response.status_code == 200
    assert body(response) == CONTENT


def test_head_has_no_ranges(client, document):
    response = client.head(document.url, headers={"range": "bytes=0-9"})

    assert response.status_code == 200
    assert response["Content-Length"] == str(SIZE)


@pytest.mark.parametrize(("asked", "status"), [("bytes=0-", 416), ("bytes=-5", 200), ("bytes=-0", 416)])
def test_an_empty_file_has_no_parts(client, asked, status):
    response = ask(client, DocumentFactory(file=ContentFile(b"", "empty.csv")), asked)

    assert response.status_code == status
    assert response.get("Content-Range") == ("bytes */0" if status == 416 else None)


@pytest.mark.parametrize("asked", ["bytes=0-9", f"bytes={SIZE}-", "x"])
def test_who_may_not_see_a_document_learns_nothing_from_a_range(client, document, asked):
    collection = CollectionFactory()
    restrict(collection)
    document.collection = collection
    document.save()
    never_was = client.get("/documents/987654/report.pdf", headers={"range": asked})

    stranger = ask(client, document, asked)
    client.force_login(UserFactory())
    member = ask(client, document, asked)

    assert stranger.status_code == never_was.status_code == 404
    assert set(stranger.headers) == set(never_was.headers)
    assert not {"Accept-Ranges", "Content-Range"} & set(stranger.headers)
    assert member.status_code in {200, 206, 416}
    assert member["Cache-Control"] == "private, no-store"


def test_an_earlier_name_leads_to_the_current_one_whatever_range_is_asked(client, document):
    response = client.get(f"/documents/{document.pk}/old.pdf", headers={"range": "bytes=0-9"})

    assert (response.status_code, response["Location"]) == (301, document.url)


def test_a_missing_file_has_no_parts(client, document):
    document.file.storage.delete(document.file.name)

    assert ask(client, document, "bytes=0-9").status_code == 404


def test_an_earlier_version_comes_in_parts_too(client, document):
    client.force_login(SuperuserFactory())
    address = reverse("media_document_version", args=[document.versions.get().pk])

    response = client.get(address, headers={"range": "bytes=5-9"})

    assert (response.status_code, body(response)) == (206, CONTENT[5:10])


class WatchedFile(io.BytesIO):
    """Notes how much is read at a time."""

    def __init__(self, content):
        super().__init__(content)
        self.sizes = []

    def read(self, size=-1):
        self.sizes.append(size)
        return super().read(size)


def test_a_part_is_read_in_blocks_and_no_further_than_its_end():
    file = WatchedFile(b"0123456789")

    blocks = list(FileWrapper(FileSlice(file, 2, 8), 3))

    assert blocks == [b"234", b"567", b"8"]
    assert max(file.sizes) == 3
    assert file.tell() == 9


def test_a_part_read_at_once_ends_where_it_ends():
    assert FileSlice(io.BytesIO(b"0123456789"), 2, 8).read() == b"2345678"


def test_a_server_that_sends_files_by_itself_cannot_send_more_than_the_part(rf, document):
    """Given a number of an open file, it would send that file whole."""
    request = rf.get("/", headers={"range": "bytes=100-199"})

    response = private_file_response(request, document.file, "application/pdf", "report.pdf")

    assert not hasattr(response.file_to_stream, "fileno")
    assert b"".join(FileWrapper(response.file_to_stream, 64)) == CONTENT[100:200]


@pytest.mark.parametrize("asked", ["bytes=0-9", f"bytes={SIZE}-", ""])
def test_the_file_is_closed_with_the_answer(client, document, asked, monkeypatch):
    opened = []
    storage = type(document.file.storage)
    original = storage.open
    monkeypatch.setattr(
        storage, "open", lambda *args, **kwargs: opened.append(original(*args, **kwargs)) or opened[-1]
    )

    ask(client, document, asked).close()

    assert [file.closed for file in opened] == [True]
