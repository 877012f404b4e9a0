"""The stock: never below none, whoever asks at the same moment; given back; corrected by who may, with why."""

import threading

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from articles.models import PrintEdition, PrintRequest, StockChange
from articles.print_requests.stock import NotEnoughCopies, change_stock
from home.structure import roles
from tests.factories.accounts import UserFactory
from tests.factories.print_requests import PrintEditionFactory, print_request

CORRECTED = StockChange.Reason.CORRECTED


def member(group):
    user = UserFactory(is_staff=True, language="en")
    user.groups.set(Group.objects.filter(name=group))
    return user


def left(edition):
    return PrintEdition.objects.get(pk=edition.pk).copies_left


@pytest.mark.django_db(transaction=True)
def test_many_who_ask_at_once_get_no_more_than_there_is():
    edition = PrintEditionFactory(copies_left=7)
    start, refused = threading.Barrier(6), []

    def ask():
        start.wait()
        try:
            change_stock(PrintEdition.objects.get(pk=edition.pk), -2, StockChange.Reason.REQUESTED)
        except NotEnoughCopies:
            refused.append(True)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (left(edition), len(refused)) == (1, 3)
    assert sorted(edition.stock_changes.values_list("copies_left", flat=True)) == [1, 3, 5]


@pytest.mark.django_db
def test_the_database_itself_keeps_it_from_going_below_none():
    edition = PrintEditionFactory(copies_left=1)

    with pytest.raises(IntegrityError), transaction.atomic():
        PrintEdition.objects.filter(pk=edition.pk).update(copies_left=-1)


@pytest.mark.django_db
def test_saving_the_settings_of_an_edition_leaves_the_stock_alone():
    edition = PrintEditionFactory(copies_left=10)
    stale = PrintEdition.objects.get(pk=edition.pk)
    change_stock(edition, -4, StockChange.Reason.REQUESTED)

    stale.most_copies = 2
    stale.save()

    assert (left(edition), PrintEdition.objects.get().most_copies) == (6, 2)


@pytest.mark.django_db
def test_what_was_not_sent_is_given_back_whoever_erases_it():
    edition = PrintEditionFactory(copies_left=10)
    unsent, sent = print_request(edition, 2), print_request(edition, 3)
    PrintRequest.objects.filter(pk=sent.pk).update(sent_at=sent.received_at)

    unsent.submission.delete()
    sent.submission.delete()

    assert left(edition) == 12
    assert [(one.change, one.reason) for one in edition.stock_changes.all()] == [
        (2, StockChange.Reason.GIVEN_BACK)
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("group", [roles.POSTING, roles.MANAGERS])
def test_who_may_corrects_the_stock_and_says_why(client, group):
    edition = PrintEditionFactory(copies_left=10)
    user = member(group)
    client.force_login(user)
    address = reverse("articles_print_stock", args=[edition.pk])

    client.post(address, {"change": "-3", "note": "Nat geworden"})

    assert left(edition) == 7
    change = edition.stock_changes.get()
    assert (change.change, change.copies_left, change.user, change.reason) == (-3, 7, user, CORRECTED)
    html = client.get(address).text
    assert "Nat geworden" in html
    assert "7 copies are left" in html


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["-11", "0", "", "x", "1" * 50, "1.5", "\x00"])
def test_a_wrong_correction_changes_nothing_and_says_so(client, change):
    edition = PrintEditionFactory(copies_left=10)
    client.force_login(member(roles.POSTING))

    response = client.post(
        reverse("articles_print_stock", args=[edition.pk]), {"change": change, "note": "Waarom"}
    )

    assert response.status_code == 200
    assert "Waarom" in response.text
    assert left(edition) == 10


@pytest.mark.django_db
@pytest.mark.parametrize("group", [roles.FORM_READERS, roles.group_name(roles.EDITOR, "nl"), roles.INTAKE])
def test_others_do_not_correct_the_stock(client, group):
    edition = PrintEditionFactory(copies_left=10)
    client.force_login(member(group))

    client.post(reverse("articles_print_stock", args=[edition.pk]), {"change": "-3"})

    assert left(edition) == 10


@pytest.mark.django_db
def test_managers_and_chief_editors_make_editions_and_who_posts_does_not(client):
    from tests.factories.forms import FormFactory
    from tests.factories.network import PublicationFactory

    for number, group in enumerate(
        [roles.MANAGERS, roles.group_name(roles.CHIEF_EDITOR, "nl"), roles.POSTING], 1
    ):
        client.force_login(member(group))
        client.post(
            reverse("print_editions:add"),
            {"publication": PublicationFactory().pk, "form": FormFactory().pk, "most_copies": "3"},
        )
        assert PrintEdition.objects.count() == min(number, 2)
        assert client.get(reverse("print_editions:index")).status_code == 200
