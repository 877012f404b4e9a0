"""Applicants see, withdraw and erase what they sent, and take it along, by a mailed link and without an account."""

import datetime
import json
import re

import pytest
from django.utils import timezone

from cohorts.joining.letters import OWN_PAGE, queue_letter
from cohorts.joining.stages import move
from cohorts.models import Application, Occasion, Stage, StageChange
from leernetwerk.accounts.links.making import make_link
from leernetwerk.accounts.models import MailedLink
from leernetwerk.forms.keeping.freed import SCRUB
from leernetwerk.forms.models import Access, Answer, Receipt, Submission
from leernetwerk.forms.public.files import hold
from leernetwerk.mail.models import Mail
from leernetwerk.outbox.models import OutboxTask
from tests.factories.bad_input import AWKWARD
from tests.factories.joining import ApplicationFactory
from tests.forms.sending import PDF, pdf

pytestmark = pytest.mark.django_db


def page_of(application, language="nl"):
    """Return the path of a new link to the page of an ``Application``."""
    return "/" + make_link(OWN_PAGE, application.pk, language).split("/", 3)[3]


def main(response):
    return response.content.decode().partition("<main")[2]


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main(response)))


def receipt_for(application):
    return Receipt.objects.create(
        submission=application.submission,
        consent_text="Ik ga akkoord met wit op zwart.",
        privacy_text="Wij bewaren weinig.",
        language="nl",
        given_at=timezone.now(),
    )


def test_the_page_says_how_it_stands_what_was_answered_and_what_was_agreed(
    client, django_assert_max_num_queries
):
    application = ApplicationFactory(stage="confirmed")
    receipt_for(application)
    link = page_of(application, "en")
    with django_assert_max_num_queries(20):
        response = client.get(link)
    text = text_of(response)

    assert "We are reading your application" in text
    assert application.organisation_name in text
    assert "Ik ga akkoord met wit op zwart." in text
    assert 'lang="nl"' in main(response)
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_stage_is_said_in_plain_words(client, stage, language):
    application = ApplicationFactory(stage=stage)
    html = main(client.get(page_of(application, language)))

    assert "%(" not in html
    assert ("show=withdraw" in html) == (stage not in {"withdrawn", "declined", "offered"})
    assert ("show=correct" in html) == (stage in {"new", "confirmed"})
    assert ("show=refuse" in html) == (stage == "offered")
    assert "show=erase" in html


@pytest.mark.parametrize("act", ["withdraw", "refuse", "erase"])
def test_opening_a_question_does_nothing(client, act):
    application = ApplicationFactory(stage="offered")
    response = client.get(f"{page_of(application)}?show={act}")

    assert f'name="do" value="{act}"' in main(response)
    application.refresh_from_db()
    assert application.stage == "offered"


def test_withdrawing_is_done_once_however_often_it_is_pressed_and_mailed(client):
    application = ApplicationFactory(stage="confirmed")
    link = page_of(application)
    for _time in range(2):
        response = client.post(link, {"do": "withdraw", "seen": "confirmed"})
        assert response.status_code == 303
    application.refresh_from_db()

    assert application.stage == Stage.WITHDRAWN
    assert StageChange.objects.get().cause == "applicant"
    assert StageChange.objects.get().was_mailed
    assert Mail.objects.get().subject.startswith("Je aanmelding is ingetrokken")
    assert "ingetrokken" in text_of(client.get(response["Location"]))


@pytest.mark.parametrize("act", ["withdraw", "accept", "refuse"])
def test_a_page_that_was_opened_before_staff_moved_it_changes_nothing_and_says_so(client, act):
    application = ApplicationFactory(stage="offered")
    link = page_of(application)
    move(application, Stage.DECLINED, cause=StageChange.Cause.STAFF)
    response = client.post(link, {"do": act, "seen": "offered"})

    application.refresh_from_db()
    assert application.stage == "declined"
    assert "Er is niets veranderd" in text_of(response)
    assert not Mail.objects.exists()


def test_an_offer_is_accepted(client):
    application = ApplicationFactory(stage="offered")
    link = page_of(application)
    for _time in range(2):
        response = client.post(link, {"do": "accept", "seen": "offered"})
    application.refresh_from_db()

    assert application.stage == "placed"
    assert StageChange.objects.count() == Mail.objects.count() == 1
    assert "De plek is van jou" in text_of(client.get(response["Location"]))


def test_an_offer_is_refused(client):
    application = ApplicationFactory(stage="offered")
    client.post(page_of(application), {"do": "refuse", "seen": "offered"})
    application.refresh_from_db()

    assert application.stage == "withdrawn"


def test_an_offer_that_ended_is_not_accepted(client):
    application = ApplicationFactory(stage="offered")
    Application.objects.update(offer_expires_at=timezone.now() - datetime.timedelta(minutes=1))
    response = client.post(page_of(application), {"do": "accept", "seen": "offered"})
    application.refresh_from_db()

    assert application.stage == "offered"
    assert "Er is niets veranderd" in text_of(response)


def test_erasing_leaves_nothing_of_the_application(client):
    application = ApplicationFactory(stage="confirmed")
    other = ApplicationFactory(call=application.call)
    receipt_for(application)
    queue_letter(application, Occasion.CONFIRMED)
    link = page_of(application)
    response = client.post(link, {"do": "erase"})

    assert "gewist" in text_of(response)
    assert list(Application.objects.all()) == [other]
    assert list(Submission.objects.all()) == [other.submission]
    assert not Answer.objects.exclude(submission=other.submission).exists()
    for model in (Receipt, Mail, MailedLink):
        assert not model.objects.exists()
    assert set(OutboxTask.objects.values_list("kind", flat=True)) == {SCRUB}
    assert Access.objects.get().user is None


