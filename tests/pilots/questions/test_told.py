"""What managers and readers are told of questions to hosts."""

import datetime
import uuid

import pytest
from django.utils import timezone

from leernetwerk.forms.keeping.disclosure import as_text, disclosures
from leernetwerk.forms.keeping.retention import erase_due
from leernetwerk.forms.keeping.terms import all_terms
from leernetwerk.forms.models import Submission
from pilots.models import HostQuestion, HostQuestionSettings
from tests.factories.forms import FormFactory
from tests.forms.answered import answered

pytestmark = pytest.mark.django_db


@pytest.fixture
def form():
    """The form of questions to hosts."""
    settings = HostQuestionSettings.load()
    settings.form = FormFactory(name={"nl": "Vraag", "en": "Question"}, keep_days=30)
    settings.save()
    return settings.form


def asked(form):
    submission = Submission.objects.create(
        form=form, language="nl", created_at=timezone.now(), idempotency_key=uuid.uuid4().hex
    )
    return HostQuestion.objects.create(
        submission=submission, received_at=submission.created_at, confirmed_at=timezone.now()
    )


def test_they_are_told_as_what_they_are_also_once_another_form_is_chosen(form):
    asked(form)
    (told,) = disclosures("nl")

    assert told.title == "Vragen aan gastheren: Vraag"
    assert told.purpose == "Om de vraag door te geven aan de gastheer van de sessie, die per mail antwoordt."
    assert [one.question for one in told.asked][:2] == ["Je naam", "Je e-mailadres"]
    assert told.kept == ["niet bevestigd: na 7 dagen", "bevestigd: 30 dagen na binnenkomst"]
    assert told.readers == ["de gastheer van de sessie, per mail", "Lezers van formulieren"]
    assert "Seen by: the host of the session, by mail" in as_text(disclosures("en"), "en")

    HostQuestionSettings.objects.update(form=FormFactory())
    assert "Vragen aan gastheren: Vraag" in [told.title for told in disclosures("nl")]
    answered(form)
    assert "Vraag" in [told.title for told in disclosures("nl")]


def test_what_will_be_erased_counts_each_question_once_under_its_own_name(form):
    question, other = asked(form), answered(form)
    today = timezone.localdate()
    day = today + datetime.timedelta(days=30)
    counted = {term.title: term.per_day(day)[day] for term in all_terms() if term.per_day(day)}

    assert counted == {"Vragen aan gastheren: Vraag": 1, "Vraag": 1}
    erase_due(day)
    assert not Submission.objects.filter(pk__in=[question.submission_id, other.pk]).exists()
