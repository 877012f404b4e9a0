"""Links of one purpose and subject are ended and forgotten apart from all others."""

import pytest

from leernetwerk.accounts.links.making import forget_links, make_link, revoke_links
from leernetwerk.accounts.links.purposes import purposes
from leernetwerk.accounts.models import MailedLink
from tests.outbox.clock import later

pytestmark = pytest.mark.django_db


def path_of(purpose, subject=1):
    """Return the path of a new link."""
    return "/" + make_link(purpose, subject, "nl").split("/", 3)[3]


def token_of(path):
    return path.strip("/").split("/")[-1]


def test_revoking_and_forgetting_leave_links_of_another_purpose_alone(client, press, own_page):
    pressed, own = path_of("test.press"), path_of("test.page")
    revoke_links("test.press", 1)
    assert client.get(pressed).status_code == 410
    assert client.get(own).status_code == 200

    forget_links("test.press", 1)
    assert MailedLink.objects.get().purpose == "test.page"


def test_forgetting_leaves_links_of_another_subject_alone(client, press):
    other = path_of("test.press", 12)
    path_of("test.press", 1)
    forget_links("test.press", 1)

    assert MailedLink.objects.count() == 1
    assert client.get(other).status_code == 200


def test_the_link_that_somebody_revokes_all_others_by_stays_good(client, own_page):
    first, second, third = (path_of("test.page") for _number in range(3))
    revoke_links("test.page", 1, but=token_of(second))

    assert [client.get(path).status_code for path in (first, second, third)] == [410, 200, 410]


def test_a_link_that_was_used_still_says_so_when_links_are_revoked_and_when_it_is_old(client, press):
    path = path_of("test.press")
    client.post(path)
    revoke_links("test.press", 1)
    assert "It is done" in client.get(path).text

    with later(days=8):
        response = client.get(path)
        assert (response.status_code, "It is done" in response.text) == (200, True)
        assert client.post(path).status_code == 200
    assert press.pressed == ["1"]


def test_pressing_one_link_leaves_all_others_good(client, press):
    first, other, elses = path_of("test.press", 1), path_of("test.press", 1), path_of("test.press", 2)
    client.post(first)

    assert MailedLink.objects.filter(used_at=None).count() == 2
    for path in (other, elses):
        assert client.post(path).status_code == 303
    assert press.pressed == ["1", "1", "2"]


def test_a_link_is_opened_from_a_mailbox_on_another_site(client, press):
    response = client.get(path_of("test.press"), headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 200
    assert "<button" in response.text


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_a_link_takes_nothing_but_opening_and_pressing(client, press, method):
    assert getattr(client, method)(path_of("test.press")).status_code == 405
    assert press.pressed == []


def test_a_link_for_something_that_the_site_does_no_more_is_none(client, press, monkeypatch):
    path = path_of("test.press")
    monkeypatch.delitem(purposes, "test.press")

    assert client.get(path).status_code == client.post(path).status_code == 410
    assert press.pressed == []


def test_a_page_of_somebodys_own_expires(client, own_page):
    path = path_of("test.page")
    with later(days=own_page.lifetime.days, seconds=-1):
        assert client.get(path).status_code == 200
    with later(days=own_page.lifetime.days, seconds=1):
        for response in (client.get(path), client.post(path)):
            assert response.status_code == 410
            assert "GET 1" not in response.text
            assert "POST 1" not in response.text


def test_who_presses_while_the_link_is_ended_finds_nothing_done(client, press, monkeypatch):
    """The link was good when it was looked up, and is not when it is used."""
    path = path_of("test.press")

    def question(subject):
        revoke_links("test.press", 1)
        return type(press).question(press, subject)

    monkeypatch.setattr(press, "question", question)
    client.post(path)

    assert press.pressed == []
