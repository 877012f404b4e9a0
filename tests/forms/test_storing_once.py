"""The same form that comes twice is stored once; the same answers on another day are others."""

import datetime
from unittest import mock

import pytest
import time_machine
from django.db import IntegrityError
from django.utils import timezone, translation

from leernetwerk.forms import storing
from leernetwerk.forms.models import Answer, AnswerFile, Submission
from leernetwerk.forms.public.shown import shown
from leernetwerk.forms.storing import SAME_WITHIN, Sent, store
from tests.factories.forms import FormFactory, question
from tests.forms.answered import with_file

pytestmark = pytest.mark.django_db
SECOND = datetime.timedelta(seconds=1)


@pytest.fixture
def form():
    return FormFactory(
        questions=[
            question("short", purpose="email", key="mail"),
            question("yes-no"),
            question("date"),
            question("file"),
        ]
    )


def sent(form, key, mail="sanne@leernetwerk.example", language="nl", origin=None, **values):
    """Return what somebody sends of ``form`` with the key ``key``."""
    questions = [shown(one, language) for one in form.questions.all()]
    return Sent(form, questions, {"mail": mail} | values, language, key, origin)


def test_of_two_at_the_same_moment_the_second_gets_what_the_first_stored(form):
    first, other = store(sent(form, "key")), store(sent(form, "other", mail="sam@leernetwerk.example"))

    # The second looked before the first was there.
    with mock.patch.object(storing, "earlier", return_value=None):
        assert store(sent(form, "key")) == first
    assert set(Submission.objects.all()) == {first, other}


def test_a_file_that_went_along_with_another_form_is_taken_over_by_none(form):
    _submission, path = with_file(FormFactory())
    file = AnswerFile.objects.get()
    store(sent(form, "other", mail="sam@leernetwerk.example"))

    with pytest.raises(IntegrityError):
        store(sent(form, "key", file=[file]))
    assert AnswerFile.objects.get().answer == file.answer
    assert not Submission.objects.filter(idempotency_key="key").exists()
    assert path == AnswerFile.objects.get().file.name


def test_the_same_answers_are_others_after_an_hour(form):
    first = store(sent(form, "first"))
    with time_machine.travel(first.created_at + SAME_WITHIN - SECOND, tick=False):
        assert store(sent(form, "second")) == first
    with time_machine.travel(first.created_at + SAME_WITHIN + SECOND, tick=False):
        assert store(sent(form, "third")) != first


@pytest.mark.parametrize(
    "change",
    [
        {"mail": "sam@leernetwerk.example"},
        {"yesno": False},
        {"date": datetime.date(2027, 1, 2)},
        {"origin": "another call"},
    ],
)
def test_another_answer_or_another_call_is_another_form(form, change):
    same = {"yesno": True, "date": datetime.date(2027, 1, 1), "origin": "a call"}
    first = store(sent(form, "first", **same))

    assert store(sent(form, "again", **same)) == first
    assert store(sent(form, "second", **same | change)) != first


def test_the_same_answers_to_another_form_are_others(form):
    twin = FormFactory(questions=[question("short", purpose="email", key="mail")])
    form.questions.exclude(key="mail").delete()

    assert store(sent(form, "first")) != store(sent(twin, "second"))


@pytest.mark.parametrize(("language", "words"), [("nl", "Ja"), ("en", "Yes")])
def test_answers_are_kept_in_the_words_of_the_form_whoever_stores_them(form, language, words):
    with translation.override("en" if language == "nl" else "nl"):
        submission = store(sent(form, "key", language=language, yesno=True))

    answers = Answer.objects.filter(submission=submission).values_list("question_key", "value", "text")
    assert list(answers) == [
        ("mail", "sanne@leernetwerk.example", "sanne@leernetwerk.example"),
        ("yesno", True, words),
        ("date", None, ""),
        ("file", None, ""),
    ]


def test_what_is_stored_has_the_moment_and_the_key(form):
    with time_machine.travel(datetime.datetime(2027, 3, 10, 9, tzinfo=datetime.UTC), tick=False):
        submission = store(sent(form, "key"))
        assert (submission.created_at, submission.idempotency_key) == (timezone.now(), "key")
