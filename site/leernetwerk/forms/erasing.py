"""The end of an answered form, whoever asks for it; and of those answers that go before the others."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import ModelLogEntry

from leernetwerk.forms.keeping.freed import scrub_later
from leernetwerk.forms.keeping.ledger import write_down
from leernetwerk.forms.models import Answer, AnswerFile, Erasure, Purpose, Submission
from leernetwerk.forms.signals import erasing
from leernetwerk.mail.mailbox.files import forget_mails_to


@transaction.atomic
def erase(submission, cause):
    """Erase a ``Submission`` with all that belongs to it; return whether it was still there.

    ``cause`` is an ``Erasure.Cause``. Other rooms hear of it (``signals.erasing``) and erase what is theirs. Files go
    when the transaction is done. The ledger keeps that something was erased, and nothing else.
    """
    found = Submission.objects.filter(pk=submission.pk).first()
    if found is None:
        return False
    # Before its row is locked: rooms lock their own first, as wherever they do something with both. So nobody waits in
    # a circle.
    erasing.send(sender=Submission, submission=found, cause=cause)
    if not Submission.objects.select_for_update().filter(pk=found.pk).exists():
        # Another was faster, so the rooms found nothing either.
        return False
    forget_kept_mails(found)
    forget_history(found)
    write_down([found], Erasure.Scope.WHOLE, cause)
    found.delete()
    scrub_later()
    return True


@transaction.atomic
def erase_early(submissions, cause=Erasure.Cause.HANDLED):
    """Erase the answers of ``submissions`` (queryset) whose questions say so, with their files.

    The questions stay, so that one sees that something was asked. What would recognise the same answers goes as well:
    it was made of them.
    """
    answers = Answer.objects.filter(submission__in=submissions, erase_early=True)
    concerned = list(Submission.objects.filter(answers__in=answers).distinct())
    if not concerned:
        return
    keys = [submission.pk for submission in concerned]
    answers = Answer.objects.filter(submission__in=keys, erase_early=True)
    AnswerFile.objects.filter(answer__in=answers).delete()
    answers.update(value=None, text="")
    Submission.objects.filter(pk__in=keys).update(digest="")
    write_down(concerned, Erasure.Scope.EARLY, cause)
    scrub_later()


def forget_history(instance):
    """Erase what the history of Wagtail holds of an ``instance`` of a model: its name stands in each line."""
    content_type = ContentType.objects.get_for_model(instance, for_concrete_model=False)
    ModelLogEntry.objects.filter(content_type=content_type, object_id=str(instance.pk)).delete()


def forget_kept_mails(submission):
    """Erase, on a developer's machine, the mails in the mailbox to whom an answer names, once that is sure."""
    answers = submission.answers.filter(purpose=Purpose.EMAIL).exclude(text="")
    addresses = list(answers.values_list("text", flat=True))
    transaction.on_commit(lambda: forget_mails_to(addresses), robust=True)
