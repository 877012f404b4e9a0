"""Putting back a version of a page, and undoing that."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.images import get_image_model
from wagtail.models import Page

from home.structure import roles
from leernetwerk.network.models import Position, Theme
from leernetwerk.pages.models import WordsChange
from tests.editorial.versions.screen import fresh, html, published, put_back, undo, versions_screen
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.media import ImageFactory
from tests.factories.network import PositionFactory, ThemeFactory
from tests.factories.pages import InterviewPageFactory, NewsItemPageFactory
from tests.pages.editing import sign_in
from tests.pages.truth.publishing import publish, state, translated
from tests.pages.words.translating import dutch_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client):
    """A client of a superuser who reads English."""
    client.force_login(SuperuserFactory(language="en"))
    return client


def test_a_version_is_put_back_and_published_at_one_press(boss):
    page = dutch_page()
    publish(page, title="Nieuw", lead="Nieuwe inleiding")

    screen = put_back(boss, page, page.live_revision)

    page = fresh(page)
    assert (page.title, page.lead, page.has_unpublished_changes) == (
        "Nederlandse titel", "Nederlandse inleiding", False)  # fmt: skip
    assert page.live_revision_id == page.latest_revision_id
    assert "is online as it was on" in html(screen)


def test_undo_publishes_what_was_live_before_and_can_itself_be_undone(boss):
    page = dutch_page()
    publish(page, title="Nieuw")

    screen = put_back(boss, page, page.live_revision)
    screen = undo(boss, screen)
    assert fresh(page).title == "Nieuw"

    undo(boss, screen)
    assert fresh(page).title == "Nederlandse titel"


def test_undo_of_a_page_that_the_software_put_online_brings_it_back(boss):
    page = NewsItemPageFactory(title="Van de software")
    draft = fresh(page)
    draft.title = "Versie"
    revision = draft.save_revision()

    screen = put_back(boss, page, revision)
    assert fresh(page).title == "Versie"
    undo(boss, screen)

    assert fresh(page).title == "Van de software"


def test_a_draft_is_kept_and_undo_brings_it_back_as_the_draft(boss):
    page = dutch_page()
    publish(page, title="Nieuw")
    draft = fresh(page)
    draft.title = "Bezig"
    draft.save_revision(log_action=True)

    screen = put_back(boss, page, page.live_revision)
    assert "is kept in the list below" in html(screen)
    undo(boss, screen)

    page = fresh(page)
    assert (page.title, page.draft_title, page.has_unpublished_changes) == ("Nieuw", "Bezig", True)


def test_undo_does_nothing_once_another_version_was_published(boss):
    page = dutch_page()
    publish(page, title="Nieuw")
    screen = put_back(boss, page, page.live_revision)
    publish(page, title="Van een ander")

    assert "Somebody else published this meanwhile" in html(undo(boss, screen))
    assert fresh(page).title == "Van een ander"


def test_a_version_is_not_put_back_over_what_the_reader_did_not_see(boss):
    page = dutch_page()
    seen, _unseen = published(page, "Gezien", "Niet gezien")

    screen = put_back(boss, page, page.live_revision, expected=seen.pk)

    assert "Somebody else published this meanwhile" in html(screen)
    assert fresh(page).title == "Niet gezien"


def test_putting_back_makes_one_version_and_undoing_one_more(boss):
    page = publish(dutch_page(), date=date(2026, 3, 3))
    old = page.live_revision
    publish(page, title="Nieuw")
    number = fresh(page).revisions.count()

    screen = put_back(boss, page, old)
    assert fresh(page).revisions.count() == number + 1
    undo(boss, screen)

    assert fresh(page).revisions.count() == number + 2


def test_pressing_twice_is_pressing_once(boss):
    page = dutch_page()
    publish(page, title="Nieuw")
    put_back(boss, page, page.live_revision)
    number = fresh(page).revisions.count()

    screen = put_back(boss, page, page.live_revision)

    assert "This is what the page says already" in html(screen)
    assert fresh(page).revisions.count() == number


def test_the_address_stays(boss):
    page = dutch_page()
    publish(page, title="Nieuw", slug="nieuw")

    screen = put_back(boss, page, page.live_revision)

    page = fresh(page)
    assert (page.slug, page.url_path.endswith("/nieuw/")) == ("nieuw", True)
    assert "The address of the page stays" in html(screen)


def test_an_old_moment_of_expiry_does_not_take_the_page_offline(boss):
    page = dutch_page()
    page = publish(page, expire_at=timezone.now() + timedelta(days=1), go_live_at=None)
    old = page.live_revision
    old.content["expire_at"] = (timezone.now() - timedelta(days=1)).isoformat()
    old.content["go_live_at"] = (timezone.now() + timedelta(days=9)).isoformat()
    old.save()
    publish(page, title="Nieuw", expire_at=None)

    put_back(boss, page, old)

    page = fresh(page)
    assert (page.live, page.title, page.expire_at, page.approved_schedule) == (
        True, "Nederlandse titel", None, False)  # fmt: skip


def test_putting_back_an_original_leaves_its_translations_behind_and_undo_does_not(boss):
    dutch, english, _translation = translated()
    publish(dutch, lead="Nieuw")
    number = WordsChange.objects.filter(page=dutch.pk, concerns_translations=True).count()

    screen = put_back(boss, dutch, dutch.live_revision)
    assert state(english) == ("behind", number + 1)
    assert "is behind" in html(screen)

    undo(boss, screen)
    assert state(english) == ("behind", number)


def test_facts_of_an_original_come_back_with_its_version_in_every_language(boss):
    dutch, english, _translation = translated()
    publish(dutch, date="2026-03-03")
    revision = fresh(dutch).live_revision
    publish(dutch, date="2027-04-04")

    put_back(boss, dutch, revision)

    assert str(fresh(english).date) == "2026-03-03"


def test_a_version_from_before_a_field_keeps_what_the_page_has_there(boss):
    page = dutch_page()
    old = page.live_revision
    del old.content["lead"]
    old.save()
    publish(page, title="Nieuw", lead="Jonger")

    screen = put_back(boss, page, old)

    assert (fresh(page).title, fresh(page).lead) == ("Nederlandse titel", "Jonger")
    assert "older than these, which stay as they are: lead" in html(screen)


def test_what_was_deleted_since_is_left_out_and_said(boss):
    page = dutch_page()
    image, theme = ImageFactory(), ThemeFactory()
    page.themes.add(theme)
    page = publish(page, image=image, image_alt="Een foto")
    old = page.live_revision
    publish(page, image=None, themes=[], title="Zonder")
    get_image_model().objects.all().delete()
    Theme.objects.all().delete()

    screens = [versions_screen(boss, page), put_back(boss, page, old)]

    page = fresh(page)
    assert {screen.status_code for screen in screens} == {200}
    assert (page.title, page.image) == ("Nederlandse titel", None)
    assert "no longer exist" in html(screens[1])


def test_a_picture_in_the_body_that_was_deleted_since_is_left_out_and_said(boss):
    image = ImageFactory()
    page = dutch_page(body=[("picture", {"image": image, "alt_text": "Foto", "caption": ""})])
    publish(page, body=[], title="Zonder")
    image.delete()

    screen = put_back(boss, page, page.live_revision)

    assert "1 thing in that version no longer exists" in html(screen)
    assert boss.get(fresh(page).get_url()).status_code == 200


def test_a_version_that_names_a_deleted_record_can_be_viewed_compared_and_put_back(boss):
    page = InterviewPageFactory(title="Interview")
    position = PositionFactory()
    page.interviewees.create(position=position)
    page.save_revision().publish()
    old = fresh(page).live_revision
    publish(page, interviewees=[], title="Zonder")
    Position.objects.filter(pk=position.pk).delete()

    for name, *more in (("view",), ("compare", "live")):
        address = reverse(f"wagtailadmin_pages:revisions_{name}", args=[page.pk, old.pk, *more])
        assert boss.get(address).status_code == 200
    put_back(boss, page, old)

    assert (fresh(page).title, fresh(page).interviewees.count()) == ("Interview", 0)


def test_a_page_that_is_offline_is_not_published_but_put_back_as_a_draft(boss):
    page = dutch_page()
    published(page, "Nieuw")
    fresh(page).unpublish()

    screen = versions_screen(boss, page)
    refused = put_back(boss, page, page.live_revision)
    assert "The page is offline" in html(refused)
    assert not fresh(page).live
    put_back(boss, page, page.live_revision, draft="1")

    assert "Put back and publish" not in html(screen)
    assert (fresh(page).live, fresh(page).draft_title) == (False, "Nederlandse titel")


def test_a_page_below_one_that_is_offline_says_so(boss):
    page = dutch_page()
    published(page, "Nieuw")
    Page.objects.filter(pk=page.get_parent().pk).update(live=False)

    assert "The page above it is offline" in html(put_back(boss, page, page.live_revision))


def locked(page):
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=UserFactory(), locked_at=timezone.now())


def in_workflow(page):
    draft = fresh(page)
    draft.title = "Wacht op goedkeuring"
    draft.save_revision()
    draft.get_workflow().start(draft, SuperuserFactory())


def scheduled(page):
    draft = fresh(page)
    draft.title = "Morgen"
    draft.go_live_at = timezone.now() + timedelta(days=1)
    draft.save_revision().publish()


@pytest.mark.parametrize(
    ("hindrance", "words"),
    [(locked, "locked"), (in_workflow, "waits for approval"), (scheduled, "scheduled to be published")],
)
@pytest.mark.parametrize("values", [{}, {"draft": "1"}])
def test_what_stands_in_the_way_is_said_and_nothing_changes(boss, hindrance, words, values):
    page = dutch_page()
    published(page, "Nieuw")
    hindrance(page)
    before = fresh(page).revisions.count()

    screen = put_back(boss, page, page.live_revision, **values)

    assert words in html(screen)
    assert "Put back and publish" not in html(screen)
    assert (fresh(page).title, fresh(page).revisions.count()) == ("Nieuw", before)


def test_a_scheduled_version_can_be_cancelled_from_the_screen(boss):
    page = dutch_page()
    scheduled(page)
    revision = fresh(page).scheduled_revision

    address = reverse("wagtailadmin_pages:revisions_unschedule", args=[page.pk, revision.pk])

    assert address in html(versions_screen(boss, page))


def test_what_watches_over_publishing_watches_over_putting_back(boss):
    page = dutch_page()
    published(page, "Nieuw")

    def refuse(request, page):
        from django.http import HttpResponse

        return HttpResponse("gate")

    with hooks.register_temporarily("before_publish_page", refuse):
        screen = put_back(boss, page, page.live_revision)

    assert html(screen) == "gate"
    assert fresh(page).title == "Nieuw"


def test_words_that_do_not_fit_any_more_are_refused_with_the_reason(boss):
    page = dutch_page()
    old = page.live_revision
    old.content["title"] = ""
    old.save()
    publish(page, title="Nieuw")

    assert "Nothing was changed" in html(put_back(boss, page, old))
    assert fresh(page).title == "Nieuw"


@pytest.mark.parametrize(
    ("role", "code", "may_publish", "may_draft"),
    [
        (roles.MANAGERS, "nl", True, True),
        (roles.CHIEF_EDITOR, "nl", True, True),
        (roles.EDITOR, "nl", False, True),
        (roles.TRANSLATOR, "nl", False, True),
        (roles.CHIEF_EDITOR, "en", False, False),
    ],
)
def test_rights_hold_for_who_posts_directly(client, role, code, may_publish, may_draft):
    page = dutch_page()
    published(page, "Nieuw")
    sign_in(client, role, code)
    address = reverse("leernetwerk_put_back", args=[page.pk, page.live_revision.pk])

    client.post(address, {"draft": "1"})
    assert (fresh(page).draft_title == "Nederlandse titel") == may_draft
    client.post(address)
    assert (fresh(page).title == "Nederlandse titel") == may_publish


def test_only_who_may_publish_undoes(boss, client):
    page = dutch_page()
    publish(page, title="Nieuw")
    put_back(boss, page, page.live_revision)
    sign_in(client, roles.EDITOR)

    client.post(reverse("leernetwerk_undo_put_back", args=[page.pk, fresh(page).live_revision_id]))

    assert fresh(page).title == "Nederlandse titel"


def test_versions_of_other_pages_and_of_nothing_are_not_found(boss):
    page, other = dutch_page(), dutch_page(slug="andere")
    for key, revision in (
        (page.pk, other.live_revision_id),
        (page.pk, 10**17),
        (10**30, 1),
        (page.pk, 10**30),
    ):
        address = reverse("leernetwerk_put_back", args=[key, revision])
        assert boss.post(address, follow=True).status_code == 404


def test_undoing_what_was_never_put_back_changes_nothing(boss):
    page = dutch_page()
    address = reverse("leernetwerk_undo_put_back", args=[page.pk, 10**17])

    assert "no longer kept" in html(boss.post(address, follow=True))


@pytest.mark.parametrize("expected", ["x", "9" * 40, "9" * 40_000, "\x00", "²"])
def test_nonsense_for_the_live_version_does_no_harm(boss, expected):
    page = dutch_page()
    assert put_back(boss, page, page.live_revision, expected=expected).status_code == 200


def test_a_look_changes_nothing(boss):
    page = dutch_page()
    address = reverse("leernetwerk_put_back", args=[page.pk, page.live_revision_id])

    assert boss.get(address).status_code == 405
