"""What responses say about themselves: public pages, the admin, documents, errors."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from leernetwerk.delivery.headers import HeadersMiddleware
from tests.factories.accounts import SuperuserFactory

pytestmark = pytest.mark.django_db


def directives(response):
    """Return the Content-Security-Policy as a dictionary."""
    policy = response["Content-Security-Policy"]
    return {part.split()[0]: part.split()[1:] for part in policy.split(";") if part.strip()}


def test_public_policy_allows_nothing_but_own_files(client):
    """On a page that does not exist too; no nonce, no inline, no other host."""
    policy = directives(client.get("/nl/not-there/"))

    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["img-src"] == ["'self'"]
    assert policy["frame-ancestors"] == ["'self'"]
    assert policy["base-uri"] == ["'none'"]
    assert not any(
        "unsafe" in word or "nonce" in word or "http" in word for words in policy.values() for word in words
    )


def test_admin_policy_allows_inline_styles_and_no_inline_scripts(client):
    """From the sign-in screen on."""
    signing_in = directives(client.get("/admin/login/"))
    client.force_login(SuperuserFactory())
    inside = directives(client.get("/admin/"))

    assert signing_in == inside
    assert "'unsafe-inline'" not in inside["script-src"]
    assert "'unsafe-eval'" not in inside["script-src"]
    assert "'unsafe-inline'" in inside["style-src"]
    assert inside["default-src"] == ["'none'"]
    assert not any("http" in word or word == "*" for words in inside.values() for word in words)


def test_further_security_headers(client):
    """On public pages and in the admin."""
    for address in ("/nl/not-there/", "/admin/login/", "/health/"):
        response = client.get(address)
        assert "geolocation=()" in response["Permissions-Policy"]
        assert response["Cross-Origin-Resource-Policy"] == "same-origin"
        assert response["Cross-Origin-Opener-Policy"] == "same-origin"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert response["X-Frame-Options"] == "SAMEORIGIN"


def sent(response, **cookies):
    """Return a response as the middleware sends it to a browser with these cookies."""
    request = RequestFactory().get("/nl/")
    request.COOKIES.update(cookies)
    return HeadersMiddleware(lambda _request: response)(request)


def test_public_response_may_be_kept_if_asked_about_each_time():
    """A change is visible at the next request."""
    response = sent(HttpResponse("words"))

    assert response["Cache-Control"] == "public, no-cache"
    assert response["Vary"] == "Cookie"


def test_response_to_who_has_a_session_is_kept_nowhere():
    """They may see more than others."""
    assert sent(HttpResponse("words"), sessionid="x")["Cache-Control"] == "private, no-store"


def test_response_that_sets_a_cookie_is_kept_nowhere():
    """The cookie is one reader's."""
    response = HttpResponse("words")
    response.set_cookie("csrftoken", "x")

    assert sent(response)["Cache-Control"] == "private, no-store"


def test_view_has_the_last_word_on_caching():
    """What it says stays."""
    assert sent(HttpResponse(headers={"Cache-Control": "max-age=60"}))["Cache-Control"] == "max-age=60"


def test_public_pages_set_no_cookie(client):
    """Nor do they ask about the session, which would make them vary."""
    response = client.get("/nl/", follow=True)

    assert response.status_code == 200
    assert not response.cookies
    assert response["Cache-Control"] == "public, no-cache"


def test_unchanged_page_is_not_sent_again(client):
    """The ETag is that of the content."""
    first = client.get("/nl/", follow=True)
    address = first.redirect_chain[-1][0] if first.redirect_chain else "/nl/"

    again = client.get(address, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert client.get(address, headers={"if-none-match": '"other"'}).status_code == 200


def test_private_response_has_no_etag(client):
    """Nobody keeps it, so nobody asks about it."""
    client.force_login(SuperuserFactory())

    response = client.get("/admin/")

    assert "private" in response["Cache-Control"]
    assert "no-store" in response["Cache-Control"]
    assert "ETag" not in response
