"""Asking for printed copies: what the page says, what is taken in, and what is left."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import PrintRequest, StockChange
from articles.print_requests import stock
from articles.print_requests.page import print_address
from articles.print_requests.questions import COPIES, EMAIL, TOWN
from articles.print_requests.stock import change_stock
from leernetwerk.forms.models import Answer, Submission
from tests.factories.bad_input import AWKWARD
from tests.factories.forms import FormFactory, question
from tests.factories.pages import PublicationPageFactory
from tests.factories.print_requests import PrintEditionFactory, print_answers
from tests.forms.sending import hidden, open_form, send, send_again

pytestmark = pytest.mark.django_db


def paper_page(language="nl", **values):
    """Return the page of a publication with copies on paper, and its ``PrintEdition``."""
    page = PublicationPageFactory(language=language)
    return page, PrintEditionFactory(publication=page.publication, **values)


@pytest.mark.parametrize(
    ("language", "slug", "words"),
    [
        ("nl", "op-papier", "Er zijn nog 12 gedrukte exemplaren."),
        ("en", "on-paper", "12 printed copies are left."),
    ],
)
def test_the_page_says_what_is_left_and_leads_to_a_form_that_nobody_keeps(client, language, slug, words):
    page, _edition = paper_page(language)

    html = client.get(page.get_url()).text
    response = client.get(f"{page.get_url()}{slug}/")

    assert words in html
    assert f'href="{page.get_url()}{slug}/"' in html
    assert words in response.text
    assert response["Cache-Control"] == "private, no-store"
    assert "Set-Cookie" not in response


def test_a_publication_without_copies_on_paper_has_no_form(client):
    page = PublicationPageFactory()

    assert client.get(print_address(page)).status_code == 404
    assert "gedrukte exemplaren" not in client.get(page.get_url()).text


def test_without_copies_the_page_says_so_and_takes_nothing(client):
    page, _edition = paper_page(copies_left=0)

    assert "niet meer op papier" in client.get(page.get_url()).text
    assert print_address(page) not in client.get(page.get_url()).text
    html = client.get(print_address(page)).text
    assert "niet meer op papier" in html
    assert 'name="stamp"' not in html


def test_a_closed_form_takes_nothing(client):
    page, _edition = paper_page(form=FormFactory(is_open=False))

    assert "nu niet aan te vragen" in client.get(page.get_url()).text


def test_what_is_asked_for_is_counted_off_at_once(client):
    page, edition = paper_page(form=FormFactory(questions=[question("short")], thanks={}))

    response = send(client, print_address(page), print_answers("3") | {"q-short": "Voor een les"})

    assert response.status_code == 303
    request = PrintRequest.objects.get()
    assert (request.edition, request.copies, request.sent_at) == (edition, 3, None)
    edition.refresh_from_db()
    assert edition.copies_left == 9
    assert [(one.change, one.copies_left, one.reason) for one in edition.stock_changes.all()] == [
        (-3, 9, StockChange.Reason.REQUESTED)
    ]
    assert "Er zijn nog 9" in client.get(page.get_url()).text
    assert "zo snel als we kunnen" in client.get(response["Location"]).text


def test_pressed_twice_it_is_one_request(client):
    page, edition = paper_page()
    fields = open_form(client, print_address(page)) | print_answers("3")
    for _number in range(2):
        send_again(client, print_address(page), fields)

    edition.refresh_from_db()
    assert (PrintRequest.objects.count(), edition.copies_left) == (1, 9)


@pytest.mark.parametrize("copies", ["6", "0", "-1", "1.5", "x", "", "9" * 40, "\x00"])
def test_more_than_one_may_have_or_what_is_no_number_is_not_taken(client, copies):
    page, edition = paper_page()

    response = send(client, print_address(page), print_answers(copies))

    assert response.status_code == 200
    assert "Sanne Voorbeeld" in response.text
    edition.refresh_from_db()
    assert (PrintRequest.objects.count(), edition.copies_left) == (0, 12)


def test_no_more_can_be_chosen_than_are_left(client):
    page, _edition = paper_page(copies_left=2)
    html = client.get(print_address(page)).text

    assert 'value="2"' in html
    assert 'value="3"' not in html


def test_who_opened_the_form_before_copies_went_gets_it_back_filled_in(client):
    page, edition = paper_page(copies_left=5)
    fields = open_form(client, print_address(page)) | print_answers("5")
    change_stock(edition, -3, StockChange.Reason.CORRECTED)

    response = send_again(client, print_address(page), fields)
    assert "Sanne Voorbeeld" in response.text
    assert not PrintRequest.objects.exists()

    fields = hidden(response.text) | {f"q-{COPIES}": "2"}
    assert send_again(client, print_address(page), fields, wait=20).status_code == 303
    edition.refresh_from_db()
    assert edition.copies_left == 0


def test_who_comes_a_moment_too_late_gets_the_form_back_filled_in_and_can_send_it_again(client, monkeypatch):
    page, edition = paper_page(copies_left=5)
    fields = open_form(client, print_address(page)) | print_answers("5")

    def somebody_else_first(origin, *arguments):
        change_stock(edition, -3, StockChange.Reason.REQUESTED)
        monkeypatch.undo()
        raise stock.NotEnoughCopies

    monkeypatch.setattr("articles.print_requests.receiving.change_stock", somebody_else_first)
    edition.save()
    response = send_again(client, print_address(page), fields)

    assert "net voor" in response.text
    assert "Sanne Voorbeeld" in response.text
    assert not Submission.objects.exists()


def test_when_the_last_copy_goes_meanwhile_what_was_typed_is_shown(client):
    page, edition = paper_page(copies_left=1)
    fields = open_form(client, print_address(page)) | print_answers("1")
    change_stock(edition, -1, StockChange.Reason.REQUESTED)

    response = send_again(client, print_address(page), fields)

    assert response.status_code == 200
    assert "niet meer op papier" in response.text
    assert "Bedachte Laan 1" in response.text
    assert not Submission.objects.exists()


@pytest.mark.parametrize("text", AWKWARD)
def test_whatever_is_typed_is_kept_or_answered_with_words(client, text):
    page, _edition = paper_page()
    answers = print_answers("1", **{TOWN: text, EMAIL: "sanne@leernetwerk.example"})

    response = send(client, print_address(page), answers)

    assert response.status_code in {200, 303}
    if response.status_code == 303:
        assert Answer.objects.get(question_key=TOWN).text == text.strip()


def test_the_form_and_what_is_sent_take_few_queries(client):
    page, _edition = paper_page()
    address = print_address(page)
    fields = open_form(client, address) | print_answers("1")
    with CaptureQueriesContext(connection) as showing:
        client.get(address)
    with CaptureQueriesContext(connection) as sending:
        send_again(client, address, fields)

    assert len(showing) <= 14
    assert len([query for query in sending if "SAVEPOINT" not in query["sql"]]) <= 25