def test_after_erasing_the_link_tells_nothing_whatever_is_asked(client):
    application = ApplicationFactory(stage="confirmed")
    link = page_of(application)
    client.post(link, {"do": "erase"})

    assert client.get(link).status_code == 410
    for act in ("erase", "withdraw", "accept", "refuse", "links", ""):
        assert client.post(link, {"do": act}).status_code == 410
    for show in ("correct", "json", "text", "erase"):
        assert client.get(f"{link}?show={show}").status_code == 410


def test_a_stranger_with_a_changed_link_sees_and_does_nothing(client):
    application = ApplicationFactory(stage="confirmed")
    link = page_of(application)
    token = link.strip("/").split("/")[-1]
    for changed in (token[:-1], token + "a", token.swapcase(), "a" * 24, "%00", "é" * 300):
        for act in ("withdraw", "erase", "links"):
            assert client.post(f"/link/{changed}/", {"do": act}).status_code == 410
        assert client.get(f"/link/{changed}/?show=json").status_code == 410
    application.refresh_from_db()
    assert application.stage == "confirmed"


def test_what_another_site_sends_is_refused(client):
    application = ApplicationFactory(stage="confirmed")
    link = page_of(application)
    for address in (link, f"{link}?show=correct"):
        assert (
            client.post(address, {"do": "erase"}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
        )
    assert Application.objects.exists()


def test_all_other_links_can_be_ended(client):
    application = ApplicationFactory(stage="confirmed")
    someone = ApplicationFactory()
    first, second, elses = page_of(application), page_of(application), page_of(someone)
    response = client.post(second, {"do": "links"})

    assert "Alle andere links naar deze pagina werken niet meer" in text_of(client.get(response["Location"]))
    assert client.get(first).status_code == 410
    assert client.get(second).status_code == 200
    assert client.get(elses).status_code == 200


def test_an_old_link_leads_to_where_a_new_one_is_asked_for(client):
    application = ApplicationFactory(stage="confirmed")
    link = page_of(application, "en")
    MailedLink.objects.update(expires_at=timezone.now())
    response = client.get(link)

    assert response.status_code == 410
    assert "/en/my-application/" in main(response)


def test_files_are_opened_by_their_own_link_only(client):
    mine, other = ApplicationFactory(stage="confirmed"), ApplicationFactory(stage="confirmed")
    file, foreign, lost = (
        file_with(one, name) for one, name in ((mine, "a.pdf"), (other, "b.pdf"), (mine, "c.pdf"))
    )
    lost.file.storage.delete(lost.file.name)
    link = page_of(mine)
    response = client.get(f"{link}?file={file.pk}")

    assert b"".join(response.streaming_content) == PDF
    assert response["Cache-Control"] == "private, no-store"
    assert f"?file={file.pk}" in main(client.get(link))
    for key in (foreign.pk, lost.pk, 0):
        assert "Dit bestand is er niet meer." in text_of(client.get(f"{link}?file={key}"))


def file_with(application, name):
    """Return an ``AnswerFile`` of an application."""
    file = hold(pdf(name))
    file.answer = application.submission.answers.create(
        question_key=name, sort_order=99, kind="file", label="Brief", text=name
    )
    file.save()
    return file


def test_everything_is_taken_along_as_json_and_as_text(client):
    application = ApplicationFactory(stage="confirmed", answers={"core-motivation": "Zoeken “naar” 🌱 meer."})
    receipt_for(application)
    move(application, Stage.INTAKE, cause=StageChange.Cause.STAFF)
    link = page_of(application)
    data = json.loads(client.get(f"{link}?show=json").content)
    response = client.get(f"{link}?show=text")
    text = response.content.decode()

    assert data["stage"] == "intake"
    assert "Zoeken “naar” 🌱 meer." in [answer["answer"] for answer in data["answers"]]
    assert data["agreed"]["consent"] == "Ik ga akkoord met wit op zwart."
    assert data["stages"][0]["by"] == "staff"
    assert "attachment" in response["Content-Disposition"]
    for words in ("Zoeken “naar” 🌱 meer.", "Ik ga akkoord met wit op zwart.", application.email):
        assert words in text


@pytest.mark.parametrize("awkward", AWKWARD)
def test_whatever_is_put_into_addresses_and_buttons_changes_nothing(client, awkward):
    application = ApplicationFactory(stage="confirmed")
    link = page_of(application)

    assert client.get(link, {"show": awkward, "done": awkward}).status_code == 200
    assert "Dit bestand is er niet meer." in text_of(client.get(link, {"file": awkward}))
    assert client.post(link, {"do": awkward, "seen": awkward}).status_code == 200
    assert client.post(link, {"do": "withdraw", "seen": awkward}).status_code == 200
    application.refresh_from_db()
    assert application.stage == "confirmed"


@pytest.mark.parametrize("awkward", AWKWARD)
def test_whatever_was_answered_is_shown_as_it_was_typed(client, awkward):
    value = awkward.replace("\x00", "")
    application = ApplicationFactory(stage="confirmed", answers={"core-motivation": value})
    link = page_of(application)

    assert "<script>alert" not in main(client.get(link))
    for show in ("json", "text", "correct"):
        assert client.get(f"{link}?show={show}").status_code == 200


def test_the_link_is_not_in_the_log(client, caplog):
    link = page_of(ApplicationFactory(stage="confirmed"))
    with caplog.at_level("DEBUG"):
        client.get(f"{link}?show=erase")
        client.get(link[:-3])

    assert link.strip("/").split("/")[-1] not in caplog.text
