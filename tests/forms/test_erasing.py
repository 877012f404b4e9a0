"""What is erased of an answered form, and what stays: of the others, and when something goes wrong."""

from pathlib import Path
from unittest import mock

import pytest
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from leernetwerk.forms import erasing
from leernetwerk.forms.erasing import erase, erase_early
from leernetwerk.forms.keeping.freed import SCRUB
from leernetwerk.forms.models import Answer, AnswerFile, Erasure, Submission
from leernetwerk.forms.signals import erasing as erasing_signal
from leernetwerk.mail.mailbox import files as mailbox
from leernetwerk.media.storage import private_storage
from leernetwerk.outbox.models import OutboxTask
from tests.factories.forms import FormFactory
from tests.forms.answered import answered, with_file

PERSON = Erasure.Cause.PERSON


def with_early_answers(form):
    """Return a ``Submission`` of which a text and a file are erased early and another text is not, and the path."""
    submission, path = with_file(form)
    submission.answers.update(erase_early=True, text="brief.txt")
    for place, (key, is_early) in enumerate({"phone": True, "name": False}.items(), start=1):
        submission.answers.create(
            question_key=key,
            sort_order=place,
            kind="short",
            label="Vraag",
            value=f"woorden van {key}",
            text=f"woorden van {key}",
            erase_early=is_early,
        )
    Submission.objects.filter(pk=submission.pk).update(digest=f"{submission.pk:064}")
    return submission, path


def texts_of(submission):
    """Return the answers of a ``Submission`` as people read them, in order."""
    return list(submission.answers.values_list("text", flat=True))


@pytest.mark.django_db(transaction=True)
def test_early_answers_go_with_their_files_and_those_of_other_forms_stay(settings, tmp_path):
    settings.ERASURE_LEDGER = str(tmp_path / "erasures.txt")
    form = FormFactory()
    (chosen, path), (other, other_path) = with_early_answers(form), with_early_answers(form)

    erase_early(Submission.objects.filter(pk=chosen.pk))

    assert texts_of(chosen) == ["", "", "woorden van name"]
    assert chosen.answers.get(question_key="phone").value is None
    assert chosen.answers.get(question_key="name").value == "woorden van name"
    assert texts_of(other) == ["brief.txt", "woorden van phone", "woorden van name"]
    assert AnswerFile.objects.get().answer.submission == other
    assert not private_storage().exists(path)
    assert private_storage().exists(other_path)
    chosen.refresh_from_db()
    other.refresh_from_db()
    assert (chosen.digest, bool(other.digest)) == ("", True)
    # Two answers went, and it is one line.
    assert Erasure.objects.count() == len(Path(settings.ERASURE_LEDGER).read_text().splitlines()) == 1
    assert OutboxTask.objects.filter(kind=SCRUB).exists()


@pytest.mark.django_db
def test_a_form_without_early_answers_is_left_as_it_is():
    submission = answered(FormFactory())
    Submission.objects.filter(pk=submission.pk).update(digest="x" * 64)

    erase_early(Submission.objects.filter(pk=submission.pk))

    submission.refresh_from_db()
    assert submission.digest
    assert texts_of(submission) == ["Een antwoord"]
    assert not Erasure.objects.exists()
    assert not OutboxTask.objects.filter(kind=SCRUB).exists()


@pytest.mark.django_db
def test_early_answers_stay_when_the_ledger_cannot_be_written():
    submission, _path = with_early_answers(FormFactory())

    with (
        mock.patch.object(erasing, "write_down", side_effect=OSError("disk full")),
        pytest.raises(OSError, match="disk full"),
    ):
        erase_early(Submission.objects.filter(pk=submission.pk))

    submission.refresh_from_db()
    assert texts_of(submission) == ["brief.txt", "woorden van phone", "woorden van name"]
    assert AnswerFile.objects.exists()
    assert submission.digest


@pytest.mark.django_db
def test_what_other_rooms_erased_comes_back_when_the_form_cannot_be_erased():
    submission = answered(FormFactory())

    def take_answers(sender, submission, cause, **kwargs):
        Answer.objects.filter(submission=submission).delete()

    erasing_signal.connect(take_answers)
    try:
        with (
            mock.patch.object(erasing, "write_down", side_effect=OSError("disk full")),
            pytest.raises(OSError, match="disk full"),
        ):
            erase(submission, PERSON)
    finally:
        erasing_signal.disconnect(take_answers)
    assert texts_of(submission) == ["Een antwoord"]


@pytest.mark.django_db
def test_the_history_of_a_form_goes_with_it_and_that_of_others_stays():
    form = FormFactory()
    gone, stays = answered(form), answered(form)
    for submission in (gone, stays):
        log(instance=submission, action="wagtail.edit")
    # The same number, of something else.
    log(instance=form, action="wagtail.edit")
    ModelLogEntry.objects.filter(content_type__model="form").update(object_id=str(gone.pk))

    erase(gone, PERSON)

    lines = ModelLogEntry.objects.filter(action="wagtail.edit")
    assert set(lines.values_list("content_type__model", "object_id")) == {
        ("submission", str(stays.pk)),
        ("form", str(gone.pk)),
    }


@pytest.mark.django_db(transaction=True)
def test_of_the_mailbox_of_a_developer_only_mails_to_who_is_erased_go(settings, tmp_path):
    settings.MAILBOX_ROOT = tmp_path
    submission = answered(FormFactory(), text="sanne@leernetwerk.example", purpose="email")
    # Another address, in an answer that is not that of who sent it.
    submission.answers.create(
        question_key="colleague", sort_order=1, kind="short", label="Wie nog?", text="sam@leernetwerk.example"
    )
    for name in ("sanne", "sam"):
        mailbox.keep(f"To: {name}@leernetwerk.example\nSubject: a\n\nb".encode())

    erase(submission, PERSON)

    (kept,) = mailbox.names()
    assert mailbox.read(kept).message["To"] == "sam@leernetwerk.example"
