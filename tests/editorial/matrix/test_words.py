"""Which records lack words, in which language."""

import datetime

import pytest
from django.utils import timezone
from django.utils.translation import override

from home.structure import roles
from leernetwerk.network.models import Theme
from tests.editorial.matrix.screen import WORDS, exported, open_matrix, rows
from tests.factories import network
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def missing(client, **query):
    """Return title → language → what is missing."""
    return {title: row.missing for title, row in rows(client, WORDS, **query).items()}


def test_a_record_says_which_words_it_lacks_in_which_language(admin):
    network.TermFactory(name={"nl": "Proeftuin"}, explanation={"nl": "Een plek", "en": "A place"})
    network.ThemeFactory(name={"en": "Learning"})

    assert missing(admin) == {
        "Proeftuin": {"nl": "", "en": "term"},
        "Learning": {"nl": "name", "en": ""},
    }
    assert "missing: term" in open_matrix(admin, WORDS).content.decode()


def test_a_record_with_all_its_words_or_none_is_left_out(admin):
    network.ThemeFactory()
    network.PilotAreaFactory(region={})

    assert missing(admin) == {}


def test_rows_of_a_record_lack_words_too(admin):
    session = network.SessionFactory()
    network.ProgrammeItemFactory(session=session, title={"nl": "Inloop"})
    network.ProgrammeItemFactory(session=session)

    [words] = missing(admin).values()

    assert words == {"nl": "", "en": "programme row (1)"}


def test_a_record_leads_to_its_screen(admin):
    theme = network.ThemeFactory(name={"nl": "Leren"})

    row = rows(admin, WORDS)["Leren"]

    assert row.edit_url == f"/admin/snippets/network/theme/edit/{theme.pk}/"
    assert row.edit_url in open_matrix(admin, WORDS).content.decode()
    with override("en"):
        assert row.kind == "Theme"


def test_kinds_are_joined_the_longest_untouched_first(admin):
    for days, name in ((1, "Nieuw"), (3, "Oud")):
        theme = network.ThemeFactory(name={"nl": name})
        Theme.objects.filter(pk=theme.pk).update(updated_at=timezone.now() - datetime.timedelta(days=days))
    network.SectorFactory(name={"nl": "Zorg"})

    assert list(missing(admin)) == ["Oud", "Nieuw", "Zorg"]
    assert list(missing(admin, ordering="-updated_at")) == ["Zorg", "Nieuw", "Oud"]


def test_one_kind_can_be_chosen(admin):
    network.ThemeFactory(name={"nl": "Leren"})
    network.SectorFactory(name={"nl": "Zorg"})

    assert set(missing(admin, kind="sector")) == {"Zorg"}
    assert missing(admin, kind="term") == {}


def test_mine_keeps_the_records_that_the_user_saved_last(client):
    user = SuperuserFactory(language="en")
    client.force_login(user)
    network.ThemeFactory(name={"nl": "Leren"}).save_revision(user=user)
    network.ThemeFactory(name={"nl": "Wonen"}).save_revision(user=UserFactory())

    assert set(missing(client, mine="mine")) == {"Leren"}


def test_a_translator_sees_what_lacks_words_in_his_or_her_language(client):
    network.ThemeFactory(name={"nl": "Leren"})
    network.ThemeFactory(name={"en": "Housing"})
    sign_in(client, roles.TRANSLATOR, "en")

    assert missing(client) == {"Leren": {"en": "name"}}
    assert client.get(rows(client, WORDS)["Leren"].edit_url).status_code == 200


RECORD_ROOMS = ["network", "forms", "articles", "cohorts"]


def test_who_may_see_no_record_is_refused(client):
    user = sign_in(client, roles.TRANSLATOR, "en")
    for permission in user.groups.get().permissions.filter(content_type__app_label__in=RECORD_ROOMS):
        user.groups.get().permissions.remove(permission)

    assert client.get(WORDS).status_code == 302
    assert WORDS not in client.get("/admin/translations/").content.decode()


def test_words_are_exported(admin):
    network.ThemeFactory(name={"nl": "=1+1"})

    [row] = exported(admin, WORDS)

    assert (row["Record"], row["Type"]) == ("'=1+1", "Theme")
    assert (row["Dutch"], row["English"]) == ("", "name")
