"""Erases answers that have served their purpose, before the form that they belong to goes."""

from django.db import transaction

from leernetwerk.forms.models import Answer, AnswerFile, Submission


@transaction.atomic
def erase_early(submissions):
    """Erase the answers of ``submissions`` (queryset) whose questions say so, with their files.

    The questions stay, so that one sees that something was asked. What would recognise the same answers goes as well:
    it was made of them.
    """
    keys = list(submissions.values_list("pk", flat=True))
    answers = Answer.objects.filter(submission__in=keys, erase_early=True)
    AnswerFile.objects.filter(answer__in=answers).delete()
    answers.update(value=None, text="")
    Submission.objects.filter(pk__in=keys).update(digest="")
