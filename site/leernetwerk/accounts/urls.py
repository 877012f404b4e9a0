"""Addresses outside of the languages: a mailed link knows its own."""

from django.urls import path

from leernetwerk.accounts.links.views import mailed_link
from leernetwerk.delivery.secret_addresses import PREFIX

LINKS = PREFIX.removeprefix("/")

urlpatterns = [
    path(f"{LINKS}<str:token>/", mailed_link, name="mailed_link"),
    # Without a redirect: each address is one more place where the secret stands.
    path(f"{LINKS}<str:token>", mailed_link),
]
