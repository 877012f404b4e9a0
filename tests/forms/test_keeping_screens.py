"""What managers see of keeping: how much is erased and when, and what is told about each form; never a name."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from home.structure import roles
from leernetwerk.forms.erasing import erase
from leernetwerk.forms.keeping.disclosure import as_text, disclosures
from leernetwerk.forms.models import Erasure
from tests.factories.accounts import UserFactory
from tests.factories.forms import ConsentTextFactory, FormFactory, PrivacyStatementFactory, question
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.forms.answered import answered

pytestmark = pytest.mark.django_db

SCREENS = ["forms_erasures", "forms_privacy"]


def sign_in(client, *groups, language="en"):
    user = UserFactory(is_staff=True, language=language)
    user.groups.set(Group.objects.filter(name__in=groups))
    client.force_login(user)
    return client


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    "group",
    [
        roles.group_name(roles.CHIEF_EDITOR, "nl"),
        roles.group_name(roles.TRANSLATOR, "nl"),
        roles.FORM_READERS,
        roles.INTAKE,
    ],
)
def test_other_roles_see_neither_screen(client, screen, group):
    sign_in(client, group)
    response = client.get(reverse(screen))
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_home")
    assert reverse(screen) not in client.get("/admin/").content.decode()


def test_managers_see_how_much_is_erased_and_when_and_no_name(client):
    form = FormFactory(name={"nl": "Vraag", "en": "Ask us"}, keep_days=30)
    now = timezone.now()
    for days in (1, 10, 10, 40):
        answered(form, now - datetime.timedelta(days=days), text="Zonderling")
    ApplicationFactory(name="Zonderling")
    erase(answered(form), Erasure.Cause.PERSON)
    sign_in(client, roles.MANAGERS)

    response = client.get(reverse("forms_erasures"))
    today = timezone.localdate()
    day = datetime.timedelta(days=1)
    coming = [row for row in response.context["coming"] if row[1] == "Ask us"]
    assert coming == [
        (today - 10 * day, "Ask us", 1),
        (today + 20 * day, "Ask us", 2),
        (today + 29 * day, "Ask us", 1),
    ]
    assert response.context["late"] == 1
    assert [(row["number"], row["form"]) for row in response.context["done"]] == [(1, "Ask us")]
    assert "Zonderling" not in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_the_screen_needs_no_more_queries_for_more_answers(client, django_assert_max_num_queries):
    form = FormFactory(keep_days=5)
    for _ in range(20):
        answered(form)
    IntakeFactory()
    sign_in(client, roles.MANAGERS)
    client.get(reverse("forms_erasures"))
    with django_assert_max_num_queries(20):
        client.get(reverse("forms_erasures"))


def test_the_privacy_screen_tells_of_each_form_in_both_languages(client):
    own = [question("long", "Heb je een allergie?", "Do you have an allergy?", erase_early=True)]
    FormFactory(
        name={"nl": "Lunch", "en": "Lunch order"},
        questions=own,
        keep_days=14,
        privacy_statement=PrivacyStatementFactory(words={"nl": "Voor de lunch.", "en": "For lunch."}),
        consent=ConsentTextFactory(),
    )
    sign_in(client, roles.MANAGERS)
    html = client.get(reverse("forms_privacy")).content.decode()
    for words in (
        "Heb je een allergie?",
        "gezondheid",
        "14 dagen na binnenkomst",
        "Voor de lunch.",
    ):
        assert words in html
    for words in (
        "Do you have an allergy?",
        "health",
        "14 days after they came in",
        "For lunch.",
    ):
        assert words in html
    assert "Form readers" in html


def test_a_form_of_a_call_is_told_with_the_call_and_its_own_days():
    intake = IntakeFactory(keep_placed_days=400, form=FormFactory(name={"nl": "Aanmelden", "en": "Apply"}))
    (told,) = disclosures("nl")
    assert told.title == f"Oproep: {intake.call.cohort.name.best('nl')[0]}"
    assert told.readers == ["Intake"]
    assert told.kept[0] == "niet bevestigd: na 7 dagen"
    assert told.kept[1].startswith("geplaatst: 400 dagen na het sluiten")
    assert told.asked[0].question == "Je naam"

    answered(intake.form)
    assert [told.title for told in disclosures("nl")][1:] == ["Aanmelden"]
    assert "We wissen het: " in as_text(disclosures("nl"), "nl")
    assert "We erase it: " in as_text(disclosures("en"), "en")
