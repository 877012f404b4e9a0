"""The words of records, which have no address of their own: they are found through the pages that show them."""

from django.utils import dateformat, translation

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.models import (
    Call,
    Cohort,
    Community,
    Organisation,
    PilotArea,
    Position,
    Publication,
    Quote,
    Session,
)


def record_texts(record, language):
    """Return the texts (a list of ``str``) that a record gives to its page in a language; those of its rows too."""
    texts = own_texts(record, language)
    gather = ROWS.get(type(record))
    return [text for text in [*texts, *(gather(record, language) if gather else [])] if text]


def own_texts(record, language):
    """Return the record's names and words in a language."""
    values = (getattr(record, field.attname) for field in record._meta.concrete_fields)
    texts = [value.text(language) for value in values if isinstance(value, TranslatedText)]
    if not texts:
        texts.append(str(record))
    elif isinstance(getattr(record, "name", None), str):
        texts.insert(0, record.name)
    return texts


def session_texts(session, language):
    """Return what is found of a session: its words, day, place, host and programme."""
    with translation.override(language):
        day = dateformat.format(session.date, "j F Y")
    programme = [row.title.text(language) for row in session.programme.all()]
    host = session.host.name if session.host else ""
    return [*own_texts(session, language), day, session.place, host, *programme]


def _sessions_of(owner, language):
    sessions = Session.objects.filter(series__in=owner.series.all(), visibility=Session.Visibility.PUBLIC)
    sessions = (
        sessions.exclude(status=Session.Status.DRAFT).select_related("host").prefetch_related("programme")
    )
    series = [text for one in owner.series.all() for text in own_texts(one, language)]
    return [*series, *(text for session in sessions for text in session_texts(session, language))]


def _cohort(cohort, language):
    rows = cohort.participations.select_related("organisation", "sector")
    names = [row.shown_organisation for row in rows]
    names += [row.organisation.name for row in rows if row.organisation_label]
    sectors = sorted({row.shown_sector.text(language) for row in rows})
    programme = [
        text for row in cohort.programme.all() for text in (row.title.text(language), row.note.text(language))
    ]
    return [*names, *sectors, *programme, *_sessions_of(cohort, language)]


def _pilot_area(pilot_area, language):
    organisations = [
        row.organisation.name for row in pilot_area.organisation_roles.select_related("organisation")
    ]
    links = [link.label.text(language) for link in pilot_area.links.all()]
    return [pilot_area.place, *organisations, *links, *_sessions_of(pilot_area, language)]


def _publication(publication, language):
    rows = publication.contributors.select_related("person", "organisation")
    names = [one.name for row in rows for one in (row.person, row.organisation) if one]
    return [*names, publication.publisher.name if publication.publisher else ""]


def _organisation(organisation, language):
    return [organisation.abbreviation, *(row.name for row in organisation.alternative_names.all())]


def _position(position, language):
    return [position.person.name, position.organisation.name if position.organisation else ""]


def _quote(quote, language):
    return [quote.person.name if quote.person else "", quote.organisation.name if quote.organisation else ""]


# What the pages of these show besides their own words; of any other record only its words are found.
ROWS = {
    Call: lambda call, language: own_texts(call.cohort, language),
    Cohort: _cohort,
    Community: lambda community, language: [community.abbreviation],
    Organisation: _organisation,
    PilotArea: _pilot_area,
    Position: _position,
    Publication: _publication,
    Quote: _quote,
    Session: session_texts,
}
