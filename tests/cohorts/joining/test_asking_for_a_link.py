"""A new link to one's own page is asked for by address; the answer never tells whether the address is known."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cohorts.joining.own_page.asking import KIND, PER_ADDRESS, PER_NETWORK, send_links
from leernetwerk.mail.models import Mail
from leernetwerk.outbox.models import OutboxTask
from tests.cohorts.joining.applying import call_page
from tests.factories.bad_input import AWKWARD
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/nl/mijn-aanmelding/"


def asked():
    """Do what was asked, as the background does."""
    send_links([task.payload for task in OutboxTask.objects.filter(kind=KIND)])


def test_who_applied_gets_a_link_for_each_application(client):
    first = ApplicationFactory(stage="confirmed", email="sanne@leernetwerk.example")
    ApplicationFactory(stage="placed", email="Sanne@leernetwerk.example", language="en")
    ApplicationFactory(stage="confirmed")
    client.post(ADDRESS, {"email": "SANNE@leernetwerk.example"})
    asked()

    assert Mail.objects.count() == 2
    assert {mail.language for mail in Mail.objects.all()} == {"nl", "en"}
    assert "/link/" in Mail.objects.get(about=f"application:{first.pk}").text


def test_who_has_not_confirmed_is_asked_to(client):
    application = ApplicationFactory()
    client.post(ADDRESS, {"email": application.email})
    asked()

    assert "Bevestig" in Mail.objects.get().subject


def test_the_answer_and_the_work_are_the_same_for_an_unknown_address(client):
    known = ApplicationFactory(stage="confirmed").email
    answers = []
    # The first one begins to count for all.
    for email in ("first@leernetwerk.example", known, "nobody@leernetwerk.example"):
        with CaptureQueriesContext(connection) as queries:
            response = client.post(ADDRESS, {"email": email})
        page = client.get(response["Location"]).content
        answers.append((response.status_code, response["Location"], page, len(queries)))

    assert answers[1] == answers[2]
    assert not Mail.objects.exists()


def test_an_address_gets_three_mails_an_hour_and_the_answer_stays_the_same(client):
    email = ApplicationFactory(stage="confirmed").email
    for _time in range(PER_ADDRESS.most + 2):
        assert client.post(ADDRESS, {"email": email}).status_code == 303

    assert OutboxTask.objects.filter(kind=KIND).count() == PER_ADDRESS.most


def test_one_network_asks_no_more_than_its_share_and_keeps_what_was_typed(client):
    for number in range(PER_NETWORK.most):
        client.post(ADDRESS, {"email": f"sanne{number}@leernetwerk.example"})
    response = client.post(ADDRESS, {"email": "sanne@leernetwerk.example"})

    assert response.status_code == 429
    assert "sanne@leernetwerk.example" in response.content.decode()


@pytest.mark.parametrize("awkward", AWKWARD)
def test_what_is_no_address_is_said_and_kept(client, awkward):
    response = client.post(ADDRESS, {"email": awkward})

    assert response.status_code == 200
    assert 'id="error_email"' in response.content.decode()
    assert client.post(ADDRESS).status_code == 200


def test_another_site_cannot_ask(client):
    response = client.post(ADDRESS, {"email": "a@b.example"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403


def test_the_page_of_a_call_with_a_form_leads_there(client):
    page = call_page()

    assert ADDRESS in client.get(page.url).content.decode()


@pytest.mark.parametrize(("language", "address"), [("nl", ADDRESS), ("en", "/en/my-application/")])
def test_a_link_that_does_not_work_leads_to_where_one_asks_for_a_new_one(client, language, address):
    response = client.get("/link/none/", headers={"Accept-Language": language})

    assert response.status_code == 410
    assert f'href="{address}"' in response.text.split("<main")[1]
