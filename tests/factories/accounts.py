"""Users for tests."""

import factory

from leernetwerk.accounts.models import User


class UserFactory(factory.django.DjangoModelFactory):
    """A user without rights, with the password "correct horse battery"."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"user{number}@example.org")
    name = factory.Sequence(lambda number: f"Sanne Example {number}")
    password = factory.django.Password("correct horse battery")


class SuperuserFactory(UserFactory):
    """A user who may do everything, in the admin too."""

    is_staff = True
    is_superuser = True
