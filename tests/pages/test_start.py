"""The address without a language leads to the reader's own."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "home"),
    [
        ("nl", "/nl/"),
        ("en", "/en/"),
        ("en-GB,en;q=0.9,nl;q=0.5", "/en/"),
        ("de,nl;q=0.8,en;q=0.7", "/nl/"),
        ("de", "/nl/"),
        ("", "/nl/"),
        ("*", "/nl/"),
        ("en;q=x, \x00, ;;;" + "a" * 2000, "/nl/"),
    ],
)
def test_home_in_the_language_that_the_browser_asks_for(client, asked, home):
    response = client.get("/", headers={"accept-language": asked})

    assert response.status_code == 302
    assert response["Location"] == home
    assert "Accept-Language" in response["Vary"]
    assert "Set-Cookie" not in response


def test_home_without_a_word_about_languages(client):
    assert client.get("/")["Location"] == "/nl/"


def test_only_reading_is_allowed(client):
    assert client.post("/").status_code == 405
