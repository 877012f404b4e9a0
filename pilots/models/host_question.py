from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="help", order=720)
class HostQuestionSettings(BaseGenericSetting):
    """Whether readers may put a question to who hosts a session, and what is asked besides the question itself."""

    select_related = ["form"]

    form = models.ForeignKey(
        "forms.Form",
        verbose_name=_("form"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "With it, coming sessions have a link to ask their host a question. Name, e-mail address and the question "
            "are always asked; put in what else you need."
        ),
    )

    panels = [FieldPanel("form")]

    class Meta:
        verbose_name = _("questions to hosts")
        default_permissions = ("change",)

    @property
    def is_offered(self):
        """Whether questions can be asked now."""
        return self.form is not None and self.form.is_open


class HostQuestion(models.Model):
    """A question that somebody put to the host of a session; all of it is in the answers of ``submission``.

    It goes to the host once the asker has confirmed the address, and is erased when nobody does.
    """

    submission = models.OneToOneField(
        "forms.Submission",
        verbose_name=_("answered form"),
        on_delete=models.CASCADE,
        related_name="host_question",
    )
    session = models.ForeignKey(
        "network.Session", verbose_name=_("session"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    received_at = models.DateTimeField(_("received"), db_index=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("question to a host")
        verbose_name_plural = _("questions to hosts")
        default_permissions = ()
        ordering = ["-received_at", "-pk"]

    def __str__(self):
        return f"#{self.pk}"
