"""Forms, and pages with one."""

import factory
from factory.django import DjangoModelFactory

from home.models import FormPage, HomePage
from leernetwerk.forms import models
from tests.factories.pages import ContentPageFactory, section_parent


class ConsentTextFactory(DjangoModelFactory):
    class Meta:
        model = models.ConsentText

    name = factory.Sequence(lambda number: f"Toestemming {number}")
    words = {"nl": "Ik vind het goed.", "en": "I agree."}


class PrivacyStatementFactory(DjangoModelFactory):
    class Meta:
        model = models.PrivacyStatement

    name = factory.Sequence(lambda number: f"Privacy {number}")
    words = {"nl": "We bewaren dit een jaar.", "en": "We keep this for a year."}


class FormFactory(DjangoModelFactory):
    """A form without questions; ``questions`` takes a list of keyword arguments of ``Question``."""

    class Meta:
        model = models.Form
        skip_postgeneration_save = True

    name = {"nl": "Schrijf ons", "en": "Write to us"}
    thanks = {"nl": "Dank je wel!", "en": "Thank you!"}

    @factory.post_generation
    def questions(self, create, extracted, **kwargs):
        for place, question in enumerate(extracted or []):
            models.Question.objects.create(form=self, sort_order=place, **question)


class FormPageFactory(ContentPageFactory):
    class Meta:
        model = FormPage

    parent = section_parent(HomePage)
    form = factory.SubFactory(FormFactory)


CHOICES = {"nl": "Ja\nNee\nMisschien", "en": "Yes\nNo\nMaybe"}


def question(kind, dutch="Vraag", english="Question", **options):
    """Return the keyword arguments of a question; its key is its kind unless told."""
    options.setdefault("key", kind.replace("-", ""))
    return {"kind": kind, "label": {"nl": dutch, "en": english}} | options


def every_kind(**options):
    """Return one question of each kind."""
    return [
        question("short", "Hoe heet je?", "What is your name?", purpose="name", **options),
        question("short", "E-mailadres", "E-mail address", purpose="email", key="mail", **options),
        question("long", "Wat wil je weten?", "What would you like to know?", **options),
        question("choice", "Kom je?", "Are you coming?", choices=CHOICES, **options),
        question("choices", "Wanneer?", "When?", choices=CHOICES, **options),
        question("yes-no", "Mogen we bellen?", "May we call?", **options),
        question("number", "Met hoeveel?", "How many?", **options),
        question("date", "Vanaf welke dag?", "From which day?", **options),
        question("file", "Stuur iets mee", "Send something along", **options),
    ]
