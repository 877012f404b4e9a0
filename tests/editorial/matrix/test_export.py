"""The spreadsheet of what is filtered."""

import pytest
from django.utils import timezone

from tests.editorial.matrix.screen import exported
from tests.factories import pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.truth.publishing import publish, translated

pytestmark = pytest.mark.django_db


def test_what_is_filtered_is_exported_on_one_sheet(admin):
    pages.add_many(pages.NewsItemPageFactory, 60, title="Nieuws")
    pages.ArticlePageFactory(title="Artikel")

    found = exported(admin, type="articles.newsitempage")

    assert len(found) == 60
    assert all(row["Title"].startswith("Nieuws") and row["English"] == "missing" for row in found)


@pytest.mark.parametrize(
    ("language", "headings", "state"),
    [
        (
            "en",
            ["Title", "Section", "Type", "Waiting since", "Last worked on by", "Dutch", "English"],
            "behind by 1 change",
        ),
        (
            "nl",
            ["Titel", "Rubriek", "Soort", "Wacht sinds", "Laatst bewerkt door", "Nederlands", "Engels"],
            "1 wijziging achter",
        ),
    ],
)
def test_headings_and_states_are_in_the_language_of_the_user(client, language, headings, state):
    client.force_login(SuperuserFactory(language=language))
    dutch, _english, _translation = translated()
    publish(dutch, lead="Andere inleiding")

    [row] = exported(client, state="behind")

    assert list(row) == headings
    assert row[headings[-1]] == state
    assert row[headings[3]] == str(timezone.localdate())


@pytest.mark.parametrize("title", ['=HYPERLINK("https://example.org")', "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_title_is_never_a_formula(admin, title):
    pages.NewsItemPageFactory(title=title, slug="formule")

    [row] = exported(admin, type="articles.newsitempage")

    assert row["Title"] == f"'{title}"


def test_an_excel_sheet_is_there_too(admin):
    response = admin.get("/admin/translations/", {"export": "xlsx"})

    assert b"".join(response.streaming_content).startswith(b"PK")


def test_more_rows_than_are_looked_up_at_once_are_all_there(admin, monkeypatch):
    monkeypatch.setattr("editorial.matrix.views.BATCH", 7)
    pages.add_many(pages.NewsItemPageFactory, 20)

    assert len(exported(admin, type="articles.newsitempage")) == 20
