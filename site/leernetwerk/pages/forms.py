"""The forms of the page editor."""

import uuid

from django import forms
from django.db.models import CharField, F, Value
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from leernetwerk.pages.record_drafts import page_title
from leernetwerk.pages.robust_forms import RobustFormMixin

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


class PageForm(RobustFormMixin, WagtailAdminPageForm):
    """The form of every page; that of a translation has no facts, which are changed on the page that owns them.

    ``creation_key`` tells the forms for new pages apart, so that one form makes one page however often it is sent.
    """

    creation_key = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The browser fills it in from the title a moment later; whoever presses Publish before that gets the same.
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if self.instance.pk:
            del self.fields["creation_key"]
        else:
            self.fields["creation_key"].initial = uuid.uuid4
        # Kept for the panels, as each time takes a query.
        self.borrows_facts = self.instance.borrows_facts
        if self.borrows_facts:
            for name in self.instance.facts:
                self.fields.pop(name, None)
                self.formsets.pop(name, None)


class ContentPageForm(PageForm):
    """Asks for an alternative text as soon as a page with a picture is to be published; a draft may wait."""

    publishing = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.is_bound:
            self.initial |= stored_choices(self.instance, self.fields)

    def defer_required_fields(self):
        super().defer_required_fields()
        self.publishing = False

    def clean(self):
        cleaned = super().clean()
        image = cleaned.get("image", self.instance.image)
        is_decorative = cleaned.get("image_is_decorative", self.instance.image_is_decorative)
        if self.publishing and image and not is_decorative and not cleaned.get("image_alt"):
            self.add_error("image_alt", _("Describe the picture, or mark it as decorative."))
        return cleaned


def stored_choices(page, names):
    """Return the primary keys of the records that are stored with ``page``: field name → list. Takes one query.

    ``names`` are names of fields. Left out are those that are no relations to many records, and those whose records
    a draft holds in memory.
    """
    held = getattr(page, "_cluster_related_objects", {})
    rows = []
    fields = [field for field in page._meta.many_to_many if field.name in names and field.name not in held]
    for field in fields:
        chosen = field.remote_field.through._base_manager.filter(
            **{field.m2m_field_name(): page.pk}
        ).order_by()
        key = F(f"{field.m2m_reverse_field_name()}_id")
        rows.append(chosen.annotate(name=Value(field.name, CharField()), key=key).values_list("name", "key"))
    choices = {field.name: [] for field in fields}
    for name, key in rows[0].union(*rows[1:], all=True) if rows else []:
        choices[name].append(key)
    return choices


class RecordPageForm(ContentPageForm):
    """Chooses the record when the page is made, and never after; a title left empty is the record's name."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields.pop(self.instance.record_field, None)
        else:
            self.fields["title"].required = False
            self.fields["title"].help_text = _("Left empty, the name of the record.")

    def clean(self):
        cleaned = super().clean()
        record = cleaned.get(self.instance.record_field)
        if record is not None and not cleaned.get("title") and "title" not in self.errors:
            language = self.instance.locale.language_code
            cleaned["title"] = (page_title(record, language) or str(record))[:255]
        return cleaned
