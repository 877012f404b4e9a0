"""An autosave and a publish in every order: what was published stays online, with its words."""

import threading

import pytest
from wagtail.models import Page

from articles.models import NewsItemPage, NewsSectionPage
from editorial.saving.views import EditPageView
from home.structure import roles
from tests.editorial.saving.autosaving import autosave, client_of, publish, run_at_once
from tests.factories.pages import NewsItemPageFactory, section
from tests.pages.editing import add_url, edit_url, form_data, sign_in


@pytest.fixture
def chief(client, db):
    client.user = sign_in(client, roles.CHIEF_EDITOR)
    return client


def draft(**values):
    page = NewsItemPageFactory(live=False, title="Kladje", **values)
    page.save_revision()
    return page


def newest(page):
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.fixture
def new_form(chief):
    """The form for a new news item: its address and what it sends."""
    url = add_url(NewsItemPage, section(NewsSectionPage))
    return url, form_data(chief, url, title="Slotdag", slug="slotdag")


@pytest.mark.django_db(transaction=True)
def test_a_slow_autosave_never_takes_a_page_offline_that_is_published_meanwhile(chief, monkeypatch):
    page = draft()
    url = edit_url(page)
    data = form_data(chief, url)
    reading_done, published = threading.Event(), threading.Event()
    save = EditPageView.save_action

    def save_slowly(view):
        reading_done.set()
        published.wait(1)  # the publish waits for this, so that it cannot be waited for
        return save(view)

    monkeypatch.setattr(EditPageView, "save_action", save_slowly)
    autosaver, publisher = client_of(chief.user), client_of(chief.user)

    def press_publish():
        reading_done.wait(10)
        answer = publish(publisher, url, data, title="Gepubliceerd")
        published.set()
        return answer

    saved, answer = run_at_once(lambda: autosave(autosaver, url, data, title="Half getypt"), press_publish)

    assert (saved.status_code, answer.status_code) == (200, 302)
    stored = Page.objects.get(pk=page.pk)
    assert (stored.live, stored.title) == (True, "Gepubliceerd")
    assert stored.get_latest_revision_as_object().title == "Gepubliceerd"


def test_an_autosave_that_comes_after_the_publish_is_refused(chief):
    page = draft()
    url = edit_url(page)
    data = form_data(chief, url)
    publish(chief, url, data, title="Gepubliceerd")

    late = autosave(chief, url, data, title="Half getypt")

    assert late.status_code == 400
    assert late.json()["error_code"] == "invalid_revision"
    stored = Page.objects.get(pk=page.pk)
    assert (stored.live, stored.title, stored.has_unpublished_changes) == (True, "Gepubliceerd", False)


def test_an_autosave_that_does_not_say_what_it_was_made_from_is_refused(chief):
    page = draft()
    url = edit_url(page)
    data = form_data(chief, url)
    for name in ("loaded_revision_id", "loaded_revision_created_at"):
        del data[name]

    assert autosave(chief, url, data, title="Half getypt").status_code == 400
    assert newest(page).title == "Kladje"


def test_autosaves_that_follow_each_other_are_taken(chief):
    page = draft()
    url = edit_url(page)
    data = form_data(chief, url)
    first = autosave(chief, url, data, title="Een").json()

    second = autosave(chief, url, data, title="Twee", overwrite_revision_id=first["revision_id"])

    assert second.status_code == 200
    assert newest(page).title == "Twee"


def test_publishing_a_new_page_whose_autosave_has_made_it_already_makes_no_second(chief, new_form):
    url, data = new_form
    assert autosave(chief, url, data).status_code == 200

    answer = publish(chief, url, data, title="Slotdag in Almelo")

    assert answer.status_code == 302
    page = Page.objects.get(slug="slotdag")
    assert (page.live, page.title) == (True, "Slotdag in Almelo")


def test_the_autosave_of_a_new_page_that_comes_after_its_publish_changes_nothing(chief, new_form):
    url, data = new_form
    publish(chief, url, data)

    late = autosave(chief, url, data, title="Half getypt")

    assert late.status_code == 400
    page = Page.objects.get(slug="slotdag")
    assert (page.live, page.title, page.has_unpublished_changes) == (True, "Slotdag", False)


@pytest.mark.django_db(transaction=True)
def test_the_first_autosave_and_the_publish_of_a_new_page_at_once_make_one_page(chief):
    url = add_url(NewsItemPage, section(NewsSectionPage))
    for number in range(5):
        data = form_data(chief, url, title=f"Slotdag {number}", slug=f"slotdag-{number}")
        saver, publisher = client_of(chief.user), client_of(chief.user)

        run_at_once(
            lambda saver=saver, data=data: autosave(saver, url, data),
            lambda publisher=publisher, data=data: publish(publisher, url, data),
        )

        page = Page.objects.get(slug=f"slotdag-{number}")
        assert (page.live, page.has_unpublished_changes) == (True, False)


def test_the_key_of_another_persons_form_leads_to_no_page(chief, client, new_form):
    url, data = new_form
    autosave(chief, url, data)
    sign_in(client, roles.CHIEF_EDITOR)

    answer = publish(client, url, data)

    assert answer.status_code == 200  # the form again: there is a page at that address
    assert not Page.objects.get(slug="slotdag").live


@pytest.mark.parametrize("key", ["", "x", "\x00", "é" * 40_000, "../1", "None"])
def test_any_key_of_a_form_is_survived(chief, new_form, key):
    url, data = new_form
    assert autosave(chief, url, data | {"creation_key": key}).status_code in (200, 400)


def test_who_may_not_edit_a_page_gets_nowhere_by_posting(client, db):
    page = draft()
    sign_in(client, roles.TRANSLATOR, code="en")

    answer = publish(client, edit_url(page), {"title": "X", "slug": "x"})

    assert answer.status_code == 302
    assert not Page.objects.get(pk=page.pk).live
