"""Forms that answer what no database keeps, and what no screen sends, with a message instead of an error."""

import json

from django.core.exceptions import BadRequest
from django.forms import ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockField

LONGEST_KEY = 18  # digits: a signed number of 64 bits holds them all
NUL_IN_JSON = "\\u0000"


class RobustFormMixin:
    """Looks after keys that cannot be any record's, forged blocks and NUL characters. Place it first."""

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.impossible = self._take_out_impossible_choices() if self.is_bound else []

    def _take_out_impossible_choices(self):
        """Drop posted keys that cannot be any record's and return the names of their fields."""
        names = []
        for name, field in self.fields.items():
            key = self.add_prefix(name)
            if isinstance(field, ModelChoiceField) and not all(map(is_key, getlist(self.data, key))):
                self.data = self.data.copy()
                self.data.pop(key)
                names.append(name)
        return names

    def full_clean(self):
        for name, field in self.fields.items():
            if self.is_bound and isinstance(field, BlockField):
                try:
                    _posted = self[name].data
                except (ValueError, OverflowError) as error:
                    raise BadRequest("These are not the blocks of a page.") from error
        super().full_clean()

    def clean(self):
        cleaned = super().clean()
        # Fields that the form has dropped since are not asked for.
        for name in self.fields.keys() & self.impossible:
            self.add_error(name, _("Choose from the list."))
        for name, field in self.fields.items():
            if isinstance(field, BlockField) and name in cleaned and holds_nul(cleaned[name]):
                self.add_error(name, _("There is a character in the text that cannot be kept (null)."))
        return cleaned


def getlist(data, key):
    """Return the values posted for ``key``: ``data`` may be a plain ``dict`` with one."""
    return data.getlist(key) if hasattr(data, "getlist") else [data[key]] if key in data else []


def is_key(value):
    """Tell whether a posted value is empty or may be the primary key of a record."""
    return not value or (str(value).isdecimal() and len(str(value)) <= LONGEST_KEY)


def holds_nul(value):
    """Tell whether there is a NUL character in a stream: PostgreSQL keeps none."""
    return NUL_IN_JSON in json.dumps(value.get_prep_value())
