"""What is meant for some is hidden from others everywhere: in lists, counts, chips, menus, maps and languages."""

import json

import pytest
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from articles.models import NewsSectionPage
from home.models import HomePage, Navigation, OverviewPage
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory, UserFactory

pytestmark = pytest.mark.django_db

SECRET = "Vertrouwelijk"


def restrict(page, *groups):
    """Open a page to these groups only, or to all who sign in when none is named."""
    kind = PageViewRestriction.GROUPS if groups else PageViewRestriction.LOGIN
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    restriction.groups.set(groups)
    return restriction


def body_of(client, url):
    return client.get(url).content.decode()


@pytest.fixture
def partners():
    return Group.objects.create(name="Partners")


@pytest.fixture
def secret(partners):
    """A private pilot area page in two languages, with news about it and a session, and a menu that names it."""
    page = pages.PilotAreaPageFactory(title=SECRET, pilot_area__name={"nl": SECRET, "en": SECRET})
    restrict(page, partners)
    english = pages.PilotAreaPageFactory(
        title=SECRET, language="en", translation_of=page, pilot_area=page.pilot_area
    )
    news = pages.NewsItemPageFactory(title="Openbaar nieuws")
    news.about_pilot_areas.set([page.pilot_area])
    session = network.SessionFactory(series__pilot_area=page.pilot_area, name={"nl": f"{SECRET}e sessie"})
    news.about_sessions.set([session])
    news.save()
    Navigation.objects.filter(locale__language_code="nl").update(
        main_menu=json.dumps(
            [{"type": "link", "id": "1", "value": {"page": page.pk, "url": "", "label": ""}}]
        )
    )
    return {"nl": page, "en": english, "news": news}


def places(secret):
    """Return every address where the private page could show itself."""
    sections = [page.get_url() for page in pages.section(HomePage).get_children().live()]
    home, news = pages.section(HomePage).get_url(), pages.section(NewsSectionPage).get_url()
    overview = pages.section(OverviewPage).get_url()
    feeds = [f"{news}feed/rss/", f"{overview}feed/atom/"]
    elsewhere = ["/sitemap.xml", "/en/", "/nl/bestaat-niet/", f"/en/{secret['nl'].slug}/"]
    return [home, secret["news"].get_url(), *sections, *feeds, *elsewhere]


def test_strangers_find_no_trace(client, secret):
    for url in places(secret):
        text = body_of(client, url)
        assert SECRET not in text, url
        assert secret["nl"].get_url() not in text, url
        assert secret["en"].get_url() not in text, url


def test_signed_in_outsiders_find_no_trace(client, secret):
    client.force_login(UserFactory())

    for url in places(secret):
        assert SECRET not in body_of(client, url), url


def test_insiders_find_it(client, secret, partners):
    user = UserFactory()
    user.groups.add(partners)
    client.force_login(user)

    assert client.get(secret["nl"].get_url()).status_code == 200
    assert client.get(secret["en"].get_url()).status_code == 200
    assert SECRET in body_of(client, secret["news"].get_url())
    assert SECRET in body_of(client, pages.section(OverviewPage).get_url())
    assert f'href="{secret["nl"].get_url()}"' in body_of(client, pages.section(HomePage).get_url())


def test_the_page_itself_asks_to_sign_in(client, secret):
    for language in ("nl", "en"):
        response = client.get(secret[language].get_url())
        assert response.status_code == 302
        assert SECRET not in response.content.decode()
        assert "no-store" in response["Cache-Control"]


def test_what_insiders_are_sent_is_kept_nowhere(client, secret, partners):
    user = UserFactory()
    user.groups.add(partners)
    client.force_login(user)

    for url in (secret["nl"].get_url(), secret["news"].get_url()):
        directives = client.get(url)["Cache-Control"]
        assert "private" in directives
        assert "no-store" in directives


def test_what_stands_below_a_private_page_is_private(client, partners):
    community = pages.CommunityPageFactory()
    cohort = pages.CohortPageFactory(parent=community, title=SECRET, cohort__community=community.community)
    restrict(community, partners)

    assert client.get(cohort.get_url()).status_code == 302
    assert SECRET not in body_of(client, pages.section(OverviewPage).get_url())
    assert SECRET not in body_of(client, "/sitemap.xml")


def test_counts_leave_out_what_is_hidden(client):
    theme = network.ThemeFactory()
    for _number in range(3):
        page = pages.NewsItemPageFactory()
        page.themes.set([theme])
        page.save()
    restrict(page)
    url = pages.section(NewsSectionPage).get_url()

    assert client.get(url).context["listing"].count == 2
    client.force_login(UserFactory())
    listing = client.get(url).context["listing"]
    assert listing.count == 3


def test_a_restriction_holds_for_translations_made_before(partners):
    page = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=page)

    restrict(page, partners)

    copy = PageViewRestriction.objects.get(page=english)
    assert (copy.restriction_type, list(copy.groups.all())) == ("groups", [partners])


def test_a_restriction_holds_for_translations_made_after(partners):
    page = pages.NewsItemPageFactory()
    restrict(page, partners)
    locale = pages.section(HomePage, "en").locale

    english = page.copy_for_translation(locale)

    for version in (page, english):
        copy = PageViewRestriction.objects.get(page=version)
        assert (copy.restriction_type, list(copy.groups.all())) == ("groups", [partners])


def test_a_change_or_end_of_a_restriction_holds_for_translations(partners):
    page = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=page)
    restriction = restrict(page, partners)

    restriction.restriction_type = PageViewRestriction.LOGIN
    restriction.save()
    assert PageViewRestriction.objects.get(page=english).restriction_type == "login"

    restriction.delete()
    assert not PageViewRestriction.objects.filter(page=english).exists()


def test_a_superuser_sees_all(client, secret):
    client.force_login(SuperuserFactory())

    assert client.get(secret["nl"].get_url()).status_code == 200
    assert SECRET in body_of(client, pages.section(OverviewPage).get_url())


def test_public_answers_may_be_kept_by_all_and_set_no_cookie(client):
    response = client.get(pages.NewsItemPageFactory().get_url())

    assert "Set-Cookie" not in response
    assert "public" in response["Cache-Control"]
    assert response["ETag"]
    again = client.get(response.request["PATH_INFO"], headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
