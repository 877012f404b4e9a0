"""Who sees which rows, cells, titles and links."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page, PageViewRestriction

from articles.models import NewsSectionPage
from home.structure import roles
from pilots.models import PilotSectionPage
from tests.editorial.matrix.screen import PAGES, WORDS, exported, open_matrix, rows
from tests.factories import pages
from tests.factories.accounts import UserFactory
from tests.pages.editing import edit_url, sign_in
from tests.pages.truth.publishing import publish, translated
from tests.pages.words.translating import dutch_page, english, start, target

pytestmark = pytest.mark.django_db


def sign_in_below(client, page, *actions):
    """Sign in a user who holds these permissions on the pages from ``page`` on, and no others."""
    group = Group.objects.create(name=f"Below {page}")
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        Permission.objects.get(codename="submit_translation"),
    )
    for action in actions:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{action}_page")
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user = UserFactory(language="en")
    user.groups.add(group)
    client.force_login(user)
    return user


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize("url", [PAGES, WORDS])
def test_who_has_no_right_on_any_page_is_refused(client, url):
    client.force_login(UserFactory())
    assert client.get(url).status_code == 302

    user = UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(url).status_code == 302
    assert PAGES not in client.get("/admin/").content.decode()


@pytest.mark.parametrize("role", [roles.EDITOR, roles.CHIEF_EDITOR, roles.TRANSLATOR, roles.MANAGERS])
def test_every_role_has_the_matrix_in_the_menu(client, role):
    sign_in(client, role)

    assert PAGES in client.get("/admin/").content.decode()
    open_matrix(client)


def test_the_report_of_wagtail_localize_is_not_in_the_menu(admin):
    assert "localize/reports" not in client_html(admin)


def client_html(client):
    return client.get("/admin/").content.decode()


def test_a_translator_sees_the_title_of_the_original_without_a_link(client):
    dutch, translation_page, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    sign_in(client, roles.TRANSLATOR, "en")

    row = rows(client)[dutch.title]

    assert row.edit_url == ""
    assert row.cells["en"].url == edit_url(translation_page)
    assert client.get(row.cells["en"].url).status_code == 200
    assert f'lang="nl">{dutch.title}' in open_matrix(client).content.decode()


def test_an_editor_sees_how_the_own_pages_stand_elsewhere_without_a_link(client):
    dutch, _translation_page, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    sign_in(client, roles.EDITOR, "nl")

    row = rows(client)[dutch.title]

    assert row.edit_url == edit_url(dutch)
    assert (row.cells["en"].label, row.cells["en"].url) == ("behind by 1 change", "")


@pytest.mark.parametrize(
    ("role", "code"), [(roles.EDITOR, "nl"), (roles.TRANSLATOR, "en"), (roles.MANAGERS, "")]
)
def test_who_may_start_a_translation_is_offered_to(client, role, code):
    page = pages.NewsItemPageFactory(title="Mist")
    sign_in(client, role, code)

    url = rows(client)["Mist"].cells["en"].start_url
    assert client.get(url).status_code == 200

    client.post(url, {"locales": [english().pk]})
    assert page.has_translation(english())


def test_who_may_not_submit_translations_is_offered_nothing(client):
    pages.NewsItemPageFactory(title="Mist")
    user = sign_in(client, roles.TRANSLATOR, "en")
    user.groups.get().permissions.remove(Permission.objects.get(codename="submit_translation"))

    assert rows(client)["Mist"].cells["en"].start_url == ""
    assert "Translate this page" not in open_matrix(client).content.decode()


@pytest.mark.parametrize("ordering", ["waiting_since", "title"])
def test_a_title_that_is_not_public_is_not_told_to_who_does_not_see_its_page(client, ordering):
    pages.NewsItemPageFactory(title="Geheim kladje", live=False)
    restrict(pages.NewsItemPageFactory(title="Alleen voor leden"))
    below = pages.EvergreenPageFactory(title="Besloten deel")
    pages.EvergreenPageFactory(title="Onder besloten", parent=below)
    restrict(below)
    pages.EvergreenPageFactory(title="Protected parent", language="en", translation_of=below)
    sign_in(client, roles.TRANSLATOR, "en")

    html = open_matrix(client, ordering=ordering).content.decode()
    sheet = str(exported(client))

    for title in ("Geheim kladje", "Alleen voor leden", "Besloten deel", "Onder besloten"):
        assert title not in html
        assert title not in sheet
    assert None not in rows(client)


def test_a_draft_title_of_a_public_original_is_not_told(client):
    page = pages.NewsItemPageFactory(title="Openbaar")
    Page.objects.filter(pk=page.pk).update(draft_title="Nog geheim")

    sign_in(client, roles.TRANSLATOR, "en")
    assert "Openbaar" in rows(client)
    assert "Nog geheim" not in open_matrix(client).content.decode()

    sign_in(client, roles.EDITOR, "nl")
    assert "Nog geheim" in rows(client)


def test_a_translator_of_a_restricted_page_sees_the_row_by_the_title_of_the_translation(client):
    dutch = dutch_page(title="Alleen voor leden")
    restrict(dutch)
    page = target(start(dutch))
    Page.objects.filter(pk=page.pk).update(draft_title="Members only")
    sign_in(client, roles.TRANSLATOR, "en")

    row = rows(client)["Members only"]

    assert (row.language, row.edit_url) == ("en", "")
    assert row.cells["en"].url == edit_url(page)
    assert "Alleen voor leden" not in open_matrix(client).content.decode()


def test_a_section_that_is_not_public_is_not_named(client):
    section = pages.section(NewsSectionPage)
    pages.NewsItemPageFactory()
    restrict(section)
    en = pages.section(NewsSectionPage, "en")
    Page.objects.filter(pk=en.pk).update(title="Restricted news", draft_title="Restricted news")
    sign_in_below(client, pages.section(PilotSectionPage, "en"), "change")

    html = open_matrix(client).content.decode()

    assert section.title not in html
    assert "Restricted news" not in html


def test_rights_in_one_section_show_that_section_only(client):
    pages.NewsItemPageFactory(title="Nieuws van hier")
    pages.PilotAreaPageFactory(title="Een proeftuin")
    sign_in_below(client, pages.section(NewsSectionPage, "en"), "add", "change")

    found = rows(client)

    assert found["Nieuws van hier"].cells["en"].start_url
    assert "Een proeftuin" not in found
    assert len(found) == 2  # with the section itself


def test_who_adds_pages_sees_and_edits_the_own_ones(client):
    user = sign_in_below(client, pages.section(NewsSectionPage), "add")
    mine = pages.NewsItemPageFactory(title="Eigen", owner=user)
    pages.NewsItemPageFactory(title="Van een ander")

    found = rows(client)

    assert found["Eigen"].edit_url == edit_url(mine)
    assert found["Van een ander"].edit_url == ""
