"""What a row of the matrix says, and in which order rows come."""

import datetime

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from articles.models import NewsSectionPage
from leernetwerk.pages.models import WordsChange
from tests.editorial.matrix.screen import open_matrix, published_days_ago, rows
from tests.factories import pages
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.pages.editing import edit_url
from tests.pages.truth.publishing import publish, publish_translation, translated
from tests.pages.words.translating import dutch_page, english, start, target, type_all

pytestmark = pytest.mark.django_db


def label(client, title, code="en"):
    return rows(client)[title].cells[code].label


def waiting(client, title):
    row = rows(client)[title]
    with override("en"):
        return row.waiting


def test_a_set_of_translations_is_one_row_with_the_title_of_the_original(admin):
    dutch, translation_page, _translation = translated()

    found = rows(admin)

    assert found[dutch.title].edit_url == edit_url(dutch)
    assert translation_page.title not in found
    assert found[dutch.title].section == "Practice"
    with override("en"):
        assert found[dutch.title].type == "Article"


@pytest.mark.parametrize(
    ("language", "of_original", "of_translation"),
    [("en", "original", "behind by 2 changes"), ("nl", "origineel", "2 wijzigingen achter")],
)
def test_a_cell_says_in_words_by_how_many_changes_it_is_behind(client, language, of_original, of_translation):
    client.force_login(SuperuserFactory(language=language))
    dutch, translation_page, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    publish(dutch, lead="Weer een andere inleiding")

    cells = rows(client)[dutch.title].cells

    assert (cells["nl"].label, cells["nl"].url) == (of_original, "")
    assert (cells["en"].label, cells["en"].url) == (of_translation, edit_url(translation_page))
    assert of_translation in open_matrix(client).content.decode()


def test_every_state_is_told(admin):
    pages.NewsItemPageFactory(title="Alleen Nederlands")
    start(dutch_page(title="Begonnen", slug="begonnen"))
    half = start(dutch_page(title="Half", slug="half"))
    type_all(half, skip=["Een citaat"])
    publish_translation(half)
    translated()

    assert label(admin, "Alleen Nederlands") == "missing"
    assert label(admin, "Begonnen") == "draft"
    assert label(admin, "Half") == "not all translated"
    assert label(admin, "Nederlandse titel") == "current"


def test_a_missing_translation_can_be_started_below_a_page_that_is_there(admin):
    page = pages.NewsItemPageFactory(title="Alleen Nederlands")
    deep = pages.EvergreenPageFactory(title="Diep", parent=pages.EvergreenPageFactory())
    found = rows(admin)

    assert found[page.title].cells["en"].start_url == f"/admin/localize/submit/page/{page.pk}/"
    assert found[deep.title].cells["en"].start_url == ""
    assert "Translate this page" in open_matrix(admin).content.decode()


def test_an_english_original_waits_for_dutch(admin):
    page = pages.NewsItemPageFactory(language="en", title="Only English")

    row = rows(admin)[page.title]

    assert (row.cells["en"].label, row.cells["nl"].label) == ("original", "missing")
    assert row.language == "en"


def test_an_original_that_is_offline_says_so_and_nothing_waits_for_it(admin):
    pages.NewsItemPageFactory(title="Kladje", live=False)

    row = rows(admin)["Kladje"]

    assert row.cells["nl"].label == "original, not online"
    assert (row.waiting, row.waiting_since) == ("", None)


def test_an_alias_is_no_row_and_no_translation(admin):
    page = pages.NewsItemPageFactory(title="Met alias")
    alias = page.create_alias(
        parent=pages.section(NewsSectionPage, "en"), update_locale=english(), reset_translation_key=False
    )
    Page.objects.filter(pk=alias.pk).update(title="De alias", draft_title="De alias")

    found = rows(admin)

    assert found["Met alias"].cells["en"].label == "missing"
    assert "De alias" not in found


def test_a_missing_or_offline_translation_has_waited_since_the_first_publication(admin):
    missing, drafted = pages.NewsItemPageFactory(title="Mist"), dutch_page(title="Begonnen", slug="begonnen")
    start(drafted)
    published_days_ago(missing, 40)
    published_days_ago(drafted, 15)

    assert waiting(admin, "Mist") == "1\xa0month"
    assert waiting(admin, "Begonnen") == "2\xa0weeks"


def test_a_translation_that_is_behind_has_waited_since_the_first_change_that_it_lacks(admin):
    dutch, translation_page, _translation = translated()
    published_days_ago(dutch, 40)
    publish(dutch, lead="Andere inleiding")
    publish(dutch, lead="Weer een andere")
    first, _second = WordsChange.objects.order_by("pk")
    WordsChange.objects.filter(pk=first.pk).update(changed_at=timezone.now() - datetime.timedelta(days=3))
    translation_page.translation_pin.source_as_of = timezone.now() - datetime.timedelta(days=10)
    translation_page.translation_pin.save()

    assert waiting(admin, dutch.title) == "3\xa0days"

    WordsChange.objects.filter(pk=first.pk).update(concerns_translations=False)
    assert waiting(admin, dutch.title) == "less than a day"


def test_what_has_waited_longest_comes_first_and_what_does_not_wait_last(admin):
    for days in (5, 50, 20):
        published_days_ago(pages.NewsItemPageFactory(title=f"Pagina {days}"), days)

    assert list(rows(admin))[:3] == ["Pagina 50", "Pagina 20", "Pagina 5"]
    assert list(rows(admin, ordering="-waiting_since"))[:3] == ["Pagina 5", "Pagina 20", "Pagina 50"]
    assert rows(admin, ordering="-waiting_since").keys() == rows(admin).keys()


def test_rows_can_be_sorted_by_title_whatever_the_capitals(admin):
    for title in ("aap", "Noot", "mies"):
        pages.NewsItemPageFactory(title=title)

    titles = [title for title in rows(admin, ordering="title") if title.lower() in {"aap", "noot", "mies"}]

    assert titles == ["aap", "mies", "Noot"]
    assert [title for title in rows(admin, ordering="-title") if title in titles] == titles[::-1]


def test_who_worked_last_at_a_translation_is_named(admin):
    maker, translator, editor = (UserFactory(name=name) for name in ("Maker", "Translator", "Editor"))
    translation = start(dutch_page())
    page = target(translation)
    Page.objects.filter(pk=page.pk).update(owner=maker)
    page.revisions.update(user=None)
    assert rows(admin)["Nederlandse titel"].owner == "Maker"

    type_all(translation)
    StringTranslation.objects.update(last_translated_by=translator)
    assert rows(admin)["Nederlandse titel"].owner == "Translator"

    target(translation).save_revision(user=editor)
    assert rows(admin)["Nederlandse titel"].owner == "Editor"


def test_a_screen_holds_fifty_rows(admin):
    pages.add_many(pages.NewsItemPageFactory, 60)

    assert len(rows(admin)) == 50
    assert len(rows(admin, p=2)) > 20
