from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Access(models.Model):
    """Somebody of the staff had to do with what people answered: who, when, what; never a word of the answers."""

    class Action(models.TextChoices):
        LISTED = "listed", _("saw the list")
        READ = "read", _("read an answered form")
        OPENED_FILE = "opened-file", _("opened a file")
        EXPORTED = "exported", _("exported answered forms")
        CHANGED = "changed", _("changed what is known of an answered form")
        DELETED = "deleted", _("deleted an answered form")

    created_at = models.DateTimeField(_("when"), auto_now_add=True, db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    action = models.CharField(_("what"), max_length=12, choices=Action.choices)
    form = models.ForeignKey(
        "forms.Form", verbose_name=_("form"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # A number and no key: the form may be gone, and the log stays.
    submission_number = models.PositiveBigIntegerField(_("number of the answered form"), null=True)
    count = models.PositiveIntegerField(_("how many"), default=1)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("line in the log of access")
        verbose_name_plural = _("lines in the log of access")
        default_permissions = ("view",)
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.get_action_display()


def keep_access(user, action, submission=None, form=None, count=1):
    """Write down what ``user`` did with a submission, or with ``count`` of a form or of all."""
    Access.objects.create(
        user=user,
        action=action,
        form=submission.form if submission else form,
        submission_number=submission.pk if submission else None,
        count=count,
    )
