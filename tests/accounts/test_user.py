"""The user: one account an address, one language."""

import pytest
from django.contrib.auth import authenticate
from django.db import IntegrityError, transaction
from wagtail.users.models import UserProfile

from leernetwerk.accounts.models import User
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_address_is_one_account_however_its_capitals_are_typed():
    """Saving lowers the address, and a second user with other capitals is refused."""
    user = UserFactory(email=" Anna.Bakker@Example.ORG ")

    assert user.email == "anna.bakker@example.org"
    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory(email="ANNA.bakker@example.org")


def test_bulk_created_address_is_lowered_too():
    """No way of writing goes around the rule."""
    User.objects.bulk_create([User(email="Bulk@Example.org")])

    assert User.objects.get(email="bulk@example.org").email == "bulk@example.org"


def test_signs_in_with_other_capitals():
    """Signing in does not look at capitals."""
    user = UserFactory(email="anna@example.org")

    assert authenticate(username="ANNA@example.org", password="correct horse battery") == user


def test_names_fall_back_on_the_address():
    """A user without a name is shown by address."""
    named = User(email="a@example.org", name="Anna de Bakker")
    nameless = User(email="b@example.org")

    assert (named.get_full_name(), named.get_short_name(), str(named)) == (
        "Anna de Bakker",
        "Anna",
        "Anna de Bakker",
    )
    assert (nameless.get_full_name(), nameless.get_short_name(), str(nameless)) == (
        "",
        "b@example.org",
        "b@example.org",
    )


def test_user_without_address_is_refused():
    """The manager names what is missing."""
    with pytest.raises(ValueError, match="e-mail"):
        User.objects.create_user("")


def test_manager_makes_superuser_who_may_enter_the_admin():
    """A superuser is staff too."""
    user = User.objects.create_superuser("root@example.org", "correct horse battery")

    assert user.is_staff
    assert user.is_superuser
    assert user.check_password("correct horse battery")


def test_profile_follows_language_of_user():
    """Wagtail reads the admin's language from the profile that came with the user."""
    user = UserFactory(language="en")
    assert UserProfile.objects.get(user=user).preferred_language == "en"

    user.language = "nl"
    user.save()

    assert UserProfile.objects.get(user=user).preferred_language == "nl"


def test_user_follows_language_chosen_on_account_screen():
    """A choice on Wagtail's screen is the user's language from then on."""
    user = UserFactory(language="nl")
    profile = UserProfile.objects.get(user=user)

    profile.preferred_language = "en"
    profile.save()

    assert User.objects.get(pk=user.pk).language == "en"


def test_emptied_profile_language_keeps_language_of_user():
    """ "Server default" is not a third language."""
    user = UserFactory(language="en")
    profile = UserProfile.objects.get(user=user)

    profile.preferred_language = ""
    profile.save()

    assert profile.preferred_language == "en"
    assert User.objects.get(pk=user.pk).language == "en"


def test_signing_in_does_not_touch_the_profile(django_assert_num_queries):
    """Saving one other field costs one query."""
    user = UserFactory()

    with django_assert_num_queries(1):
        user.save(update_fields=["last_login"])
