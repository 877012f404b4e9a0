"""The versions of a record: what changed, putting one back, and undoing that."""

import re
from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from home.structure import roles
from leernetwerk.network.models import Quote, Series, Session, Theme
from tests.factories import network
from tests.factories.accounts import UserFactory
from tests.factories.pages import PilotAreaPageFactory
from tests.network.screens import form_data, save, url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def history(client, record):
    """Return the response with the versions of a record."""
    return client.get(url(record, "history", record.pk))


def put_back(client, record, revision, **values):
    """Press "Put back" for a revision, and return the screen that follows."""
    return client.post(url(record, "put_back", record.pk, revision.pk), values, follow=True)


def undo(client, response):
    """Press "Undo" in the message of a response."""
    form = re.search(
        r'<form class="buttons" method="post" action="([^"]+)">(.*?)</form>', html(response), re.S
    )
    values = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[2]))
    return client.post(form[1], values, follow=True)


def html(response):
    return response.content.decode()


@pytest.fixture
def theme(admin):
    """A theme that was renamed twice."""
    theme = network.ThemeFactory(name={"nl": "een", "en": "one"})
    save(admin, theme, name_nl="twee")
    save(admin, theme, name_nl="drie", name_en="three")
    return theme


def test_each_save_is_a_row_with_its_date_name_and_changes(admin, theme):
    newest, middle, first = history(admin, theme).context["versions"]

    assert (newest.changes, middle.changes, first.changes) == (
        "Name (Dutch), name (English)",
        "Name (Dutch)",
        "First version",
    )
    assert newest.is_current
    assert not middle.is_current
    assert "@example" in newest.who or "Example" in newest.who
    with translation.override("nl"), timezone.override("Europe/Amsterdam"):
        newest.moment = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)
        assert newest.when == "di 3 maart 2026 14:05"


def test_a_version_is_put_back_and_that_is_undone_in_its_message(admin, theme):
    first = theme.revisions.order_by("pk").first()

    screen = put_back(admin, theme, first)
    assert Theme.objects.get(pk=theme.pk).name == {"nl": "een", "en": "one"}
    assert "is again as it was on" in html(screen)

    undo(admin, screen)
    assert Theme.objects.get(pk=theme.pk).name == {"nl": "drie", "en": "three"}


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(admin, theme):
    first, shown = theme.revisions.order_by("pk")[:2]

    screen = put_back(admin, theme, first, expected=shown.pk)

    assert Theme.objects.get(pk=theme.pk).name["nl"] == "drie"
    assert "Somebody else saved this meanwhile" in html(screen)


def test_what_the_software_changed_since_comes_back_with_undo(admin, theme):
    Theme.objects.filter(pk=theme.pk).update(name={"nl": "vier"})
    screen = put_back(admin, theme, theme.revisions.order_by("pk").first())

    undo(admin, screen)

    assert Theme.objects.get(pk=theme.pk).name == {"nl": "vier"}


def test_the_slug_stays_when_a_version_is_put_back(admin, theme):
    Theme.objects.filter(pk=theme.pk).update(slug="vast")

    put_back(admin, theme, theme.revisions.order_by("pk").first())

    assert Theme.objects.get(pk=theme.pk).slug == "vast"


def test_a_version_that_names_a_deleted_record_is_shown_and_put_back_without_it(admin):
    session = network.SessionFactory()
    gone = session.series
    save(admin, session, name_nl="Eerder")
    save(admin, session, name_nl="Later", series=str(network.SeriesFactory().pk))
    Series.objects.get(pk=gone.pk).delete()
    earlier = session.revisions.order_by("pk")[1]

    compared = admin.get(url(session, "revisions_compare", session.pk, earlier.pk, "latest"))
    put_back(admin, session, earlier)

    session.refresh_from_db()
    assert compared.status_code == 200
    assert (session.name["nl"], session.series_id != gone.pk) == ("Eerder", True)


def test_old_values_that_no_longer_fit_are_refused_with_the_reason(admin):
    session = network.SessionFactory(start_time="09:00", end_time="10:00")
    save(admin, session, name_nl="Nieuw")
    first = session.revisions.order_by("pk").first()
    first.content["end_time"] = "08:00:00"
    first.save()

    screen = put_back(admin, session, first)

    assert "Nothing was changed" in html(screen)
    assert Session.objects.get(pk=session.pk).name["nl"] == "Nieuw"


@pytest.mark.parametrize("expected", ["x", "9" * 40, "9" * 40_000, "-1", "\x00"])
def test_nonsense_for_the_newest_version_does_no_harm(admin, theme, expected):
    assert put_back(admin, theme, theme.revisions.earliest("pk"), expected=expected).status_code == 200


def test_a_version_of_nothing_or_of_another_record_is_not_found(admin, theme):
    other, latest = network.ThemeFactory(), theme.revisions.latest("pk")

    for address in (
        url(theme, "put_back", theme.pk, 10**17),
        url(theme, "put_back", theme.pk, 10**30),
        url(other, "put_back", other.pk, latest.pk),
    ):
        assert admin.post(address, follow=True).status_code == 404


def test_a_look_puts_nothing_back(admin, theme):
    address = url(theme, "put_back", theme.pk, theme.revisions.earliest("pk").pk)

    assert admin.get(address).status_code == 405


@pytest.mark.parametrize(
    ("role", "code", "may"),
    [(roles.CHIEF_EDITOR, "nl", True), (roles.EDITOR, "nl", False), (roles.TRANSLATOR, "nl", False),
     (roles.CHIEF_EDITOR, "en", False)],
)  # fmt: skip
def test_only_who_may_change_a_record_puts_a_version_back(admin, client, role, code, may):
    area = PilotAreaPageFactory().pilot_area
    name = area.name["nl"]
    save(admin, area, name_nl="Nieuw")
    first = area.revisions.earliest("pk")
    sign_in(client, role, code)

    offered = "Put back" in html(history(client, area))
    client.post(url(area, "put_back", area.pk, first.pk))

    area.refresh_from_db()
    assert (offered, area.name["nl"] == name) == (may, may)


def test_nobody_puts_a_version_back_from_outside(admin, client, theme):
    client.force_login(UserFactory())

    response = client.post(url(theme, "put_back", theme.pk, theme.revisions.earliest("pk").pk))

    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))
    assert Theme.objects.get(pk=theme.pk).name["nl"] == "drie"


@pytest.mark.parametrize("saves", [3, 60])
def test_the_number_of_queries_does_not_grow_with_the_versions(admin, django_assert_max_num_queries, saves):
    quote = network.QuoteFactory()
    for number in range(saves):
        quote.text = {"nl": f"Versie {number}"}
        quote.save_revision()
    history(admin, quote)

    with django_assert_max_num_queries(14):
        response = history(admin, quote)

    assert len(response.context["versions"]) == min(saves, 20)
    assert Quote.objects.exists()


def test_a_version_can_still_be_looked_at_in_the_form(admin, theme):
    first = theme.revisions.earliest("pk")

    assert form_data(admin, url(theme, "revisions_revert", theme.pk, first.pk))["name_nl"] == ["een"]
