"""What people do in the admin, each as one request that a screen (or somebody without one) sends.

Every action takes a signed-in client and tells whether it happened, as the database says.
"""

from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Page, PageViewRestriction, Workflow

from articles.models import NewsItemPage, NewsSectionPage
from home.models import EvergreenPage, HomePage, Navigation
from leernetwerk.accounts.models import User
from leernetwerk.media.models import Document, Image
from leernetwerk.network.models import Organisation
from tests.factories.accounts import UserFactory
from tests.factories.media import document_file, picture_file
from tests.factories.network import OrganisationFactory
from tests.factories.pages import EvergreenPageFactory, NewsItemPageFactory, section
from tests.pages.editing import add_url, edit_url

STREAM = {
    "body-count": "0",
    "sections-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
}
NEWS = {"title": "Posted", "slug": "posted", **STREAM}


def create_page(client):
    client.post(add_url(NewsItemPage, section(NewsSectionPage)), NEWS)
    return NewsItemPage.objects.filter(slug="posted").exists()


def edit_page(client):
    page = NewsItemPageFactory()
    client.post(edit_url(page), NEWS)
    page.refresh_from_db()
    return page.draft_title == "Posted"


def publish_page(client):
    page = NewsItemPageFactory(live=False)
    client.post(edit_url(page), NEWS | {"action-publish": "action-publish"})
    page.refresh_from_db()
    return page.live


def submit_for_approval(client):
    page = NewsItemPageFactory(live=False)
    client.post(edit_url(page), NEWS | {"action-submit": "action-submit"})
    return page.workflow_states.exists()


def post_to(client, name, page, *args, **data):
    client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *args]), data)
    return Page.objects.filter(pk=page.pk).first()


def unpublish_page(client):
    return not post_to(client, "unpublish", NewsItemPageFactory()).live


def delete_page(client):
    return post_to(client, "delete", NewsItemPageFactory()) is None


def move_page(client):
    page, destination = EvergreenPageFactory(), EvergreenPageFactory()
    return post_to(client, "move_confirm", page, destination.pk).is_child_of(destination)


def copy_page(client):
    page = NewsItemPageFactory()
    post_to(client, "copy", page, new_title="Copy", new_slug="copy", new_parent_page=page.get_parent().pk)
    return NewsItemPage.objects.filter(slug="copy").exists()


def lock_page(client):
    return post_to(client, "lock", NewsItemPageFactory()).locked


def unlock_page_of_another(client):
    page = NewsItemPageFactory(locked=True, locked_by=UserFactory())
    return not post_to(client, "unlock", page).locked


def restrict_page(client):
    page = NewsItemPageFactory()
    client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), {"restriction_type": "login"})
    return PageViewRestriction.objects.filter(page_id=page.pk).exists()


def translate_page(client):
    page = NewsItemPageFactory()
    english = Locale.objects.get(language_code="en")
    client.post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [english.pk]}
    )
    return page.has_translation(english)


def edit_section(client):
    news = section(NewsSectionPage)
    client.post(edit_url(news), STREAM | {"title": "Posted", "slug": news.slug})
    news.refresh_from_db()
    return news.draft_title == "Posted"


def add_section(client):
    client.post(add_url(NewsSectionPage, section(HomePage)), NEWS)
    return NewsSectionPage.objects.filter(slug="posted").exists()


def copy_section(client):
    news = section(NewsSectionPage)
    post_to(client, "copy", news, new_title="Copy", new_slug="copy", new_parent_page=news.get_parent().pk)
    return NewsSectionPage.objects.filter(slug="copy").exists()


def unpublish_section(client):
    return not post_to(client, "unpublish", section(NewsSectionPage)).live


def delete_section(client):
    return post_to(client, "delete", section(NewsSectionPage)) is None


def move_section(client):
    news, root = section(NewsSectionPage), Page.objects.get(depth=1)
    return post_to(client, "move_confirm", news, root.pk).depth == 2


def delete_sections_in_bulk(client):
    news = section(NewsSectionPage)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    client.post(f"{url}?id={news.pk}&next=/admin/")
    return not NewsSectionPage.objects.filter(pk=news.pk).exists()


def change_record(client):
    organisation = OrganisationFactory()
    url = reverse("wagtailsnippets_network_organisation:edit", args=[organisation.pk])
    rows = {
        f"{relation}-{part}": "0"
        for relation in ("alternative_names", "memberships")
        for part in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    client.post(url, rows | {"name": "Posted"})
    return Organisation.objects.filter(name="Posted").exists()


def delete_record(client):
    organisation = OrganisationFactory()
    client.post(reverse("wagtailsnippets_network_organisation:delete", args=[organisation.pk]))
    return not Organisation.objects.filter(pk=organisation.pk).exists()


def change_navigation(client, code="nl"):
    navigation = Navigation.objects.get(locale__language_code=code)
    streams = {f"{name}-count": "0" for name in ("main_menu", "footer_columns", "legal_links")}
    client.post(
        reverse("wagtailsnippets_home_navigation:edit", args=[navigation.pk]),
        streams | {"site_name": "Posted"},
    )
    navigation.refresh_from_db()
    return navigation.site_name == "Posted"


def change_navigation_of_another_language(client):
    return change_navigation(client, "en")


def edit_page_of_another_language(client):
    page = EvergreenPage.objects.get(slug="contact", locale__language_code="en")
    client.post(edit_url(page), NEWS)
    page.refresh_from_db()
    return page.draft_title == "Posted"


def add_picture(client):
    client.post(reverse("wagtailimages:add"), {"title": "Posted", "file": picture_file()})
    return Image.objects.filter(title="Posted").exists()


def add_document(client):
    client.post(reverse("wagtaildocs:add"), {"title": "Posted", "language": "nl", "file": document_file()})
    return Document.objects.filter(title="Posted").exists()


def add_user(client):
    password = "correct horse battery"
    data = {"email": "posted@example.org", "language": "nl", "password1": password, "password2": password}
    client.post(reverse("wagtailusers_users:add"), data)
    return User.objects.filter(email="posted@example.org").exists()


def make_superuser(client):
    password = "correct horse battery"
    data = {"email": "posted@example.org", "language": "nl", "password1": password, "password2": password}
    client.post(reverse("wagtailusers_users:add"), data | {"is_superuser": "on"})
    return User.objects.filter(email="posted@example.org", is_superuser=True).exists()


def add_group(client):
    rows = {
        f"{prefix}-{part}": "0"
        for prefix in (
            "page_permissions",
            "image_permissions",
            "document_permissions",
            "collection_permissions",
        )
        for part in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    client.post(reverse("wagtailusers_groups:add"), rows | {"name": "Posted"})
    return Group.objects.filter(name="Posted").exists()


def add_redirect(client):
    client.post(
        reverse("wagtailredirects:add"), {"old_path": "/nl/oud", "redirect_link": "https://example.org/"}
    )
    return Redirect.objects.exists()


def add_collection(client):
    root = Collection.get_first_root_node()
    client.post(reverse("wagtailadmin_collections:add"), {"name": "Posted", "parent": root.pk})
    return Collection.objects.filter(name="Posted").exists()


def disable_workflow(client):
    workflow = Workflow.objects.first()
    client.post(reverse("wagtailadmin_workflows:disable", args=[workflow.pk]))
    workflow.refresh_from_db()
    return not workflow.active
