from django.db import models
from django.utils.translation import gettext_lazy as _

from leernetwerk.forms.models.question import Kind
from leernetwerk.forms.models.submission import Submission
from leernetwerk.media.storage import private_storage


class Answer(models.Model):
    """The answer to one question, with the question as it was shown then: later changes of it change nothing here.

    ``value`` is JSON by kind: text (``short``, ``long``), a decimal as text (``number``), ``YYYY-MM-DD`` (``date``),
    ``true``/``false`` (``yes-no``), ``{"key", "words"}`` (``choice``), a list of those (``choices``); ``null`` for no
    answer, and for files, which are rows of their own. ``options`` are all choices that were shown, in the same shape.
    ``text`` is the answer as people read it, in the language of the submission; staff search in it.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="answers")
    question_key = models.CharField(max_length=40)
    sort_order = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    purpose = models.CharField(max_length=20, blank=True)
    label = models.TextField()
    options = models.JSONField(default=list)
    value = models.JSONField(null=True)
    text = models.TextField(blank=True)
    erase_early = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        default_permissions = ()
        ordering = ["sort_order"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "question_key"], name="unique_answer_per_question")
        ]

    def __str__(self):
        return f"#{self.submission_id}"


class AnswerFile(models.Model):
    """A file that came with a form, in the private storage; without an answer it is held until the form is sent.

    The file is written before the row of the form, and taken over by it: nothing has to be undone on disk when that
    fails. It is named by chance and never under a public address.
    """

    answer = models.ForeignKey(Answer, null=True, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(storage=private_storage, max_length=100)
    name = models.CharField(_("file name"), max_length=255)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    content_type = models.CharField(max_length=100)
    created_at = models.DateTimeField(_("received"), db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("file with an answer")
        verbose_name_plural = _("files with answers")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self):
        return f"#{self.pk}"
