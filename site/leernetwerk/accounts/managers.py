"""How users are made."""

from django.contrib.auth.models import BaseUserManager


class UserManager(BaseUserManager):
    """Makes users who sign in by e-mail."""

    use_in_migrations = True

    def create_user(self, email, password=None, **fields):
        """Save and return a user; without a password only other ways of signing in work.

        Raises ValueError when the address is empty.
        """
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        """Save and return a user who may do everything."""
        return self.create_user(email, password, **fields | {"is_staff": True, "is_superuser": True})
