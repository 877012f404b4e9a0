"""The list of who posts printed copies: seen by them only, marked as sent, and then forgotten where to."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from articles.models import PrintEdition, PrintRequest
from home.structure import roles
from leernetwerk.forms.models import Access, Answer, Submission
from leernetwerk.mail.models import Mail
from tests.factories.accounts import UserFactory
from tests.factories.print_requests import ADDRESS, PrintEditionFactory, print_request

pytestmark = pytest.mark.django_db

LIST = "/admin/print-requests/"


def member(*groups):
    user = UserFactory(is_staff=True, language="en", name="Kees")
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def bulk(action, *requests):
    address = reverse("wagtail_bulk_action", args=["articles", "printrequest", action])
    return f"{address}?next={LIST}&" + "&".join(f"id={request.pk}" for request in requests)


@pytest.fixture
def edition():
    return PrintEditionFactory(copies_left=8, publication__name={"nl": "Het boek", "en": "The book"})


@pytest.fixture
def poster(client):
    """Somebody who posts, signed in."""
    user = member(roles.POSTING)
    client.force_login(user)
    return user


def test_what_is_to_be_sent_stands_in_a_list_with_its_address(client, edition, poster):
    print_request(edition, 2)
    html = client.get(LIST).text

    assert "Sanne Voorbeeld" in html
    assert "Stichting Verzonnen, Bedachte Laan 1, 1234 AB  Nergenshuizen, Nederland" in html
    assert Access.objects.filter(user=poster, action=Access.Action.LISTED, count=1).exists()


def test_labels_hold_an_address_each_and_nothing_is_kept(client, edition, poster):
    first, second = print_request(edition, 2), print_request(edition, 1)
    address = client.get(bulk("labels", first))["Location"]
    response = client.get(address)

    assert response.text.count("<li>") == 1
    assert "2 × Het boek" in response.text or "2 × The book" in response.text
    assert "<span>Bedachte Laan 1</span>" in response.text
    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert client.get(reverse("articles_print_labels")).text.count("<li>") == 2
    assert Access.objects.filter(action=Access.Action.EXPORTED).count() == 2
    assert second.pk


@pytest.mark.parametrize(("language", "words"), [("nl", "“Het boek”"), ("en", "“The book”")])
def test_what_is_sent_is_told_to_the_asker_and_its_address_erased(client, edition, poster, language, words):
    request = print_request(edition, 2, language=language)
    asked = client.get(bulk("sent", request)).text
    assert "print the labels first" in asked

    client.post(bulk("sent", request))

    request.refresh_from_db()
    assert (request.sent_by, request.sent_at is not None, request.copies) == (poster, True, 2)
    (mail,) = Mail.objects.all()
    assert (mail.to, mail.language) == (ADDRESS["print-email"], language)
    assert words in mail.text
    kept = list(Answer.objects.values_list("text", flat=True)) + list(
        Answer.objects.values_list("value", flat=True)
    )
    assert not any(
        line in str(one) for one in kept for text in ADDRESS.values() for line in text.splitlines()
    )
    assert Submission.objects.get().digest == ""
    assert PrintEdition.objects.get().copies_left == 8
    for address in (LIST, reverse("articles_print_request", args=[request.pk])):
        assert "Nergenshuizen" not in client.get(address).text


def test_marking_twice_sends_one_mail(client, edition, poster):
    request = print_request(edition, 2)
    client.post(bulk("sent", request))
    client.post(bulk("sent", request))

    assert Mail.objects.count() == 1


def test_what_is_not_chosen_stays_to_be_sent_with_its_address(client, edition, poster):
    chosen, other = print_request(edition, 2), print_request(edition, 3)
    client.post(bulk("sent", chosen))

    assert list(PrintRequest.objects.filter(sent_at=None)) == [other]
    assert Mail.objects.get().about == f"submission:{chosen.submission_id}"
    assert ADDRESS["print-email"] in other.submission.answers.values_list("text", flat=True)
    changed = Access.objects.filter(action=Access.Action.CHANGED, user=poster)
    assert [one.submission_number for one in changed] == [chosen.submission_id]

    client.post(bulk("cancel", other))
    assert list(PrintRequest.objects.all()) == [chosen]
    erased = Access.objects.filter(action=Access.Action.DELETED, user=poster)
    assert [one.submission_number for one in erased] == [other.submission_id]


def test_of_one_that_was_sent_before_the_moment_and_the_sender_stay(client, edition, poster):
    request = print_request(edition, 2)
    client.post(bulk("sent", request))
    before = PrintRequest.objects.get()
    client.force_login(member(roles.POSTING))
    client.post(bulk("sent", request))

    after = PrintRequest.objects.get()
    assert (after.sent_at, after.sent_by) == (before.sent_at, poster)


def test_many_are_sent_at_once(client, edition, poster):
    requests = [print_request(edition, 1) for _number in range(3)]
    client.post(bulk("sent", *requests))

    assert not PrintRequest.objects.filter(sent_at=None).exists()
    assert Mail.objects.count() == 3


def test_what_is_cancelled_is_erased_and_its_copies_given_back(client, edition, poster):
    request = print_request(edition, 2)
    client.post(bulk("cancel", request))

    assert not Submission.objects.exists()
    assert not PrintRequest.objects.exists()
    assert PrintEdition.objects.get().copies_left == 10


def test_what_was_sent_cannot_be_cancelled(client, edition, poster):
    request = print_request(edition, 2)
    client.post(bulk("sent", request))
    client.post(bulk("cancel", request))

    assert PrintRequest.objects.exists()


OTHERS = [roles.FORM_READERS, roles.INTAKE, roles.MANAGERS, roles.group_name(roles.CHIEF_EDITOR, "nl")]


@pytest.mark.parametrize("group", OTHERS)
def test_others_see_nothing_and_change_nothing(client, edition, group):
    request = print_request(edition, 2)
    client.force_login(member(group))
    for address in (
        LIST,
        f"{LIST}results/",
        reverse("articles_print_request", args=[request.pk]),
        reverse("articles_print_labels"),
    ):
        response = client.get(address)
        assert response.status_code in {302, 403}
        assert "Sanne" not in response.text
    for action in ("sent", "cancel"):
        client.post(bulk(action, request))
    assert PrintRequest.objects.filter(sent_at=None).count() == 1


def test_who_reads_answers_does_not_see_them_there_and_who_posts_sees_no_answers(client, edition):
    request = print_request(edition, 2)
    client.force_login(member(roles.FORM_READERS))
    assert list(client.get("/admin/answered-forms/").context["object_list"]) == []
    assert (
        client.get(reverse("forms_submission", args=[request.submission_id]), follow=True).status_code == 404
    )

    client.force_login(member(roles.POSTING))
    assert client.get("/admin/answered-forms/").status_code == 302


@pytest.mark.parametrize("key", ["x", "-1", "9" * 19, "9" * 30, "\x00"])
def test_keys_that_are_none_choose_nothing(client, edition, poster, key):
    print_request(edition, 2)
    address = reverse("wagtail_bulk_action", args=["articles", "printrequest", "sent"])

    assert client.post(f"{address}?next={LIST}", QUERY_STRING=f"next={LIST}&id={key}").status_code in {
        200,
        302,
    }
    assert client.get(reverse("articles_print_labels"), {"id": key}).status_code == 200
    assert PrintRequest.objects.filter(sent_at=None).exists()


def test_the_home_tells_who_posts_how_many_requests_wait(client, edition, poster):
    print_request(edition, 2)
    assert "1 request for printed copies waits to be sent." in client.get("/admin/").text

    client.force_login(member(roles.MANAGERS))
    assert "waits to be sent" not in client.get("/admin/").text
