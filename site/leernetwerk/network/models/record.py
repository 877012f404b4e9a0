"""What all records share."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import RevisionMixin
from wagtail.search import index

from leernetwerk.network.querysets import RecordQuerySet
from leernetwerk.network.versions.stored import readable_content


class Record(RevisionMixin, index.Indexed, ClusterableModel):
    """Something that exists once, whatever the language, with a history of its own.

    Saving makes it public at once wherever it is shown: a record has no draft of its own. Which readers may see it
    follows from its pages (:meth:`RecordQuerySet.visible_to`).

    ``changes_with`` names paths to further records: when one of them changes, so does what pages say of this one.
    ``owner_field`` names the relation to the record whose pages decide who may change this one, when it is another.
    """

    changes_with = ()
    owner_field = ""

    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed at"), auto_now=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def with_content_json(self, content):
        return super().with_content_json(readable_content(self, content))


class SluggedRecord(Record):
    """A record that addresses name (``?theme=zelfsturing``): its slug is made from its name and stays as it is."""

    slug = models.SlugField(
        _("slug"),
        max_length=80,
        unique=True,
        blank=True,
        allow_unicode=False,
        help_text=_("Used in addresses. Made from the name when left empty."),
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        self._fill_slug()

    def save(self, *args, **kwargs):
        self._fill_slug()
        super().save(*args, **kwargs)

    def _fill_slug(self):
        if self.slug:
            return
        base = slugify(str(self))[:70] or self._meta.model_name
        taken = set(type(self).objects.filter(slug__startswith=base).values_list("slug", flat=True))
        candidates = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
        self.slug = next(slug for slug in candidates if slug not in taken)
