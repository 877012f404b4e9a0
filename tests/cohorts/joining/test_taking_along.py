"""Applicants read when their data go, and take all of it along in one file."""

import datetime
import io
import json
import zipfile

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from cohorts.joining.letters import DAYS_TO_CONFIRM
from cohorts.joining.own_page.ending import last_day
from cohorts.models import Application, Stage
from leernetwerk.forms.keeping.retention import erase_due
from leernetwerk.forms.models import AnswerFile
from leernetwerk.network.fields import PartialDate
from tests.cohorts.joining.test_own_page import file_with, page_of, receipt_for, text_of
from tests.factories.joining import ApplicationFactory
from tests.forms.sending import PDF

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage != Stage.NEW])
def test_the_page_names_the_day_on_which_the_worker_erases(client, stage):
    application = ApplicationFactory(stage=stage)
    day = last_day(application)

    assert f"uiterlijk op {date_format(day)}" in text_of(client.get(page_of(application))).lower()
    erase_due(day - DAY)
    assert Application.objects.exists()
    erase_due(day)
    assert not Application.objects.exists()


def test_who_is_placed_reads_of_the_end_of_the_cohort(client):
    application = ApplicationFactory(stage="placed")
    application.call.cohort.until = PartialDate.parse("2028")
    application.call.cohort.save()
    application.call.intake.keep_placed_days = 365
    application.call.intake.save()

    text = text_of(client.get(page_of(application)))
    assert "zolang je meedoet" in text
    assert "1 januari 2030" in text


def test_who_has_not_confirmed_reads_until_when_that_can_be_done(client):
    application = ApplicationFactory(stage="new", days_ago=2)
    day = timezone.localdate(application.received_at) + DAYS_TO_CONFIRM * DAY

    assert f"Niet bevestigd voor of op {date_format(day)}?" in text_of(client.get(page_of(application)))


def test_what_should_have_gone_already_goes_today(client):
    application = ApplicationFactory(stage="withdrawn", days_ago=900)
    application.call.closes = timezone.localdate() - 800 * DAY
    application.call.save()

    assert last_day(application) == timezone.localdate()


def test_a_call_that_no_longer_says_how_long_it_keeps_names_no_day(client):
    application = ApplicationFactory(stage="placed")
    application.call.intake.delete()
    response = client.get(page_of(application))

    assert response.status_code == 200
    assert "uiterlijk" not in text_of(response)


def test_all_is_taken_along_in_one_zip_with_the_files(client):
    application = ApplicationFactory(stage="confirmed", answers={"core-motivation": "Zoeken “naar” 🌱 meer."})
    receipt_for(application)
    file_with(application, "brief.pdf")
    foreign = file_with(ApplicationFactory(call=application.call), "vreemd.pdf")
    link = page_of(application)
    response = client.get(f"{link}?show=zip")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))

    assert archive.testzip() is None
    assert archive.namelist() == ["aanmelding.json", "aanmelding.txt", "bestanden/1-brief.pdf"]
    assert archive.read("bestanden/1-brief.pdf") == PDF
    assert json.loads(archive.read("aanmelding.json"))["address"] == application.email
    text = archive.read("aanmelding.txt").decode()
    for words in ("Zoeken “naar” 🌱 meer.", "Ik ga akkoord met wit op zwart.", "uiterlijk op"):
        assert words in text
    assert foreign.name not in text
    assert response["Content-Disposition"] == 'attachment; filename="aanmelding.zip"'
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "C:\\boot.ini", "a\nb.pdf", "é" * 255, "CON", "/", "", "a/b/c.pdf", "👩‍👩‍👧.pdf"],
)
def test_names_of_files_lead_nowhere_else(client, name):
    application = ApplicationFactory(stage="confirmed")
    file = file_with(application, "x.pdf")
    AnswerFile.objects.filter(pk=file.pk).update(name=name)
    response = client.get(f"{page_of(application)}?show=zip")
    *_others, found = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))).namelist()

    folder, _slash, rest = found.partition("/")
    assert folder == "bestanden"
    assert rest.startswith("1-")
    assert not set(rest) & set("/\\:\x00")
    assert len(rest.encode()) < 200


def test_files_of_one_name_are_both_there_and_one_that_is_lost_keeps_nobody_from_the_rest(client):
    application = ApplicationFactory(stage="confirmed")
    same = file_with(application, "brief.pdf")
    same.pk = None
    same.save()
    lost = file_with(application, "weg.pdf")
    lost.file.storage.delete(lost.file.name)
    response = client.get(f"{page_of(application)}?show=zip")
    names = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))).namelist()

    assert names[2:] == ["bestanden/1-brief.pdf", "bestanden/2-brief.pdf"]


def test_a_page_whose_application_is_erased_gives_no_zip(client):
    application = ApplicationFactory(stage="confirmed")
    link = page_of(application)
    client.post(link, {"do": "erase"})

    assert client.get(f"{link}?show=zip").status_code == 410
