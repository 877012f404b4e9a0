"""A third cohort with everything that may or may not be taken along to the next one."""

import datetime

from django.test import TestCase
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from cohorts.models import JoinPage
from leernetwerk.network.models import Cohort
from tests.factories import network, pages
from tests.pages.words.translating import type_string

DUTCH, ENGLISH = "Derde groep", "Third cohort"
ANSWERS = {"name_nl": "Vierde groep", "name_en": "Fourth cohort", "since": "13 april 2028"}


def third_cohort():
    """Return a cohort that began on Thursday 15 April 2027, with all that can belong to it."""
    community = network.CommunityFactory()
    for language in ("nl", "en"):
        first = pages.CommunityPageFactory._meta.model.objects.filter(community=community).first()
        pages.CommunityPageFactory(community=community, language=language, translation_of=first)
    cohort = network.CohortFactory(
        community=community, name={"nl": DUTCH, "en": ENGLISH}, since="2027-04-15", until="2028-10"
    )
    network.CohortProgrammeItemFactory(cohort=cohort)
    call = network.CallFactory(
        cohort=cohort,
        opens=datetime.date(2027, 1, 11),
        closes=datetime.date(2027, 3, 12),
        starts=datetime.date(2027, 4, 15),
        seats=12,
    )
    network.CallSectorFactory(call=call, seats=3)
    series = network.SeriesFactory(cohort=cohort, name={"nl": f"Bijeenkomsten {DUTCH}", "en": "Meetings"})
    opening = network.SessionFactory(
        series=series, date=datetime.date(2027, 4, 15), start_time=datetime.time(9), place="Almelo"
    )
    network.ProgrammeItemFactory(session=opening)
    network.SessionFactory(
        series=series, date=datetime.date(2027, 6, 17), report_page=pages.NewsItemPageFactory()
    )
    network.SessionFactory(series=series, date=datetime.date(2027, 9, 16), status="cancelled")
    network.ParticipationFactory(cohort=cohort)
    network.QuoteFactory(cohort=cohort)
    return cohort


def dutch_pages(cohort):
    """Return the live Dutch pages of a cohort and of its call."""
    body = [
        ("text", f"<p>De {DUTCH} komt acht keer bijeen</p>"),
        ("quote", {"text": "Wij leerden veel", "person": "Noor"}),
    ]
    parent = cohort.community.pages.get(locale__language_code="nl")
    page = pages.CohortPageFactory(
        cohort=cohort, parent=parent, title=DUTCH, slug="derde-groep", lead="Waar het om gaat", body=body
    )
    call_page = pages.CallPageFactory(call=cohort.call, title=f"Doe mee met de {DUTCH}", lead="Meld je aan")
    for one in (page, call_page):
        one.save_revision().publish()
        one.refresh_from_db()
    return page, call_page


def written_in_english(page, **values):
    """Return an English page of a Dutch one, written in the normal editor and published."""
    factory, place = (
        (pages.CohortPageFactory, {"parent": page.cohort.community.pages.get(locale__language_code="en")})
        if hasattr(page, "cohort")
        else (pages.CallPageFactory, {"parent": pages.section(JoinPage, "en")})
    )
    english = factory(
        language="en", translation_of=page, **{page.record_field: page.record}, **place, **values
    )
    english.save_revision().publish()
    english.refresh_from_db()
    return english


def translated_into_english(page, words):
    """Return the English page of a Dutch one, put together from translations (Dutch → English) and published."""
    english = Locale.objects.get(language_code="en")
    translate_object(page, [english])
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=english)
    for dutch, text in words.items():
        type_string(translation, dutch, text)
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation.save_target(publish=True)
    return translation.get_target_instance()


def url_of(cohort, name="editorial_next_cohort"):
    """Return the address of the form for the cohort after ``cohort``, or of the screen that undoes one."""
    return reverse(name, args=[cohort.pk])


def post(client, cohort, **changes):
    """Send the form as a browser would with ``ANSWERS`` and ``changes`` typed; return the response."""
    answers = {"sessions": "move", "opens": "", "closes": "", "until": "", "seats": "12"}
    return client.post(url_of(cohort), answers | ANSWERS | changes)


def fourth():
    """Return the cohort that was made."""
    return Cohort.objects.latest("pk")
