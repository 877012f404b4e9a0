"""The form for a redirect: no circle, no chain, nothing that visitors would never follow."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from home.structure import roles
from tests.editorial.addresses.asking import redirects
from tests.factories.bad_input import AWKWARD
from tests.factories.pages import EvergreenPageFactory, NewsItemPageFactory
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
ADD = "/admin/redirects/add/"


@pytest.fixture
def chief(client):
    return sign_in(client, roles.CHIEF_EDITOR)


def add(client, old, page=None, link=""):
    data = {"old_path": old, "is_permanent": "on", "redirect_link": link}
    if page is not None:
        data["redirect_page"] = getattr(page, "pk", page)
    return client.post(ADD, data).content.decode()


def test_chief_editor_makes_a_redirect_to_a_page(client, chief):
    add(client, "/nl/oud/", EvergreenPageFactory(slug="nu"))

    assert client.get("/nl/oud/")["Location"] == "/nl/nu/"


def test_editor_and_translator_make_none(client):
    for role in (roles.EDITOR, roles.TRANSLATOR):
        sign_in(client, role)
        add(client, "/nl/oud", EvergreenPageFactory())

    assert redirects() == {}


@pytest.mark.parametrize(
    "typed",
    [
        "/nl/oud",
        "nl/oud",
        " /nl/oud/ ",
        "http://localhost/nl/oud/",
        "localhost/nl/oud",
        "/nl/oud#kop",
        "/nl/%6fud",
    ],
)
def test_address_is_understood_as_people_write_it(client, chief, typed):
    add(client, typed, EvergreenPageFactory(slug="nu"))

    assert redirects() == {"/nl/oud": "nu"}


def test_address_without_language_holds_for_every_language(client, chief):
    add(client, "/oud", EvergreenPageFactory(slug="nu"))

    assert client.get("/nl/oud/")["Location"] == "/nl/nu/"


@pytest.mark.parametrize("typed", ["/nl/een/", "/een"])
def test_redirect_of_a_page_that_is_online_is_refused(client, chief, typed):
    EvergreenPageFactory(slug="een", title="Een")

    screen = add(client, typed, EvergreenPageFactory())

    assert "There is a page online at /nl/een: “Een”. Take it offline first." in screen
    assert redirects() == {}


def test_redirect_to_itself_is_refused(client, chief):
    assert "lead to itself" in add(client, "/nl/een", link="/nl/een/")
    assert redirects() == {}


def test_circle_is_refused_and_told(client, chief):
    Redirect.objects.create(old_path="/nl/een", redirect_link="/nl/twee")
    Redirect.objects.create(old_path="/nl/twee", redirect_link="/nl/drie")

    screen = add(client, "/nl/drie", link="/nl/een")

    assert "in a circle: /nl/drie → /nl/een → /nl/twee → /nl/drie" in screen
    assert Redirect.objects.count() == 2


def test_circle_is_refused_when_a_redirect_is_changed(client, chief):
    page = EvergreenPageFactory(slug="nu")
    first = Redirect.objects.create(old_path="/nl/een", redirect_page=page)
    Redirect.objects.create(old_path="/nl/twee", redirect_link="/nl/een")

    data = {"old_path": "/nl/een", "redirect_link": "/nl/twee", "is_permanent": "on"}
    screen = client.post(f"/admin/redirects/{first.pk}/", data).content.decode()

    assert "in a circle" in screen
    assert redirects()["/nl/een"] == "nu"


def test_chain_is_left_out_forwards(client, chief):
    Redirect.objects.create(old_path="/nl/twee", redirect_page=EvergreenPageFactory(slug="nu"))

    add(client, "/nl/een", link="/nl/twee")

    assert redirects() == {"/nl/een": "nu", "/nl/twee": "nu"}


@pytest.mark.parametrize("link", ["/nl/twee/", "http://localhost/nl/twee"])
def test_chain_is_left_out_backwards(client, chief, link):
    Redirect.objects.create(old_path="/nl/een", redirect_link=link)

    add(client, "/nl/twee", EvergreenPageFactory(slug="nu"))

    assert redirects() == {"/nl/een": "nu", "/nl/twee": "nu"}


def test_address_of_a_page_becomes_that_page(client, chief):
    page = EvergreenPageFactory(slug="nu")

    add(client, "/nl/oud", link="http://localhost/nl/nu/")

    assert Redirect.objects.get().redirect_page_id == page.pk


def test_query_and_anchor_of_the_new_address_are_kept(client, chief):
    EvergreenPageFactory(slug="nu")

    add(client, "/nl/oud", link="/nl/nu/?thema=wonen#kop")

    assert client.get("/nl/oud/")["Location"] == "/nl/nu/?thema=wonen#kop"


def test_other_site_is_a_new_address_but_no_old_one(client, chief):
    add(client, "/nl/oud", link="https://example.org/x?y=1")
    screen = add(client, "https://example.org/x", EvergreenPageFactory())

    assert redirects() == {"/nl/oud": "https://example.org/x?y=1"}
    assert "another site" in screen


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "mailto:a@example.org",
        "ftp://example.org/",
        "https://",
        "http://[",
        "/nl/niets",
    ],
)
def test_new_address_that_leads_nowhere_is_refused(client, chief, link):
    assert "error" in add(client, "/nl/oud", link=link)
    assert redirects() == {}


def test_file_of_this_site_is_a_new_address(client, chief):
    add(client, "/nl/oud", link="/documents/1/jaarverslag.pdf")

    assert redirects() == {"/nl/oud": "/documents/1/jaarverslag.pdf"}


@pytest.mark.parametrize("old", ["/", "/admin/", "/admin/pages/3/", "/nl/" + "x" * 260])
def test_old_address_that_is_always_in_use_or_too_long_is_refused(client, chief, old):
    add(client, old, EvergreenPageFactory())

    assert redirects() == {}


def test_page_that_the_user_may_not_see_is_no_target(client, chief):
    page = EvergreenPageFactory(slug="geheim")
    PageViewRestriction.objects.create(page=page, restriction_type="groups")

    add(client, "/nl/oud", page)
    screen = add(client, "/nl/oud", link="/nl/geheim/")

    assert "that you may see" in screen
    assert redirects() == {}


def test_draft_is_no_target(client, chief):
    add(client, "/nl/oud", NewsItemPageFactory(live=False))

    assert redirects() == {}


def test_second_redirect_for_an_address_is_refused(client, chief):
    Redirect.objects.create(
        old_path="/nl/oud", redirect_page=EvergreenPageFactory(slug="nu"), site=Site.objects.get()
    )

    assert "There is a redirect for this address already" in add(client, "/nl/oud/", EvergreenPageFactory())
    assert redirects() == {"/nl/oud": "nu"}


def test_redirect_to_a_page_that_went_offline_can_still_be_opened(client, chief):
    page = EvergreenPageFactory(live=False)
    one = Redirect.objects.create(old_path="/nl/oud", redirect_page=page)

    assert client.get(f"/admin/redirects/{one.pk}/").status_code == 200


def test_form_is_filled_in_for_an_address_with_the_likeliest_page(client, chief):
    page = NewsItemPageFactory(title="Slotdag in Almelo", slug="slotdag-in-almelo")
    other = NewsItemPageFactory(title="Almelo begint", slug="almelo-begint")

    screen = client.get(ADD, {"path": "/nl/actueel/slotdag-almelo"}).content.decode()

    assert 'value="/nl/actueel/slotdag-almelo"' in screen
    assert f'name="redirect_page" value="{page.pk}"' in screen
    assert "Almelo begint" in screen
    chosen = client.get(ADD, {"path": "/nl/actueel/slotdag-almelo", "page": other.pk}).content.decode()
    assert f'name="redirect_page" value="{other.pk}"' in chosen


def test_hidden_page_is_not_suggested(client, chief):
    page = NewsItemPageFactory(title="Geheime slotdag", slug="geheime-slotdag")
    PageViewRestriction.objects.create(page=page, restriction_type="groups")

    assert "Geheime" not in client.get(ADD, {"path": "/nl/geheime-slotdag"}).content.decode()


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_input_is_answered_and_kept(client, chief, text):
    page = EvergreenPageFactory()

    assert client.post(ADD, {"old_path": text, "redirect_page": page.pk}).status_code in (200, 302)
    assert client.post(ADD, {"old_path": "/nl/a", "redirect_link": text}).status_code in (200, 302)
    assert client.post(ADD, {"old_path": "/nl/b", "redirect_page": text}).status_code == 200
    assert client.get(ADD, {"path": text, "page": text, "next": text}).status_code == 200


def test_missing_fields_are_answered(client, chief):
    screen = client.post(ADD, {}).content.decode()

    assert "This field is required." in screen
    assert reverse("wagtailredirects:index") in screen
