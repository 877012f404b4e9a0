from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

DEFAULT_MOST, MOST_COPIES = 5, 25


class PrintEdition(models.Model):
    """A publication on paper: what one fills in to get copies, how many at most, and how many are left.

    ``copies_left`` is what nobody has asked for yet. It changes with :mod:`articles.print_requests.stock` only, which
    counts in the database itself; ``save`` leaves it alone, as what was read may be of a moment ago.
    """

    publication = models.OneToOneField(
        "network.Publication",
        verbose_name=_("publication"),
        on_delete=models.PROTECT,
        related_name="print_edition",
    )
    form = models.ForeignKey(
        "forms.Form",
        verbose_name=_("form"),
        on_delete=models.PROTECT,
        related_name="print_editions",
        help_text=_("Name, addresses and the number of copies are always asked; put in what else you need."),
    )
    most_copies = models.PositiveSmallIntegerField(
        _("most copies at once"),
        default=DEFAULT_MOST,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_COPIES)],
    )
    copies_left = models.PositiveIntegerField(_("copies left"), default=0, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("publication on paper")
        verbose_name_plural = _("publications on paper")
        permissions = [("correct_printedition", _("Can correct the stock of publications on paper"))]
        ordering = ["pk"]

    def __str__(self):
        return str(self.publication)

    def save(self, *args, **kwargs):
        if not self._state.adding and kwargs.get("update_fields") is None:
            kwargs["update_fields"] = ["publication", "form", "most_copies"]
        super().save(*args, **kwargs)


class StockChange(models.Model):
    """One change of the number of copies that are left, and what it was left at. It names no reader."""

    class Reason(models.TextChoices):
        REQUESTED = "requested", _("asked for")
        GIVEN_BACK = "given-back", _("given back, as it was not sent")
        CORRECTED = "corrected", _("corrected by staff")

    edition = models.ForeignKey(PrintEdition, on_delete=models.CASCADE, related_name="stock_changes")
    created_at = models.DateTimeField(_("when"), auto_now_add=True)
    reason = models.CharField(_("why"), max_length=12, choices=Reason.choices)
    change = models.IntegerField(_("change"))
    copies_left = models.PositiveIntegerField(_("copies left"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("change of stock")
        verbose_name_plural = _("changes of stock")
        default_permissions = ()
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return f"{self.change:+d}"
