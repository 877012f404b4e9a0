"""`manage.py demo`: when it loads, and who may sign in."""

import pytest
from django.core.management import call_command

from demo import accounts, emptiness
from leernetwerk.accounts.models import User
from tests.factories.network import ThemeFactory
from tests.factories.pages import NewsItemPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def development(settings):
    settings.DEBUG = True


def test_the_first_structure_alone_is_an_empty_site():
    assert emptiness.site_is_empty()


@pytest.mark.parametrize("factory", [ThemeFactory, NewsItemPageFactory])
def test_a_record_or_page_of_somebody_makes_a_site_not_empty(factory):
    factory()
    assert not emptiness.site_is_empty()


def test_if_empty_leaves_a_site_with_content_alone(development):
    theme = ThemeFactory()
    call_command("demo", if_empty=True)
    assert list(type(theme).objects.all()) == [theme]


def test_accounts_prints_one_line_per_role_and_loads_nothing(development, capsys):
    call_command("demo", accounts=True)
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in rows] == [
        "manager",
        "chief editor nl",
        "editor nl",
        "chief editor en",
        "editor en",
        "translator en",
        "reader of forms",
        "poster of printed copies",
        "handler of applications",
    ]
    assert all(len(row) == 3 for row in rows)
    assert emptiness.site_is_empty()


def test_the_printed_accounts_can_sign_in_and_do_what_their_role_says(development, client):
    users = accounts.keep_accounts()
    for account in accounts.ACCOUNTS:
        assert client.login(email=account.email, password=account.password), account.role
        assert users[account.email].has_perm("wagtailadmin.access_admin"), account.role
        assert [group.name for group in users[account.email].groups.all()] == list(account.groups)


def test_making_the_accounts_again_gives_back_password_and_role(development):
    account = accounts.ACCOUNTS[0]
    user = accounts.keep_accounts()[account.email]
    user.set_password("something else")
    user.is_active = False
    user.save()
    user.groups.clear()
    again = accounts.keep_accounts()[account.email]
    assert again.pk == user.pk
    assert again.is_active
    assert again.check_password(account.password)
    assert again.groups.exists()


def test_without_debug_no_account_is_made_or_printed(settings, capsys):
    settings.DEBUG = False
    call_command("demo", accounts=True)
    output = capsys.readouterr()
    assert output.out == ""
    assert "DEBUG is off" in output.err
    assert not accounts.are_allowed()
    assert not User.objects.filter(email__endswith="@leernetwerk.example").exists()
