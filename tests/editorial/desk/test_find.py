"""Finding pages, records and documents by name, as far as one may see them."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.urls import reverse

from articles.models import NewsSectionPage
from home.models import HomePage
from home.structure import roles
from leernetwerk.network.panels.related import record_url
from tests.factories import media, network, pages
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.bad_input import AWKWARD
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db

ADDRESSES = ["desk_find", "desk_find_options"]


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


def find(client, query, address="desk_find_options"):
    """Return what ``query`` finds: title → (address, facts), in order."""
    response = client.get(reverse(address), {"q": query})
    assert response.status_code == 200
    html = BeautifulSoup(response.content, "html.parser")
    found = {}
    for row in html.select(".desk-option, .desk-row"):
        link = row if row.name == "a" else row.find("a")
        found[row.select_one(".desk-title").text] = (link["href"], row.select_one(".desk-facts").text)
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_is_found_by_a_part_of_its_title_and_leads_to_its_editor(admin, address):
    page = pages.NewsItemPageFactory(title="Slotdag in Almelo")

    assert find(admin, "dag alm", address) == {
        "Slotdag in Almelo": (edit_url(page), "News item · Dutch · Nieuws · online")
    }


def test_draft_is_found_by_its_newest_title(admin):
    page = pages.NewsItemPageFactory(title="Slotdag", live=False)
    page.title = "Openingsdag"
    page.save_revision()

    assert find(admin, "opening")["Openingsdag"] == (edit_url(page), "News item · Dutch · Nieuws · draft")


def test_what_begins_with_the_words_comes_first(admin):
    for title in ("Dagboek", "Over dag en nacht", "Slotdag"):
        pages.NewsItemPageFactory(title=title)

    assert list(find(admin, "dag")) == ["Dagboek", "Over dag en nacht", "Slotdag"]


def test_page_of_another_language_is_not_found_by_who_has_no_rights_there(client):
    sign_in(client, roles.EDITOR, "nl")
    pages.NewsItemPageFactory(title="Slotdag")
    pages.NewsItemPageFactory(title="Slotdag too", language="en")

    assert list(find(client, "slotdag")) == ["Slotdag"]


def test_page_that_one_may_see_but_not_edit_leads_to_the_explorer(client):
    user = sign_in(client, roles.TRANSLATOR, "nl")
    group = user.groups.get()
    group.page_permissions.update(permission=Permission.objects.get(codename="lock_page"))
    page = pages.NewsItemPageFactory(title="Slotdag")

    assert find(client, "slotdag")["Slotdag"][0] == reverse("wagtailadmin_explore", args=[page.pk])
    assert client.get(edit_url(page)).status_code == 302


def test_who_has_no_rights_on_pages_finds_none(client):
    user = UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    pages.NewsItemPageFactory(title="Slotdag")
    network.OrganisationFactory(name="Slotdag BV")
    media.DocumentFactory(title="Slotdag")

    assert find(client, "slotdag") == {}
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_who_may_enter_the_admin_finds(client, address):
    pages.NewsItemPageFactory(title="Slotdag")
    assert client.get(reverse(address), {"q": "slotdag"}).status_code == 302
    client.force_login(UserFactory())
    assert client.get(reverse(address), {"q": "slotdag"}).status_code == 302


@pytest.mark.parametrize("query", ["samen", "TOGETHER", "lear tog"])
def test_record_is_found_by_its_name_in_any_language(admin, query):
    theme = network.ThemeFactory(name={"nl": "Samen leren", "en": "Learning together"})

    fact = "Theme · Samen leren" if query == "samen" else "Theme"
    assert find(admin, query) == {"Learning together": (record_url(theme, "edit", theme.pk), fact)}


def test_organisation_is_found_by_another_name_and_by_its_abbreviation(admin):
    organisation = network.OrganisationFactory(name="West-Brabant", abbreviation="RWB")
    network.AlternativeNameFactory(organisation=organisation, name="Regio Breda")
    network.AlternativeNameFactory(organisation=organisation, name="Breda en omstreken")
    address = record_url(organisation, "edit", organisation.pk)

    assert find(admin, "regio") == {"West-Brabant": (address, "Organisation · Regio Breda")}
    assert find(admin, "breda")["West-Brabant"][0] == address
    assert find(admin, "rwb") == {"West-Brabant": (address, "Organisation · RWB")}


def test_session_is_found_by_the_name_of_its_series_with_its_day(admin):
    series = network.SeriesFactory(name={"nl": "Praktijkcafé"})
    session = network.SessionFactory(series=series, name={}, date="2031-04-05")

    assert find(admin, "praktijkcafé")["Praktijkcafé (5 April 2031)"][0] == record_url(
        session, "edit", session.pk
    )


@pytest.mark.parametrize(
    "factory",
    [
        network.PilotAreaFactory,
        network.CommunityFactory,
        network.CohortFactory,
        network.SeriesFactory,
        network.SessionFactory,
        network.PublicationFactory,
        network.TermFactory,
        network.SectorFactory,
    ],
)
def test_every_kind_of_record_opens(admin, factory):
    record = factory(name={"nl": "Zonnewijzer"})

    [(address, _facts)] = find(admin, "zonnew").values()

    assert address == record_url(record, "edit", record.pk)
    assert admin.get(address).status_code == 200


def test_call_and_cohort_are_found_by_the_community(admin):
    call = network.CallFactory(cohort__community__name={"nl": "Zonnewijzer"})

    addresses = [address for address, _facts in find(admin, "zonnew").values()]

    assert record_url(call, "edit", call.pk) in addresses
    assert record_url(call.cohort, "edit", call.cohort.pk) in addresses


@pytest.mark.parametrize("query", ["jaarversl", "report-2030", "oud-ver", ".pdf"])
def test_document_is_found_by_its_title_and_the_names_of_its_files(admin, query):
    document = media.DocumentFactory(title="Jaarverslag", file=media.document_file("oud-verslag.pdf"))
    document.file = media.document_file("report-2030.pdf", text="New")
    document.save()

    [(address, facts)] = find(admin, query).values()

    assert address == reverse("wagtaildocs:edit", args=[document.pk])
    assert facts.startswith("report-2030.pdf · ")


def test_document_is_found_only_by_who_may_change_it(client):
    media.DocumentFactory(title="Jaarverslag")
    sign_in(client, roles.TRANSLATOR)
    assert find(client, "jaarverslag") == {}
    sign_in(client, roles.EDITOR)
    assert list(find(client, "jaarverslag")) == ["Jaarverslag"]


def test_page_of_results_goes_on_to_the_whole_list_and_says_when_there_is_nothing(admin):
    pages.NewsItemPageFactory(title="Slotdag & meer")

    html = admin.get(reverse("desk_find"), {"q": "slotdag & "}).content.decode()
    nothing = admin.get(reverse("desk_find"), {"q": "<b>zzz</b>"}).content.decode()

    assert 'href="/admin/pages/search/?q=slotdag"' in html
    assert "Nothing found for “&lt;b&gt;zzz&lt;/b&gt;”" in nothing
    assert admin.get(reverse("desk_find")).status_code == 200


def test_signs_of_the_database_are_taken_as_they_are(admin):
    pages.NewsItemPageFactory(title="Vijftig procent")
    pages.NewsItemPageFactory(title="a_b")

    assert list(find(admin, "a_b")) == ["a_b"]
    assert find(admin, "v_jftig") == {}
    assert find(admin, "%") == {}


@pytest.mark.parametrize("text", AWKWARD)
def test_whatever_is_typed_gets_an_answer(admin, text):
    network.OrganisationFactory()
    media.DocumentFactory()
    for address in ADDRESSES:
        assert admin.get(reverse(address), {"q": text.encode("utf-8", "replace").decode()}).status_code == 200


@pytest.mark.parametrize("query", ["%00", "%ed%a0%80", "%ff", "q=a&q=b", "a" * 40_000])
def test_broken_addresses_get_an_answer(admin, query):
    for address in ADDRESSES:
        assert admin.get(f"{reverse(address)}?q={query}").status_code == 200


def test_finding_takes_as_many_queries_with_two_thousand_pages(admin, django_assert_max_num_queries):
    pages.add_many(pages.NewsItemPageFactory, 2000, title="Leersessie")
    network.SessionFactory.create_batch(40)
    find(admin, "le")

    with django_assert_max_num_queries(30):
        assert len(find(admin, "le")) <= 18


def test_sections_and_home_pages_are_found_too(admin):
    found = find(admin, "nieuws")
    assert found["Nieuws"] == (edit_url(pages.section(NewsSectionPage)), "News section · Dutch · online")
    home = pages.section(HomePage)
    assert find(admin, home.title)[home.title][0] == edit_url(home)
