"""What people do with files, addresses, users and settings, as in ``actions``."""

from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Page, Site, Workflow

from home.structure import roles
from leernetwerk.accounts.models import User
from leernetwerk.media.models import Document, Image
from tests.factories.accounts import UserFactory
from tests.factories.media import CollectionFactory, DocumentFactory, ImageFactory
from tests.factories.pages import EvergreenPageFactory


def change_document(client):
    document = DocumentFactory()
    data = {"title": "Posted", "language": "nl", "collection": document.collection_id}
    client.post(reverse("wagtaildocs:edit", args=[document.pk]), data)
    return Document.objects.get(pk=document.pk).title == "Posted"


def delete_document_of_another(client):
    document = DocumentFactory(uploaded_by_user=UserFactory())
    client.post(reverse("wagtaildocs:delete", args=[document.pk]))
    return not Document.objects.filter(pk=document.pk).exists()


def change_picture(client):
    picture = ImageFactory()
    data = {"title": "Posted", "collection": picture.collection_id}
    client.post(reverse("wagtailimages:edit", args=[picture.pk]), data)
    return Image.objects.get(pk=picture.pk).title == "Posted"


def delete_picture_of_another(client):
    picture = ImageFactory(uploaded_by_user=UserFactory())
    client.post(reverse("wagtailimages:delete", args=[picture.pk]))
    return not Image.objects.filter(pk=picture.pk).exists()


def delete_documents_in_bulk(client):
    document = DocumentFactory(uploaded_by_user=UserFactory())
    options = Document._meta
    url = reverse("wagtail_bulk_action", args=[options.app_label, options.model_name, "delete"])
    client.post(f"{url}?id={document.pk}&next=/admin/")
    return not Document.objects.filter(pk=document.pk).exists()


def redirect_to_elsewhere():
    return Redirect.objects.create(old_path="/nl/oud", redirect_link="https://example.org/")


def change_redirect(client):
    redirect = redirect_to_elsewhere()
    data = {"old_path": "/nl/oud", "redirect_link": "https://example.org/posted/"}
    client.post(reverse("wagtailredirects:edit", args=[redirect.pk]), data)
    return Redirect.objects.get(pk=redirect.pk).redirect_link.endswith("posted/")


def delete_redirect(client):
    redirect = redirect_to_elsewhere()
    client.post(reverse("wagtailredirects:delete", args=[redirect.pk]))
    return not Redirect.objects.exists()


def import_redirects(client):
    return client.get(reverse("wagtailredirects:start_import")).status_code == 200


def delete_collection(client):
    collection = CollectionFactory(parent=Collection.get_first_root_node())
    client.post(reverse("wagtailadmin_collections:delete", args=[collection.pk]))
    return not Collection.objects.filter(pk=collection.pk).exists()


def change_user(client):
    user = UserFactory()
    data = {"email": user.email, "name": "Posted", "language": "nl", "is_active": "on"}
    client.post(reverse("wagtailusers_users:edit", args=[user.pk]), data)
    return User.objects.get(pk=user.pk).name == "Posted"


def delete_user(client):
    user = UserFactory()
    client.post(reverse("wagtailusers_users:delete", args=[user.pk]))
    return not User.objects.filter(pk=user.pk).exists()


def join_managers(client):
    """Make oneself a manager by posting the form of one's own account."""
    user = User.objects.get(pk=client.session["_auth_user_id"])
    managers = Group.objects.get(name=roles.MANAGERS)
    data = {"email": user.email, "name": "x", "language": "nl", "is_active": "on", "groups": [managers.pk]}
    client.post(reverse("wagtailusers_users:edit", args=[user.pk]), data)
    client.post(reverse("wagtailadmin_account"), data)
    return user.groups.filter(pk=managers.pk).exists()


def delete_group(client):
    group = Group.objects.create(name="Gone")
    client.post(reverse("wagtailusers_groups:delete", args=[group.pk]))
    return not Group.objects.filter(pk=group.pk).exists()


def change_site(client):
    site = Site.objects.get()
    data = {"hostname": "posted.example", "port": 80, "root_page": site.root_page_id, "is_default_site": "on"}
    client.post(reverse("wagtailsites:edit", args=[site.pk]), data)
    return Site.objects.get().hostname == "posted.example"


def delete_language(client):
    locale = Locale.objects.get(language_code="en")
    return client.get(reverse("wagtaillocales:delete", args=[locale.pk])).status_code == 200


def add_workflow(client):
    rows = {f"workflow_{part}": "0" for part in ("tasks-TOTAL_FORMS", "tasks-INITIAL_FORMS")}
    pages = {f"pages-{part}": "0" for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    client.post(reverse("wagtailadmin_workflows:add"), rows | pages | {"name": "Posted", "active": "on"})
    return Workflow.objects.filter(name="Posted").exists()


def reorder_pages(client):
    parent = EvergreenPageFactory()
    first = EvergreenPageFactory(parent=parent)
    second = EvergreenPageFactory(parent=parent)
    client.post(f"{reverse('wagtailadmin_pages:set_page_position', args=[second.pk])}?position=0")
    return Page.objects.get(pk=second.pk).path < Page.objects.get(pk=first.pk).path


def read_site_history(client):
    return client.get(reverse("wagtailadmin_reports:site_history")).status_code == 200
