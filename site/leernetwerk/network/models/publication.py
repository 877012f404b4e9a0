from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import SluggedRecord


class Publication(SluggedRecord):
    """A book, booklet or report, with who made it, what it came out of and its files."""

    name = TranslatedTextField(_("title"))
    subtitle = TranslatedTextField(_("subtitle"), blank=True)
    tagline = TranslatedTextField(
        _("tagline"), blank=True, help_text=_("A few words above the title, such as “Workbook”.")
    )
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True, validators=[MinValueValidator(1450), MaxValueValidator(2200)]
    )
    publisher = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("publisher"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publications",
    )
    inspired_by = TranslatedTextField(
        _("inspired by"),
        blank=True,
        help_text=_("A book, a method or people, as readers see it with the facts."),
    )
    session = models.ForeignKey(
        "network.Session",
        verbose_name=_("came out of session"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="publications",
    )
    series = models.ForeignKey(
        "network.Series",
        verbose_name=_("came out of series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="publications",
    )
    cohort = models.ForeignKey(
        "network.Cohort",
        verbose_name=_("came out of cohort"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="publications",
    )
    cover = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Stands beside the text in the place of the picture of the page."),
    )
    printed_copies = TranslatedTextField(
        _("printed copies"),
        blank=True,
        multiline=True,
        max_length=500,
        help_text=_("How to get a copy on paper."),
    )

    search_fields = [
        index.SearchField("name"),
        index.SearchField("subtitle"),
        index.AutocompleteField("name"),
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-year", "slug"]

    def __str__(self):
        return str(self.name)

    @property
    def came_out_of(self):
        """The session, series and cohort that it came out of, those that are given (``list`` of records)."""
        return [record for record in (self.session, self.series, self.cohort) if record]


class PublicationContributor(Orderable):
    """A person's or an organisation's part in a publication."""

    class Role(models.TextChoices):
        AUTHOR = "author", _("author")
        EDITOR = "editor", _("editor")
        INTRODUCTION = "introduction", _("introduction")
        REFLECTION = "reflection", _("reflection")
        INTERVIEWER = "interviewer", _("interviews")
        PHOTOGRAPHER = "photographer", _("photography")
        ILLUSTRATOR = "illustrator", _("illustrations")
        DESIGNER = "designer", _("design")
        TRANSLATOR = "translator", _("translation")
        FACILITATOR = "facilitator", _("facilitation")

    publication = ParentalKey(Publication, on_delete=models.CASCADE, related_name="contributors")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.AUTHOR)
    person = models.ForeignKey(
        "network.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contributions",
    )
    organisation = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contributions",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")

    def __str__(self):
        return str(self.person or self.organisation or "")

    def clean(self):
        super().clean()
        if not self.person and not self.organisation:
            raise ValidationError(_("Choose a person or an organisation."))


class PublicationFile(Orderable):
    """A file of a publication; language, type, size and pages are the document's."""

    publication = ParentalKey(Publication, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")
