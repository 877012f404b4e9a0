"""What is posted from another site is refused, without a cookie."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory

from leernetwerk.delivery.cross_site import own_site_only


@own_site_only
def view(request):
    return HttpResponse("taken")


def post(**headers):
    return view(RequestFactory(headers={"Host": "leernetwerk.example"} | headers).post("/"))


OWN = [
    pytest.param({"Sec-Fetch-Site": "same-origin"}, id="a page of this site"),
    pytest.param({"Sec-Fetch-Site": "none"}, id="loaded again by hand"),
    pytest.param({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, id="a page that sends no referrer"),
    pytest.param({"Origin": "http://leernetwerk.example"}, id="an older browser"),
    pytest.param({"Origin": "http://LEERNETWERK.example"}, id="a host in capitals"),
    pytest.param({}, id="no browser"),
]
OTHERS = [
    pytest.param({"Sec-Fetch-Site": "cross-site"}, id="another site"),
    pytest.param({"Sec-Fetch-Site": "same-site"}, id="a sister site"),
    pytest.param(
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://leernetwerk.example"}, id="two that disagree"
    ),
    pytest.param({"Origin": "https://leernetwerk.example"}, id="another scheme"),
    pytest.param({"Origin": "http://leernetwerk.example:8000"}, id="another port"),
    pytest.param({"Origin": "http://leernetwerk.example.evil.example"}, id="a longer name"),
    pytest.param({"Origin": "null"}, id="a page without an origin"),
    pytest.param({"Origin": "http://[::1"}, id="no address at all"),
    pytest.param({"Sec-Fetch-Site": ""}, id="an empty word"),
]


@pytest.mark.parametrize("headers", OWN)
def test_a_post_from_this_site_is_taken(headers):
    assert post(**headers).content == b"taken"


@pytest.mark.parametrize("headers", OTHERS)
def test_a_post_from_elsewhere_is_refused(headers):
    with pytest.raises(PermissionDenied):
        post(**headers)


def test_a_link_from_elsewhere_may_be_followed():
    request = RequestFactory(headers={"Sec-Fetch-Site": "cross-site"}).get("/")

    assert view(request).content == b"taken"


def test_no_token_is_asked_for():
    assert view.csrf_exempt
