"""The admin's screens for users, through the real views."""

import pytest
from django.urls import reverse

from leernetwerk.accounts.models import User
from tests.factories.accounts import SuperuserFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    """Sign a superuser with the English admin in and return the client."""
    client.force_login(SuperuserFactory(email="chief@example.org", name="Chief", language="en"))
    return client


def test_user_is_made_with_address_name_and_language(admin):
    """The form asks for these, and not for a first and last name."""
    form = admin.get(reverse("wagtailusers_users:add")).content.decode()
    assert 'name="name"' in form
    assert 'name="language"' in form
    assert "first_name" not in form

    response = admin.post(
        reverse("wagtailusers_users:add"),
        {
            "email": "New.Person@example.org",
            "name": "New Person",
            "language": "en",
            "password1": "correct horse battery",
            "password2": "correct horse battery",
        },
    )

    assert response.status_code == 302
    user = User.objects.get(email="new.person@example.org")
    assert (user.name, user.language, user.wagtail_userprofile.preferred_language) == (
        "New Person",
        "en",
        "en",
    )


def test_second_user_with_an_address_is_refused_with_a_message(admin):
    """Other capitals make no other address."""
    UserFactory(email="taken@example.org")

    response = admin.post(
        reverse("wagtailusers_users:add"),
        {"email": "TAKEN@example.org", "language": "nl", "password1": "x", "password2": "x"},
    )

    assert response.status_code == 200
    assert "A user with this e-mail address exists already." in response.content.decode()


def test_user_is_changed(admin):
    """Name, language and the active mark are kept."""
    user = UserFactory(language="nl")
    url = reverse("wagtailusers_users:edit", args=[user.pk])
    assert 'name="is_active"' in admin.get(url).content.decode()

    response = admin.post(url, {"email": user.email, "name": "Other", "language": "en"})

    assert response.status_code == 302
    user.refresh_from_db()
    assert (user.name, user.language, user.is_active) == ("Other", "en", False)


def test_list_is_ordered_and_searched_by_name(admin):
    """Both work with one name."""
    UserFactory(name="Zoë")
    UserFactory(name="Anna")

    ordered = admin.get(reverse("wagtailusers_users:index"), {"ordering": "name"})
    found = admin.get(reverse("wagtailusers_users:index"), {"q": "zoë"})

    assert [user.name for user in ordered.context["users"]] == ["Anna", "Chief", "Zoë"]
    assert [user.name for user in found.context["users"]] == ["Zoë"]


def test_account_screen_changes_name_address_and_language(admin):
    """The language chosen there becomes the user's, and the admin's."""
    screen = admin.get(reverse("wagtailadmin_account")).content.decode()
    assert "first_name" not in screen
    assert "avatar" not in screen.split("<main", 1)[1]

    response = admin.post(
        reverse("wagtailadmin_account"),
        {
            "name_email-name": "Chief Editor",
            "name_email-email": "chief2@example.org",
            "locale-preferred_language": "nl",
            "locale-current_time_zone": "Europe/Amsterdam",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
        },
    )

    assert response.status_code == 302
    user = User.objects.get(email="chief2@example.org")
    assert (user.name, user.language) == ("Chief Editor", "nl")
    assert '<html lang="nl"' in admin.get(reverse("wagtailadmin_account")).content.decode()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_admin_speaks_the_language_of_the_user(client, language):
    """Each user their own, whatever the browser prefers."""
    client.force_login(SuperuserFactory(language=language))

    response = client.get(reverse("wagtailadmin_account"), headers={"accept-language": "de"})

    assert f'<html lang="{language}"' in response.content.decode()


def test_long_and_odd_values_are_refused_or_kept_and_never_fail(admin):
    """NUL bytes and overlong values are answered with the form."""
    for name in ["a\x00b", "x" * 5000, "﷽" * 40, "مرحبا 🎈"]:
        response = admin.post(
            reverse("wagtailusers_users:add"),
            {
                "email": "odd@example.org",
                "name": name,
                "language": "nl",
                "password1": "correct horse battery",
                "password2": "correct horse battery",
            },
        )
        assert response.status_code in (200, 302)
        User.objects.filter(email="odd@example.org").delete()
