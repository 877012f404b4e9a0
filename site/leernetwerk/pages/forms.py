"""The forms of the page editor."""

import json

from django.core.exceptions import BadRequest
from django.forms import ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.blocks import BlockField

from leernetwerk.pages.record_drafts import page_title

LONGEST_KEY = 18  # digits: a signed number of 64 bits holds them all
NUL_IN_JSON = "\\u0000"
OTHER_LANGUAGE = _("A page stays among the pages of its language. For another language, translate it.")


class CopyPageForm(CopyForm):
    """Copies within a language, and makes no aliases: an alias would show one language's words in another."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self):
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page")
        if parent is not None and not parent.is_root() and parent.locale_id != self.page.locale_id:
            self.add_error("new_parent_page", OTHER_LANGUAGE)
        return cleaned


class PageForm(WagtailAdminPageForm):
    """Answers what no database keeps, and what no screen sends, with a message instead of an error."""

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
        for name in self.impossible:
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


class ContentPageForm(PageForm):
    """Asks for an alternative text as soon as a page with a picture is to be published; a draft may wait."""

    publishing = True

    def defer_required_fields(self):
        super().defer_required_fields()
        self.publishing = False

    def clean(self):
        cleaned = super().clean()
        described = cleaned.get("image_alt") or cleaned.get("image_is_decorative")
        if self.publishing and cleaned.get("image") and not described:
            self.add_error("image_alt", _("Describe the picture, or mark it as decorative."))
        return cleaned


class RecordPageForm(ContentPageForm):
    """Chooses the record when the page is made, and never after; a title left empty is the record's name."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields.pop(self.instance.record_field, None)
        else:
            self.fields["title"].required = self.fields["slug"].required = False
            self.fields["title"].help_text = _("Left empty, the name of the record.")

    def clean(self):
        cleaned = super().clean()
        record = cleaned.get(self.instance.record_field)
        if record is not None and not cleaned.get("title") and "title" not in self.errors:
            language = self.instance.locale.language_code
            cleaned["title"] = (page_title(record, language) or str(record))[:255]
        return cleaned
