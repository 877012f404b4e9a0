"""The pages of the demo, as they are shown."""

import re
from collections import Counter

import pytest
from django.apps import apps
from wagtail.models import Locale, Page

from demo.files.library import DOCUMENTS
from demo.renditions import size_pictures
from leernetwerk.media.models import Document, Image, Rendition
from leernetwerk.network.models import Organisation, Person, PilotAreaLink, Session
from leernetwerk.pages.models import ContentPage

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("demo")]

DUTCH_WORD = re.compile(r"\b(een|het|niet|wordt|zijn|voor|naar|ook|dat|wij|jullie|geen|deze)\b")
MARKED_AS_DUTCH = re.compile(r'<(\w+)[^>]*\blang="nl"[^>]*>(?:(?!<\1\b).)*?</\1>', re.DOTALL)
SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)


def public_pages(language=None):
    pages = Page.objects.live().filter(depth__gt=1)
    return pages.filter(locale__language_code=language) if language else pages


def content_types():
    return [
        model for model in apps.get_models() if issubclass(model, ContentPage) and model is not ContentPage
    ]


def test_there_are_at_least_thirty_pages_of_every_type_in_both_languages():
    assert ContentPage.objects.live().values("translation_key").distinct().count() >= 30
    for model in content_types():
        languages = set(model.objects.live().values_list("locale__language_code", flat=True))
        assert languages == {"nl", "en"}, model


def test_some_pages_are_only_in_dutch_one_only_in_english_and_one_was_in_english_first():
    languages = {}
    for page in ContentPage.objects.live().order_by("pk"):
        languages.setdefault(page.translation_key, []).append(page.locale.language_code)
    kinds = Counter(tuple(codes) for codes in languages.values())
    assert kinds[("nl",)] >= 5
    assert kinds[("en",)] == 1
    assert kinds[("en", "nl")] >= 1


def test_every_page_is_shown(client):
    for page in public_pages():
        assert client.get(page.url).status_code == 200, page.url


def test_english_pages_have_no_dutch_that_is_not_marked(client):
    titles = set(
        Page.objects.filter(locale=Locale.objects.get(language_code="nl")).values_list("title", flat=True)
    )
    names = set(Organisation.objects.values_list("name", flat=True)) | titles | document_titles()
    found = {}
    for page in public_pages("en"):
        html = SCRIPT.sub("", client.get(page.url).content.decode())
        while MARKED_AS_DUTCH.search(html):
            html = MARKED_AS_DUTCH.sub("", html)
        text = re.sub(r"<[^>]+>", " ", html)
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "")
        if words := DUTCH_WORD.findall(text):
            found[page.url] = words
    assert found == {}


def document_titles():
    """Return the titles of Dutch documents, which are names and stay as they are."""
    titles = set(Document.objects.filter(language="nl").values_list("title", flat=True))
    assert len(titles) == sum(language == "nl" for _key, language, _kind, _name in DOCUMENTS.values())
    return titles


def test_every_picture_is_described_or_marked_as_decorative():
    for page in ContentPage.objects.exclude(image=None):
        assert page.image_is_described, page.slug


def test_home_pages_have_all_kinds_of_sections():
    for page in apps.get_model("home.HomePage").objects.all():
        assert {block.block_type for block in page.sections} == {
            "lead",
            "news",
            "sessions",
            "quotes",
            "call",
            "pilots",
            "listing",
        }


def test_addresses_lead_to_nobody():
    addresses = [
        *Person.objects.exclude(email="").values_list("email", flat=True),
        *(
            url.split("/")[2]
            for url in Organisation.objects.exclude(website="").values_list("website", flat=True)
        ),
        *(
            url.split("/")[2]
            for url in Session.objects.exclude(online_url="").values_list("online_url", flat=True)
        ),
        *(url.split("/")[2] for url in PilotAreaLink.objects.values_list("url", flat=True)),
    ]
    assert addresses
    assert all(address.endswith(".example") for address in addresses)


def test_every_page_would_be_accepted_from_an_editor():
    for page in ContentPage.objects.all().specific():
        page.full_clean()
        page.body.stream_block.clean(page.body)
    for page in apps.get_model("home.HomePage").objects.all():
        page.sections.stream_block.clean(page.sections)


def test_the_background_work_sizes_every_picture_bit_by_bit_and_then_rests():
    unsized = Image.objects.filter(renditions__isnull=True)
    while left := unsized.count():
        size_pictures()
        assert unsized.count() < left
    sized = Rendition.objects.count()
    size_pictures()
    assert Rendition.objects.count() == sized
