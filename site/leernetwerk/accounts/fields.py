"""An e-mail address that is one address, however its capitals are typed."""

from django.db import models


class CaseInsensitiveEmailField(models.EmailField):
    """Stores and looks up an e-mail address in lower case.

    Mail servers are allowed to tell ``Anna@`` from ``anna@`` and none does, so the two are one
    account. Lowering the value, instead of comparing with ``LOWER()`` or a collation, lets a plain
    unique index do the work on every database.
    """

    def get_prep_value(self, value):
        """Return the value as it is stored and compared: stripped and in lower case."""
        value = super().get_prep_value(value)
        return value if value is None else value.strip().lower()

    def pre_save(self, model_instance, add):
        """Show the instance the value that is about to be stored."""
        value = self.get_prep_value(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value
