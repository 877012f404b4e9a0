"""Whatever is typed or left out on the screen, it answers."""

import pytest
from wagtail_localize.models import StringTranslation, Translation

from tests.editorial.translator.screen import post
from tests.factories.accounts import SuperuserFactory
from tests.factories.bad_input import AWKWARD
from tests.pages.editing import edit_url
from tests.pages.words.translating import dutch_page, start, target, type_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture(scope="module")
def translation_key(shared_world):
    return start(dutch_page()).pk


@pytest.fixture
def translation(translation_key):
    return Translation.objects.get(pk=translation_key)


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_never_fail(admin, translation, words, django_capture_on_commit_callbacks):
    dutch = ("Nederlandse titel", "nederlandse-titel", "Nederlandse inleiding", "Eerste alinea", "Een citaat")

    with django_capture_on_commit_callbacks(execute=True):
        response = post(admin, translation, "publish", dict.fromkeys(dutch, words))

    page = target(translation)
    assert response.status_code in {200, 302}
    assert admin.get(edit_url(page)).status_code == 200
    if page.live:
        assert admin.get(page.url).status_code == 200


@pytest.mark.parametrize("action", ["", "publish", "nonsense"])
def test_empty_post_changes_nothing(admin, translation, action):
    type_all(translation)
    before = list(StringTranslation.objects.values_list("pk", "data"))

    response = admin.post(edit_url(target(translation)), {"translator": "1", "action": action})

    assert response.status_code == 302
    assert list(StringTranslation.objects.values_list("pk", "data")) == before
