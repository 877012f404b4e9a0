"""Makes answered forms without filling them in."""

import uuid

from django.core.files.base import ContentFile
from django.utils import timezone

from leernetwerk.forms.models import Answer, AnswerFile, Submission
from leernetwerk.forms.public.files import FOLDER


def answered(form, moment=None, text="Een antwoord", **values):
    """Return a ``Submission`` of ``form`` at ``moment`` (now unless given) with one answer, of ``values``."""
    submission = Submission.objects.create(
        form=form, language="nl", created_at=moment or timezone.now(), idempotency_key=uuid.uuid4().hex
    )
    defaults = {"question_key": "q", "sort_order": 0, "kind": "long", "label": "Vraag"}
    Answer.objects.create(submission=submission, value=text, text=text, **defaults | values)
    return submission


def with_file(form, content=b"brief!"):
    """Return a ``Submission`` with a file of ``content``, and the path of that in the private storage."""
    submission = answered(form, kind="file")
    file = AnswerFile(
        answer=submission.answers.get(),
        name="brief.txt",
        size=len(content),
        content_type="text/plain",
        created_at=timezone.now(),
    )
    file.file.save(f"{FOLDER}/{submission.idempotency_key}", ContentFile(content))
    return submission, file.file.name
