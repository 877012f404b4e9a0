"""Posts the page editor's own forms, as a browser would send them."""

from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from home.structure import roles
from tests.factories.accounts import UserFactory

STREAMS = ("body", "sections")


def sign_in(client, role, code="nl", language="en"):
    """Sign a new user with a role in a language in and return it; "Managers" have all languages."""
    user = UserFactory(language=language)
    name = role if role == roles.MANAGERS else roles.group_name(role, code)
    user.groups.add(Group.objects.get(name=name))
    client.force_login(user)
    return user


def form_data(client, url, **changes):
    """Return what the form at ``url`` sends: its fields as shown, empty streams, and ``changes``."""
    html = client.get(url).content.decode()
    data = dict(querydict_from_html(html, form_id="page-edit-form").lists())
    for name in STREAMS:
        data |= nested_form_data({name: streamfield([])})
    return data | changes


def add_url(page_class, parent):
    """Return the address of the form for a new page."""
    options = page_class._meta
    return reverse("wagtailadmin_pages:add", args=[options.app_label, options.model_name, parent.pk])


def edit_url(page):
    """Return the address of the editor of a page."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
