"""Addresses of the mailbox."""

from django.urls import path

from leernetwerk.mail.mailbox import views

urlpatterns = [
    path("", views.mailbox, name="mailbox"),
    path("<slug:name>/", views.mail, name="mailbox_mail"),
    path("<slug:name>/html/", views.mail_html, name="mailbox_html"),
]
