"""What stands around the texts: facts, words of records, rights, and what happened to the original meanwhile."""

import pytest
from django.test.utils import override_settings
from wagtail_localize.models import StringTranslation

from home.structure import roles
from leernetwerk.network.models import Quote
from tests.editorial.translator.screen import open_screen, post
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url, sign_in
from tests.pages.words.translating import dutch_page, start, target

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def translation():
    return start(dutch_page())


@pytest.fixture
def theme():
    return network.ThemeFactory(name={"nl": "Leren"})


@pytest.fixture
def themed(theme):
    """A translation of a page with a theme that has no English name."""
    page = dutch_page()
    page.themes.set([theme])
    page.save_revision().publish()
    return start(page)


def inputs(response):
    """Return the names of the inputs for words of records."""
    return [form.add_prefix(name) for form in response.context["record_forms"] for name in form.fields]


def test_facts_are_read_and_changed_on_the_original(admin, themed):
    html = open_screen(admin, themed).content.decode()

    assert "<dd>Leren</dd>" in html
    assert edit_url(themed.source.get_source_instance()) in html


def test_no_link_to_the_original_for_who_may_not_edit_it(client, themed):
    sign_in(client, roles.TRANSLATOR, "en")

    html = open_screen(client, themed).content.decode()

    assert "<dd>Leren</dd>" in html
    assert "Change the facts" not in html


def test_missing_words_of_a_record_are_written_on_the_same_screen(admin, themed, theme):
    [name] = inputs(open_screen(admin, themed))

    post(admin, themed, "save", {"Nederlandse titel": "Title"}, **{name: "Learning"})

    theme.refresh_from_db()
    assert theme.name == {"nl": "Leren", "en": "Learning"}
    assert theme.latest_revision is not None
    assert inputs(open_screen(admin, themed)) == []


def test_translator_writes_the_words_of_records_in_own_language(client, themed, theme):
    sign_in(client, roles.TRANSLATOR, "en")
    [name] = inputs(open_screen(client, themed))

    post(client, themed, "save", {}, **{name: "Learning"})

    theme.refresh_from_db()
    assert theme.name == {"nl": "Leren", "en": "Learning"}


def test_record_of_a_page_has_its_words_there(admin):
    area = network.PilotAreaFactory(name={"nl": "Proeftuin", "en": "Pilot area"})
    page = pages.PilotAreaPageFactory(pilot_area=area)
    page.save_revision().publish()
    translation = start(page)
    [name] = inputs(open_screen(admin, translation))

    post(admin, translation, "save", {}, **{name: "Pilot"})

    area.refresh_from_db()
    assert area.name == {"nl": "Proeftuin", "en": "Pilot"}


def test_words_that_somebody_else_wrote_for_a_record_are_kept_beside(admin, themed, theme):
    screen = open_screen(admin, themed)
    [name] = inputs(screen)
    theme.name = theme.name | {"en": "Theirs"}
    theme.save()

    response = post(admin, themed, "save", {}, screen=screen, **{name: "Mine"})

    theme.refresh_from_db()
    assert theme.name["en"] == "Theirs"
    assert "“Theirs”" in response.content.decode()
    assert 'value="Mine"' in response.content.decode()


def test_words_of_a_record_that_are_too_long_are_kept_and_the_rest_is_saved(admin, themed, theme):
    [name] = inputs(open_screen(admin, themed))

    response = post(admin, themed, "publish", {"Nederlandse titel": "Title"}, **{name: "x" * 300})

    assert response.status_code == 200
    assert "x" * 300 in response.content.decode()
    assert StringTranslation.objects.filter(data="Title").exists()
    assert not target(themed).live


def test_words_of_a_quote_in_the_body_are_asked(admin):
    quote = network.QuoteFactory(text={"nl": "Samen leren"})
    translation = start(dutch_page(body=[("quote", {"quote": quote})]))

    [name] = inputs(open_screen(admin, translation))
    post(admin, translation, "save", {}, **{name: "Learning together"})

    assert Quote.objects.get(pk=quote.pk).text["en"] == "Learning together"


def test_translator_saves_and_submits_and_does_not_publish(client, translation):
    sign_in(client, roles.TRANSLATOR, "en")
    screen = open_screen(client, translation)
    typed = {"Nederlandse titel": "Title"}

    refused = post(client, translation, "publish", typed)
    saved = post(client, translation, "save", typed)

    assert not screen.context["may_publish"]
    assert "you may not publish" in refused.content.decode()
    assert saved.status_code == 302
    assert StringTranslation.objects.filter(data="Title").exists()
    assert not target(translation).live


def test_who_may_not_edit_the_translation_does_not_see_the_screen(client, translation):
    sign_in(client, roles.TRANSLATOR, "nl")

    response = client.get(edit_url(target(translation)))

    assert response.status_code == 302


def test_submitting_starts_the_workflow(client, translation, django_capture_on_commit_callbacks):
    sign_in(client, roles.TRANSLATOR, "en")
    screen = open_screen(client, translation)
    assert screen.context["may_submit"]

    with django_capture_on_commit_callbacks(execute=True):
        post(client, translation, "submit", {"Nederlandse titel": "Title"})

    page = target(translation)
    assert page.workflow_in_progress
    assert page.get_latest_revision().as_object().title == "Title"


def test_nothing_is_submitted_without_a_title_and_what_is_typed_is_stored(client, translation):
    sign_in(client, roles.TRANSLATOR, "en")

    response = post(client, translation, "submit", {"Eerste alinea": "First paragraph"})

    assert "title has to be translated before the page is submitted" in response.content.decode()
    assert not target(translation).workflow_in_progress
    assert StringTranslation.objects.filter(data__contains="First paragraph").exists()


def test_unpublished_original_is_said_and_translating_goes_on(admin, translation):
    translation.source.get_source_instance().unpublish()

    html = open_screen(admin, translation).content.decode()
    response = post(admin, translation, "save", {"Nederlandse titel": "Title"})

    assert "original is not online" in html
    assert response.status_code == 302


@override_settings(LANGUAGES=[("nl", "Nederlands")], WAGTAIL_CONTENT_LANGUAGES=[("nl", "Nederlands")])
def test_language_that_is_switched_off_is_said_and_what_is_typed_is_stored(admin, translation):
    page = target(translation)
    screen = admin.get(edit_url(page))

    response = post(admin, translation, "publish", {"Nederlandse titel": "Title"}, screen=screen, page=page)

    assert "does not have this language" in screen.content.decode()
    assert response.status_code == 200
    assert StringTranslation.objects.filter(data="Title").exists()
    assert not target(translation).live
