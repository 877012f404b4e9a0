from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from leernetwerk.network.record_pages import pages_of, record_pages
from leernetwerk.pages.changes import latest, record_changes
from leernetwerk.pages.forms import RecordPageForm
from leernetwerk.pages.record_copies import copy_record


class RecordPageMixin(models.Model):
    """A page that tells about one record: one page per record and language, each a translation of the others.

    ``record_field`` names the foreign key to the record. The record is chosen when the page is made and stays: an
    older revision brings no other back, and a page that is copied within its language gets a copy of the record.
    """

    record_field = ""
    base_form_class = RecordPageForm

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        with transaction.atomic():
            if self._state.adding and self.record and not self.alias_of_id:
                self._settle_record()
            super().save(*args, **kwargs)

    @property
    def record(self):
        """The record that the page tells about; ``None`` while none is chosen."""
        return getattr(self, self.record_field, None)

    @property
    def last_changed(self):
        """The later of the page's last publish and the last change of its record or of what belongs to that."""
        return latest(self.last_published_at, record_changes([self.pk]).get(self.pk))

    def clean(self):
        super().clean()
        record_id = getattr(self, f"{self.record_field}_id")
        if record_id is None or self.locale_id is None:
            return
        others = record_pages(type(self.record)).page_model.objects.filter(
            **{self.record_field: record_id, "locale_id": self.locale_id}
        )
        if others.exclude(pk=self.pk).exclude(alias_of__isnull=False).exists():
            raise ValidationError(
                {self.record_field: _("There is a page about this already, in this language.")}
            )

    def _settle_record(self):
        """Give a new page its place among the pages about its record, or a record of its own."""
        pages = list(pages_of(self.record).filter(alias_of__isnull=True).only("locale", "translation_key"))
        if any(page.translation_key == self.translation_key for page in pages):
            return
        if any(page.locale_id == self.locale_id for page in pages):
            setattr(self, self.record_field, copy_record(self.record, **self.values_for_copied_record()))
        elif pages:
            self.translation_key = pages[0].translation_key

    def values_for_copied_record(self):
        """Return what the record of a page that is being copied must have otherwise (field name → value)."""
        return {}

    def with_content_json(self, content):
        return super().with_content_json(content | {self.record_field: self.record.pk})
