"""What people do with records, as in ``actions``: the pages of the records are Dutch and live unless said otherwise."""

from django.urls import reverse

from leernetwerk.network.models import Participation, Quote, Session
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import CohortPageFactory, PilotAreaPageFactory
from tests.network.screens import form_data, url


def complete_form(client, address, **changes):
    """Return what the complete form at ``address`` sends, whoever may see it."""
    superuser = type(client)()
    superuser.force_login(SuperuserFactory())
    return form_data(superuser, address, **changes)


def change(client, record, **changes):
    """Post the complete form of a record with ``changes``, and return the record as it is then."""
    address = url(record, "edit", record.pk)
    client.post(address, complete_form(client, address, **changes))
    return type(record).objects.get(pk=record.pk)


def delete(client, record):
    """Post the deletion of a record, and tell whether it is gone."""
    client.post(url(record, "delete", record.pk))
    return not type(record).objects.filter(pk=record.pk).exists()


def session_of_an_area(**page):
    return network.SessionFactory(series__pilot_area=PilotAreaPageFactory(**page).pilot_area)


def participation_of_a_cohort():
    return network.ParticipationFactory(cohort=CohortPageFactory().cohort)


def change_record_with_a_page(client):
    return change(client, PilotAreaPageFactory().pilot_area, place="Gewijzigd").place == "Gewijzigd"


def change_record_with_a_draft_page(client):
    area = PilotAreaPageFactory(live=False).pilot_area
    return change(client, area, place="Gewijzigd").place == "Gewijzigd"


def change_session(client):
    return str(change(client, session_of_an_area(), date="20-11-2027").date) == "2027-11-20"


def change_session_of_another_language(client):
    return str(change(client, session_of_an_area(language="en"), date="20-11-2027").date) == "2027-11-20"


def add_session(client):
    series = session_of_an_area().series
    address = url(Session, "add")
    data = complete_form(client, address, date="20-11-2027", series=str(series.pk), name_nl="Nieuw")
    client.post(address, data)
    return Session.objects.filter(date="2027-11-20").exists()


def delete_session(client):
    return delete(client, session_of_an_area())


def move_session_to_another_series(client):
    """Move a session that belongs to no page to a series of a pilot area with a page."""
    series = session_of_an_area().series
    return change(client, network.SessionFactory(), series=str(series.pk)).series_id == series.pk


def let_sessions_follow_their_series(client):
    series = session_of_an_area().series
    address = url(series, "edit", series.pk)
    complete = complete_form(client, address, place="Veldhoven")
    superuser = type(client)()
    superuser.force_login(SuperuserFactory())
    superuser.post(address, complete)
    client.post(url(series, "follow", series.pk), {"default": ["place"]})
    return series.sessions.get().place == "Veldhoven"


def change_participation(client):
    participation = change(client, participation_of_a_cohort(), organisation_label="Toen")
    return participation.organisation_label == "Toen"


def add_participation(client):
    cohort = CohortPageFactory().cohort
    address = url(Participation, "add")
    organisation = network.OrganisationFactory()
    changes = {"cohort": str(cohort.pk), "organisation": str(organisation.pk)}
    client.post(address, complete_form(client, address, **changes))
    return cohort.participations.exists()


def delete_participation(client):
    return delete(client, participation_of_a_cohort())


def reorder_participations(client):
    first = participation_of_a_cohort()
    second = network.ParticipationFactory(cohort=first.cohort, position=first.position + 1)
    client.post(f"{url(second, 'reorder', second.pk)}?position=0")
    return first.cohort.participations.order_by("position").first() == second


def change_quote(client):
    return change(client, network.QuoteFactory(), text_nl="Gewijzigd").text["nl"] == "Gewijzigd"


def delete_quote(client):
    quote = network.QuoteFactory()
    return delete(client, quote) and not Quote.objects.filter(pk=quote.pk).exists()


def type_words(client, record, code):
    """Post words of a language as the complete form does and as that of a translator does; tell whether they stay."""
    address = url(record, "edit", record.pk)
    data = complete_form(client, address, **{f"name_{code}": "Getypt"})
    client.post(address, data | {f"name-{code}": "Getypt"})
    return type(record).objects.get(pk=record.pk).name.get(code) == "Getypt"


def type_words_of_a_record(client):
    return type_words(client, session_of_an_area(), "nl")


def type_words_of_a_record_in_another_language(client):
    return type_words(client, session_of_an_area(), "en")


def type_words_of_a_theme(client):
    return type_words(client, network.ThemeFactory(), "nl")


def put_back(client, record, **changes):
    """Change a record twice as a superuser, post that its first version is put back; return it before and after."""
    superuser = type(client)()
    superuser.force_login(SuperuserFactory())
    before = {name: getattr(record, name) for name in changes}
    address = url(record, "edit", record.pk)
    superuser.post(address, form_data(superuser, address, **changes))
    client.post(url(record, "put_back", record.pk, record.revisions.earliest("pk").pk))
    record.refresh_from_db()
    return before, {name: getattr(record, name) for name in changes}


def put_back_version_of_a_record(client):
    before, after = put_back(client, network.OrganisationFactory(), name="Gewijzigd")
    return before == after


def put_back_version_of_a_record_with_a_page(client):
    before, after = put_back(client, PilotAreaPageFactory().pilot_area, place="Gewijzigd")
    return before == after


def make_the_page_of_a_record(client):
    area = network.PilotAreaFactory()
    client.post(reverse("leernetwerk_record_page", args=["pilotarea", area.pk, "nl"]))
    return area.pages.exists()
