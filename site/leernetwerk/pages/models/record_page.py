from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from leernetwerk.network.record_pages import record_pages


class RecordPageMixin(models.Model):
    """A page that tells about one record: one page per record and language.

    ``record_field`` names the foreign key to the record.
    """

    record_field = ""

    class Meta:
        abstract = True

    @property
    def record(self):
        """The record that the page tells about."""
        return getattr(self, self.record_field)

    @property
    def last_changed(self):
        """The later of the page's last publish and the record's last change (aware ``datetime`` or ``None``)."""
        moments = [moment for moment in (self.last_published_at, self.record.updated_at) if moment]
        return max(moments, default=None)

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
