"""After an older backup was put back: only what was erased goes again, and one fault stops no other."""

from unittest import mock

import pytest

from leernetwerk.forms.erasing import erase
from leernetwerk.forms.keeping import ledger_file, replaying
from leernetwerk.forms.keeping.marks import mark_of
from leernetwerk.forms.keeping.replaying import replay
from leernetwerk.forms.models import Answer, Erasure, Submission
from tests.factories.forms import FormFactory
from tests.forms.answered import answered


@pytest.fixture
def only_the_file_knows(settings, tmp_path):
    """Return a function that writes erasures of submissions into the ledger's file, and into no table."""
    settings.ERASURE_LEDGER = str(tmp_path / "erasures.txt")

    def write(*submissions, scope=Erasure.Scope.WHOLE):
        ledger_file.append(
            [
                Erasure(mark=mark_of(one.idempotency_key), scope=scope, day=one.created_at.date())
                for one in submissions
            ]
        )

    return write


@pytest.mark.django_db
def test_early_answers_of_a_form_that_was_not_erased_early_stay(only_the_file_knows):
    form = FormFactory()
    early, not_yet = (answered(form, erase_early=True) for _form in range(2))
    only_the_file_knows(early, scope=Erasure.Scope.EARLY)

    assert replay() == 1
    assert Answer.objects.get(submission=early).text == ""
    assert Answer.objects.get(submission=not_yet).text == "Een antwoord"
    assert Erasure.objects.get().cause == Erasure.Cause.BACKUP


@pytest.mark.django_db
def test_one_that_cannot_be_erased_again_stops_no_other_and_is_tried_the_next_time(
    only_the_file_knows, caplog
):
    form = FormFactory()
    stuck, other = answered(form), answered(form)
    only_the_file_knows(stuck, other)

    def fail_for_one(submission, cause):
        if submission.pk == stuck.pk:
            raise OSError("secret words of the answer")
        return erase(submission, cause)

    with mock.patch.object(replaying, "erase", fail_for_one):
        assert replay() == 1
    assert list(Submission.objects.all()) == [stuck]
    assert "OSError" in caplog.text
    assert "secret words" not in caplog.text

    assert replay() == 1
    assert not Submission.objects.exists()
    assert Erasure.objects.count() == 2


@pytest.mark.django_db
def test_what_a_key_that_nobody_keeps_any_more_marked_is_written_down_once(only_the_file_knows, settings):
    gone = answered(FormFactory())
    only_the_file_knows(gone)
    settings.SECRET_KEY = "another"

    assert [replay(), replay()] == [0, 0]
    assert list(Submission.objects.all()) == [gone]
    assert Erasure.objects.count() == 1
