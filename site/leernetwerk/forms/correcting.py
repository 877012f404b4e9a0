"""Changes what somebody sent earlier, as that person asks: the answers and their files; what was agreed to stays."""

from django.db import transaction
from django.utils import translation

from leernetwerk.forms.models import Access, Kind, Submission, keep_access
from leernetwerk.forms.storing import answer_to, files_of, json_value, take_over

# What an answer takes over from the question as it was shown this time.
CORRECTED = ["kind", "purpose", "label", "options", "value", "text", "erase_early"]


def is_same(submission, sent):
    """Tell whether a ``Sent`` form has the answers that a ``Submission`` has; files count by name and size."""
    answers = {answer.question_key: answer for answer in submission.answers.prefetch_related("files")}
    for question in sent.questions:
        answer, value = answers.get(question.key), sent.values.get(question.key)
        if question.kind == Kind.FILE:
            before = sorted(files_of(answer.files.all())) if answer else []
            if sorted(files_of(value)) != before:
                return False
        elif json_value(question, value) != (answer.value if answer else None):
            return False
    return True


@transaction.atomic
def correct(submission, sent):
    """Put the answers of a ``Sent`` form in the place of those of a ``Submission``, and log that it was done.

    Answers to questions that are no longer asked stay. Of a question with files, those in ``sent`` stay or are taken
    over, the others are deleted. Raises ``Submission.DoesNotExist`` when it was erased.
    """
    submission = Submission.objects.select_for_update().get(pk=submission.pk)
    before = {answer.question_key: answer for answer in submission.answers.all()}
    last = max((answer.sort_order for answer in before.values()), default=-1)
    with translation.override(sent.language):
        for place, question in enumerate(sent.questions, start=last + 1):
            value = sent.values.get(question.key)
            answer = answer_to(question, value, submission, place)
            if earlier := before.get(question.key):
                answer.pk, answer.sort_order = earlier.pk, earlier.sort_order
                answer.save(update_fields=CORRECTED)
            else:
                answer.save()
            if question.kind == Kind.FILE:
                replace_files(answer, value or [])
    submission.language = sent.language
    submission.save(update_fields=["language"])
    keep_access(None, Access.Action.CHANGED, submission)


def replace_files(answer, files):
    """Let an ``Answer`` have just ``files`` (list of ``AnswerFile``, its own or held)."""
    for file in answer.files.exclude(pk__in=[file.pk for file in files]):
        file.delete()
    take_over([file for file in files if file.answer_id != answer.pk], answer)
