"""How long answers are kept, and that what was erased stays erased."""

import datetime
import threading
from unittest import mock

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from leernetwerk.delivery.periodic import MORE
from leernetwerk.forms.erasing import erase, erase_early
from leernetwerk.forms.keeping import ledger_file, retention
from leernetwerk.forms.keeping.marks import mark_of
from leernetwerk.forms.keeping.replaying import agree, replay
from leernetwerk.forms.keeping.terms import all_terms
from leernetwerk.forms.models import Answer, AnswerFile, Erasure, Submission
from leernetwerk.forms.tidying import drop_orphans
from leernetwerk.media.storage import private_storage
from tests.factories.forms import FormFactory
from tests.forms.answered import answered, with_file

TODAY = datetime.date(2027, 3, 10)
TIME = Erasure.Cause.TIME


@pytest.fixture(autouse=True)
def ledger(settings, tmp_path):
    """A ledger of the test's own; returns its path."""
    settings.ERASURE_LEDGER = str(tmp_path / "ledger" / "erasures.txt")
    return tmp_path / "ledger" / "erasures.txt"


def at(day, hour=12):
    """Return an hour of a day of Europe/Amsterdam."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))


@pytest.mark.django_db
def test_answers_are_erased_after_the_days_of_their_form_and_not_before():
    form = FormFactory(keep_days=10)
    first = TODAY - datetime.timedelta(days=10)
    old = answered(form, at(first, 23))
    young = answered(form, at(first + datetime.timedelta(days=1), 0))
    other = answered(FormFactory(keep_days=11), at(first))

    assert retention.erase_due(TODAY) is None
    assert set(Submission.objects.all()) == {young, other}
    assert Erasure.objects.get().form == form
    assert old not in Submission.objects.all()


@pytest.mark.django_db
def test_without_a_day_what_is_due_today_is_erased():
    form, today = FormFactory(keep_days=10), timezone.localdate()
    answered(form, at(today - datetime.timedelta(days=10)))
    young = answered(form, at(today - datetime.timedelta(days=9)))

    retention.erase_due()
    assert list(Submission.objects.all()) == [young]


@pytest.mark.django_db
def test_one_that_cannot_be_erased_keeps_no_other_and_is_tried_again(caplog):
    form = FormFactory(keep_days=1)
    _first, stuck, _last = (answered(form, at(TODAY - datetime.timedelta(days=9))) for _ in range(3))

    def fail_for_one(submission, cause):
        if submission.pk == stuck.pk:
            raise OSError("secret words of the answer")
        return erase(submission, cause)

    with mock.patch.object(retention, "erase", fail_for_one):
        assert retention.erase_due(TODAY) is None
    assert list(Submission.objects.all()) == [stuck]
    assert "OSError" in caplog.text
    assert "secret words" not in caplog.text

    retention.erase_due(TODAY)
    assert not Submission.objects.exists()


@pytest.mark.django_db
def test_a_long_job_leaves_room_for_others(monkeypatch):
    form = FormFactory(keep_days=1)
    for _ in range(3):
        answered(form, at(TODAY - datetime.timedelta(days=9)))
    monkeypatch.setattr(retention, "BUDGET", 0.000001)
    monkeypatch.setattr(retention.time, "monotonic", iter(range(9)).__next__)
    assert retention.erase_due(TODAY) is MORE
    assert Submission.objects.count() == 2


@pytest.mark.django_db
def test_one_that_takes_all_the_time_and_cannot_be_erased_keeps_no_other(monkeypatch):
    form = FormFactory(keep_days=1)
    stuck, other = (answered(form, at(TODAY - datetime.timedelta(days=9))) for _ in range(2))
    now = iter(range(0, 1000, 10))
    monkeypatch.setattr(retention.time, "monotonic", now.__next__)

    def fail_for_one(submission, cause):
        if submission.pk == stuck.pk:
            raise OSError
        return erase(submission, cause)

    monkeypatch.setattr(retention, "erase", fail_for_one)
    while retention.erase_due(TODAY) is MORE:
        pass
    assert list(Submission.objects.all()) == [stuck]
    assert other not in Submission.objects.all()


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_locked_goes_later(monkeypatch):
    submission, path = with_file(FormFactory())
    storage = type(private_storage())
    with monkeypatch.context() as locked:
        locked.setattr(storage, "delete", mock.Mock(side_effect=PermissionError))
        erase(submission, TIME)
        drop_orphans()
    assert not AnswerFile.objects.exists()
    assert private_storage().exists(path)

    with mock.patch("leernetwerk.forms.tidying.OLD_ENOUGH", datetime.timedelta(seconds=-1)):
        drop_orphans()
    assert not private_storage().exists(path)


@pytest.mark.django_db(transaction=True)
def test_the_ledger_stands_in_a_file_too_that_only_its_owner_reads(ledger):
    submission = answered(FormFactory())
    erase(submission, TIME)

    (line,) = ledger.read_text().splitlines()
    row = Erasure.objects.get()
    assert line == f"{row.day} whole {row.mark}"
    assert submission.idempotency_key not in line
    assert ledger.stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db(transaction=True)
def test_the_file_is_completed_when_it_could_not_be_written(ledger):
    submission, other = answered(FormFactory()), answered(FormFactory())
    with mock.patch.object(ledger_file, "append", side_effect=OSError):
        erase(submission, TIME)
    assert not ledger.exists()
    erase(other, TIME)
    with ledger.open("a") as file:
        file.write("2027-01-01 who")

    agree()
    assert {erasure.mark for erasure in ledger_file.read()} == set(
        Erasure.objects.values_list("mark", flat=True)
    )
    agree()
    assert len(ledger.read_text().splitlines()) == 2


@pytest.mark.django_db(transaction=True)
def test_what_an_older_backup_brings_back_is_erased_again(settings, capsys):
    form = FormFactory()
    gone, stays = answered(form), answered(form)
    early = answered(form, erase_early=True)
    kept = [Submission.objects.filter(pk=one.pk).values().get() for one in (gone, early)]
    erase(gone, TIME)
    erase_early(Submission.objects.filter(pk=early.pk))
    # As the database was before: without the ledger's rows, and with the others.
    Erasure.objects.all().delete()
    Submission.objects.create(**kept[0])
    Answer.objects.filter(submission=early).update(text="terug", value="terug")
    # The site has got another key since.
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another"

    call_command("replay_erasures")
    assert capsys.readouterr().out.strip() == "Erased again: 2"
    assert set(Submission.objects.all()) == {stays, early}
    assert Answer.objects.get(submission=early).text == ""
    assert replay() == 0


@pytest.mark.django_db
def test_another_form_that_gets_the_number_of_an_erased_one_stays():
    form = FormFactory()
    submission = answered(form)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("leernetwerk.forms.keeping.ledger.transaction.on_commit", lambda call, robust: call())
        erase(submission, TIME)
    Erasure.objects.all().delete()
    new = Submission.objects.create(
        pk=submission.pk, form=form, language="nl", created_at=timezone.now(), idempotency_key="another"
    )
    replay()
    assert list(Submission.objects.all()) == [new]


@pytest.mark.django_db
def test_days_are_told_in_advance():
    form = FormFactory(keep_days=10)
    answered(form, at(TODAY - datetime.timedelta(days=20)))
    answered(form, at(TODAY - datetime.timedelta(days=8)))
    answered(form, at(TODAY))
    (term,) = [term for term in all_terms() if term.title == str(form)]
    day = datetime.timedelta(days=1)
    assert term.per_day(TODAY + 5 * day) == {TODAY - 10 * day: 1, TODAY + 2 * day: 1}


@pytest.mark.django_db
def test_a_line_with_a_day_that_does_not_exist_hides_no_other(ledger):
    submission = answered(FormFactory())
    ledger.parent.mkdir()
    ledger.write_text(
        f"2026-02-31 whole {'0' * 64}\n2026-03-01 whole {mark_of(submission.idempotency_key)}\n"
    )

    assert replay() == 1
    assert not Submission.objects.exists()


@pytest.mark.django_db
def test_who_is_stopped_halfway_has_done_what_was_done(monkeypatch):
    form = FormFactory(keep_days=1)
    for _ in range(3):
        answered(form, at(TODAY - datetime.timedelta(days=9)))
    turns = iter([erase, mock.Mock(side_effect=KeyboardInterrupt)])
    with monkeypatch.context() as stopped:
        stopped.setattr(retention, "erase", lambda *given: next(turns)(*given))
        with pytest.raises(KeyboardInterrupt):
            retention.erase_due(TODAY)
    assert (Submission.objects.count(), Erasure.objects.count()) == (2, 1)

    retention.erase_due(TODAY)
    assert (Submission.objects.count(), Erasure.objects.count()) == (0, 3)


@pytest.mark.django_db(transaction=True)
def test_several_workers_erase_each_answered_form_once(ledger):
    form = FormFactory(keep_days=1)
    for _ in range(12):
        answered(form, at(TODAY - datetime.timedelta(days=9)))

    def work():
        retention.erase_due(TODAY)
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert (Submission.objects.count(), Erasure.objects.count()) == (0, 12)
    assert len(ledger.read_text().splitlines()) == 12
