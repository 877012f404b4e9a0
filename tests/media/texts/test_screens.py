"""Editors see whether a document was read, and why not."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import translation

from home.structure import roles
from leernetwerk.media.models import DocumentText
from leernetwerk.media.reading_advice import ADVICE
from leernetwerk.media.texts.reading import read_waiting
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import DocumentFactory
from tests.media.texts import files
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db

Status = DocumentText.Status


@pytest.fixture(params=["nl", "en"])
def language(request):
    return request.param


@pytest.fixture
def admin(client, language):
    client.force_login(SuperuserFactory(language=language))
    return client


@pytest.fixture
def document():
    return DocumentFactory(title="Jaarverslag", file=ContentFile(files.pdf("Walvissen in zee"), "a.pdf"))


def edit_screen(client, document):
    return client.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()


def listed(client, **query):
    return client.get(reverse("wagtaildocs:index"), query).content.decode()


@pytest.mark.parametrize("status", Status)
def test_each_state_is_told_with_what_to_do(admin, language, document, status):
    DocumentText.objects.update(status=status)
    with translation.override(language):
        label, advice = str(status.label), str(ADVICE[status])
    html = edit_screen(admin, document)
    assert label in html
    assert advice in html
    assert ('form="read-again"' in html) is (status != Status.WAITING)
    assert label in listed(admin)


def test_what_was_read_is_told_in_figures(admin, language, document):
    read_waiting()
    figures = {"nl": "1 pagina, 3 woorden", "en": "1 page, 3 words"}[language]
    assert figures in " ".join(edit_screen(admin, document).split())
    assert figures in " ".join(listed(admin).split())


def test_a_document_of_which_only_the_beginning_was_read_says_so(admin, language, document):
    DocumentText.objects.update(status=Status.READ, is_whole=False)
    assert {"nl": "alleen het begin", "en": "only its beginning"}[language] in edit_screen(admin, document)


@pytest.mark.parametrize("query", [{}, {"q": "verslag"}])
def test_the_list_is_narrowed_to_a_state(admin, document, query):
    other = DocumentFactory(title="Ander verslag")
    DocumentText.objects.filter(document=other).update(status=Status.SCANNED)
    html = listed(admin, text="scanned", **query)
    assert "Ander verslag" in html
    assert "Jaarverslag" not in html


@pytest.mark.parametrize("value", ["x", "\x00", "a" * 5000, "-1"])
def test_a_state_that_is_none_breaks_nothing(admin, document, value):
    assert "Jaarverslag" in listed(admin, text=value)


def test_the_list_takes_as_many_queries_for_many_documents(admin, django_assert_max_num_queries, document):
    listed(admin)
    with django_assert_max_num_queries(200) as few:
        listed(admin)
    for _ in range(5):
        DocumentFactory()
    with django_assert_max_num_queries(200) as many:
        listed(admin)
    assert len(many) - len(few) <= 5 * _usage_queries_a_row(few, many)


def _usage_queries_a_row(few, many):
    """Wagtail counts the uses of each row by itself; nothing else may be asked for each."""
    tables = [query["sql"] for query in many.captured_queries if "wagtailcore_referenceindex" in query["sql"]]
    return 1 if tables else 0


def test_a_document_is_read_again_at_the_press_of_a_button(admin, document):
    read_waiting()
    answer = admin.post(reverse("media_read_again", args=[document.pk]), follow=True)
    assert "Jaarverslag" in answer.content.decode()
    assert document.text.__class__.objects.get().status == Status.WAITING


@pytest.mark.parametrize(
    ("role", "allowed"), [(roles.EDITOR, True), (roles.MANAGERS, True), (roles.TRANSLATOR, False)]
)
def test_who_may_change_a_document_may_have_it_read_again(client, document, role, allowed):
    read_waiting()
    sign_in(client, role, "nl")
    client.post(reverse("media_read_again", args=[document.pk]))
    assert (DocumentText.objects.get().status == Status.WAITING) is allowed


def test_strangers_and_plain_links_have_nothing_read(client, admin, document):
    read_waiting()
    assert admin.get(reverse("media_read_again", args=[document.pk])).status_code == 405
    assert admin.post(reverse("media_read_again", args=[999999]), follow=True).status_code == 404
    client.logout()
    client.post(reverse("media_read_again", args=[document.pk]))
    assert DocumentText.objects.get().status == Status.READ


@pytest.mark.parametrize("status", Status)
def test_the_file_is_downloaded_whatever_became_of_reading_it(client, document, status):
    DocumentText.objects.update(status=status)
    assert client.get(document.url).status_code == 200
