"""Whatever a translator types is stored, published and shown."""

import pytest
from wagtail_localize.models import StringTranslation, Translation

from tests.factories.bad_input import AWKWARD
from tests.pages.words.translating import dutch_page, start, target, type_all, type_string

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def translation_key(shared_world):
    translation = start(dutch_page())
    type_all(translation)
    return translation.pk


@pytest.fixture
def translation(translation_key):
    return Translation.objects.get(pk=translation_key)


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_are_stored_published_and_shown(publish, admin, translation, words):
    for dutch in ("nederlandse-titel", "Nederlandse inleiding", "Eerste alinea"):
        type_string(translation, dutch, words)
    publish(translation)
    type_string(translation, "Nederlandse titel", words)

    assert publish(translation).status_code == 200

    page = target(translation)
    typed = StringTranslation.objects.filter(context__object_id=page.translation_key)
    assert typed.filter(data=words.replace("\x00", "")).count() == 4
    if page.live:
        html = admin.get(page.url)
        assert html.status_code == 200
        assert "<script>alert(1)" not in html.content.decode()
        assert "Nederlandse" not in html.content.decode()
