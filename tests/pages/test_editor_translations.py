"""Translating with wagtail-localize: as drafts, with the facts, for every type of page and of block."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail_localize.models import StringTranslation, Translation

from articles.models import ArticlePage
from home.models import EvergreenPage
from home.structure import roles
from leernetwerk.pages.blocks import BodyBlock
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import DocumentFactory, ImageFactory
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db

FACTORIES = [
    pages.NewsItemPageFactory,
    pages.InterviewPageFactory,
    pages.ArticlePageFactory,
    pages.PublicationPageFactory,
    pages.PilotAreaPageFactory,
    pages.EvergreenPageFactory,
    pages.CommunityPageFactory,
    pages.CallPageFactory,
]


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def english():
    return Locale.objects.get(language_code="en")


def submit_url(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def submit(client, page, locale):
    """Submit a page for translation and return the translation, or ``None``."""
    client.post(submit_url(page), {"locales": [locale.pk]})
    translation = page.get_translation_or_none(locale)
    return translation and translation.specific


def translate_all(page, locale):
    """Give every string of a submitted page a translation: its words with "EN " in front."""
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)
    for segment in translation.source.stringsegment_set.all():
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": f"EN {segment.string.data}" if segment.context.path != "slug" else "en-slug"},
        )
    return translation


TABLE = {
    "columns": [{"type": "text", "heading": "kolom"}, {"type": "rich_text", "heading": "tekst"}],
    "rows": [{"values": ["cel", "<p>met <b>nadruk</b></p>"]}],
    "caption": "tabel",
}


def every_block():
    """Return one block of every type of a body."""
    link = {"page": pages.EvergreenPageFactory(), "url": "", "label": "woorden"}
    return [
        ("text", "<h2>kop</h2><p>woorden</p><ul><li>een</li></ul>"),
        ("question_answer", {"question": "vraag", "answer": "<p>antwoord</p>"}),
        ("definitions", {"items": [{"term": "term", "explanation": "<p>uitleg</p>"}]}),
        ("quote", {"text": "citaat", "person": "Iemand"}),
        ("callout", {"heading": "kader", "text": "<p>woorden</p>"}),
        ("table", TABLE),
        ("picture", {"image": ImageFactory(), "alt_text": "een foto", "caption": "bijschrift"}),
        ("video", {"title": "film", "url": "https://example.org/film", "transcript": "wat gezegd wordt"}),
        ("figures", {"heading": "cijfers", "figures": [network.FigureFactory()]}),
        ("people", {"heading": "mensen", "positions": [network.PositionFactory()]}),
        ("network", {"network": network.OrganisationFactory()}),
        ("sessions", {"heading": "data", "series": network.SeriesFactory()}),
        ("downloads", {"heading": "bestanden", "documents": [DocumentFactory()]}),
        ("links", {"heading": "verder", "items": [link]}),
    ]


def test_the_blocks_tried_are_all_there_are():
    assert {name for name, _value in every_block()} == set(BodyBlock().child_blocks)


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory._meta.model.__name__)
def test_submitted_page_becomes_a_draft_with_its_facts(admin, english, factory):
    theme = network.ThemeFactory()
    page = factory(live=True, date="2020-02-03", image=ImageFactory(), image_alt="foto")
    page.themes.set([theme])
    page.save()

    translation = submit(admin, page, english)

    assert not translation.live
    assert str(translation.date) == "2020-02-03"
    assert translation.image == page.image
    assert list(translation.themes.all()) == [theme]
    if record_field := getattr(page, "record_field", ""):
        assert getattr(translation, record_field) == getattr(page, record_field)
    assert admin.get(edit_url(translation)).status_code == 200


def test_every_block_is_translated_and_published(admin, english, django_capture_on_commit_callbacks):
    page = pages.ArticlePageFactory(body=every_block(), live=True)
    page.save_revision().publish()
    draft = submit(admin, page, english)
    translate_all(page, english)
    assert admin.get(edit_url(draft)).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        admin.post(edit_url(draft), {"action": "publish"})

    translation = ArticlePage.objects.get(pk=draft.pk)
    assert translation.live
    body = json.dumps(list(translation.body.raw_data), default=str)
    for words in (
        "kop",
        "vraag",
        "uitleg",
        "citaat",
        "kader",
        "cel",
        "kolom",
        "tabel",
        "een foto",
        "film",
        "verder",
    ):
        assert f"EN {words}" in body, words
    response = admin.get(translation.url)
    assert response.status_code == 200
    assert "EN citaat" in response.content.decode()


def test_blocks_that_older_data_lacks_parts_of_are_translated_too(
    admin, english, django_capture_on_commit_callbacks
):
    raw = [
        {"type": "picture", "value": {"alt_text": "een foto"}, "id": "11111111-1111-4111-8111-111111111111"},
        {"type": "video", "value": {"title": "film"}, "id": "22222222-2222-4222-8222-222222222222"},
        {"type": "quote", "value": {"text": "citaat"}, "id": "33333333-3333-4333-8333-333333333333"},
        {"type": "links", "value": {}, "id": "44444444-4444-4444-8444-444444444444"},
        {"type": "downloads", "value": {}, "id": "55555555-5555-4555-8555-555555555555"},
    ]
    page = pages.ArticlePageFactory(live=True)
    ArticlePage.objects.filter(pk=page.pk).update(body=json.dumps(raw))
    page = ArticlePage.objects.get(pk=page.pk)
    draft = submit(admin, page, english)
    translate_all(page, english)

    with django_capture_on_commit_callbacks(execute=True):
        admin.post(edit_url(draft), {"action": "publish"})

    assert ArticlePage.objects.get(pk=draft.pk).live


@pytest.mark.parametrize("first", ["restriction", "translation"])
def test_translation_of_a_restricted_page_is_restricted_too(admin, english, first):
    page = pages.NewsItemPageFactory(live=True)
    if first == "restriction":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    translation = submit(admin, page, english)
    if first == "translation":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert PageViewRestriction.objects.filter(page_id=translation.pk, restriction_type="login").exists()


def test_page_below_an_untranslated_one_waits_for_it(admin, english):
    parent = pages.EvergreenPageFactory()
    page = pages.EvergreenPageFactory(parent=parent)

    assert submit(admin, page, english) is None
    screen = admin.get(submit_url(page), follow=True).content.decode()

    assert "Is the page above it translated?" in screen
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_tree_is_translated_without_aliases(admin, english):
    parent = pages.EvergreenPageFactory()
    child = pages.EvergreenPageFactory(parent=parent)

    admin.post(submit_url(parent), {"locales": [english.pk], "include_subtree": "on"})

    assert not EvergreenPage.objects.get(translation_key=child.translation_key, locale=english).live
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_only_language_left_is_chosen_beforehand(admin, english):
    form = admin.get(submit_url(pages.NewsItemPageFactory())).context["form"]

    assert form["locales"].value() == [english.pk]


def test_translation_is_not_turned_into_an_alias(client, english):
    page = pages.NewsItemPageFactory(live=True)
    client.force_login(SuperuserFactory(language="en"))
    translation = submit(client, page, english)
    editor = sign_in(client, roles.EDITOR, "en", language="en")
    assert editor

    response = client.post(reverse("wagtail_localize:convert_to_alias", args=[translation.pk]), follow=True)

    translation.refresh_from_db()
    assert translation.alias_of_id is None
    assert "A page cannot be made an alias" in response.content.decode()
    assert Translation.objects.filter(source__object_id=page.translation_key).exists()


def test_refreshing_publishes_only_for_who_may_publish_the_translation(
    client, english, django_capture_on_commit_callbacks
):
    page = pages.NewsItemPageFactory(live=True)
    client.force_login(SuperuserFactory(language="en"))
    translation = submit(client, page, english)
    source = Translation.objects.get(source__object_id=page.translation_key).source
    url = reverse("wagtail_localize:update_translations", args=[source.pk])

    sign_in(client, roles.CHIEF_EDITOR, "nl", language="en")
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(url, {"publish_translations": "on"}).status_code == 302

    assert not Page.objects.get(pk=translation.pk).live


def test_translator_translates_and_does_not_publish(client, english, django_capture_on_commit_callbacks):
    page = pages.NewsItemPageFactory(live=True)
    sign_in(client, roles.TRANSLATOR, "en", language="en")
    draft = submit(client, page, english)
    translate_all(page, english)
    assert client.get(edit_url(draft)).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit_url(draft), {"action": "publish"})

    assert not Page.objects.get(pk=draft.pk).live


def test_after_submitting_one_is_led_to_the_translation_or_back_to_the_page(client, english):
    page = pages.NewsItemPageFactory()
    sign_in(client, roles.CHIEF_EDITOR, "nl", language="en")
    response = client.post(submit_url(page), {"locales": [english.pk]}, follow=True)
    assert response.redirect_chain == [(edit_url(page), 302)]
    other = pages.NewsItemPageFactory()
    sign_in(client, roles.TRANSLATOR, "en", language="en")
    response = client.post(submit_url(other), {"locales": [english.pk]}, follow=True)
    assert response.redirect_chain == [(edit_url(other.get_translation(english)), 302)]


def test_nobody_translates_into_a_language_without_rights_on_either_side(client, english):
    page = pages.NewsItemPageFactory(language="en")
    dutch = Locale.objects.get(language_code="nl")
    sign_in(client, roles.EDITOR, "en", language="en")
    assert submit(client, page, dutch) is not None
    other = pages.NewsItemPageFactory(language="en")
    client.logout()

    assert submit(client, other, dutch) is None


def test_languages_screen_offers_no_tree_of_aliases(admin, english):
    url = reverse("wagtaillocales:edit", args=[english.pk])
    dutch = Locale.objects.get(language_code="nl")
    assert "sync_from" not in admin.get(url).content.decode()

    admin.post(
        url,
        {
            "language_code": "en",
            "component-wagtail_localize_localesynchronization-enabled": "on",
            "component-wagtail_localize_localesynchronization-sync_from": dutch.pk,
        },
    )

    assert not Page.objects.filter(alias_of__isnull=False).exists()
