"""Posts the forms of the records' screens, as a browser would send them."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from tests.factories.accounts import SuperuserFactory

FORM = "w-editor-form"


def url(record_or_model, view, *args):
    """Return the address of a view of a kind of record."""
    return reverse(f"wagtailsnippets_network_{record_or_model._meta.model_name}:{view}", args=args)


def edit_url(record):
    """Return the address of the screen of a record."""
    return url(record, "edit", record.pk)


def form_data(client, address, **changes):
    """Return what the form at ``address`` sends: its fields as shown, with ``changes``."""
    html = client.get(address).content.decode()
    return dict(querydict_from_html(html, form_id=FORM).lists()) | changes


def save(client, record, **changes):
    """Change fields on the screen of a record and save; return the response."""
    address = edit_url(record)
    return client.post(address, form_data(client, address, **changes))


def errors_of(response):
    """Return the errors of the form that was shown again: field → list of texts."""
    assert response.status_code == 200, response
    return dict(response.context["form"].errors)


@pytest.fixture
def admin(client):
    """A client of a superuser who reads English."""
    client.force_login(SuperuserFactory(language="en"))
    return client
