"""Records of the network, one factory a record, each valid by itself. Rows of a record have factories too."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from leernetwerk.network import models
from tests.factories.media import DocumentFactory


def texts(dutch, english):
    """Return a declaration: a text per language, each with the number of the record for ``{}``."""
    return factory.Sequence(lambda number: {"nl": dutch.format(number), "en": english.format(number)})


def day(distance):
    """Return the day (``datetime.date``) that lies ``distance`` days from today."""
    return timezone.localdate() + datetime.timedelta(days=distance)


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = models.Theme

    name = texts("Thema {}", "Theme {}")


class SectorFactory(DjangoModelFactory):
    class Meta:
        model = models.Sector

    name = texts("zorg, welzijn en wonen {}", "care, welfare and housing {}")


class TermFactory(DjangoModelFactory):
    class Meta:
        model = models.Term

    name = texts("vakwoord{}", "tradeword{}")
    explanation = texts("Wat vakwoord {} betekent.", "What trade word {} means.")


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = models.Organisation

    name = factory.Sequence(lambda number: f"Stichting De Brug {number}")


class AlternativeNameFactory(DjangoModelFactory):
    class Meta:
        model = models.AlternativeName

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda number: f"Brug {number}")


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = models.Membership

    network = factory.SubFactory(OrganisationFactory)
    member = factory.SubFactory(OrganisationFactory)


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = models.Person

    name = factory.Sequence(lambda number: f"Noor Voorbeeld {number}")


class PositionFactory(DjangoModelFactory):
    class Meta:
        model = models.Position

    person = factory.SubFactory(PersonFactory)
    function = texts("adviseur {}", "adviser {}")
    organisation = factory.SubFactory(OrganisationFactory)


class FigureFactory(DjangoModelFactory):
    class Meta:
        model = models.Figure

    value = 250
    qualifier = {"nl": "ruim", "en": "over"}
    label = texts("beroepskrachten {}", "professionals {}")
    as_of = "2016-07"


class QuoteFactory(DjangoModelFactory):
    """A quote without attribution."""

    class Meta:
        model = models.Quote

    text = texts("Ik kijk nu anders {}", "I look differently now {}")


class PilotAreaFactory(DjangoModelFactory):
    class Meta:
        model = models.PilotArea

    name = texts("Proeftuin {}", "Pilot area {}")
    place = "Veldhoven"


class PilotAreaOrganisationFactory(DjangoModelFactory):
    class Meta:
        model = models.PilotAreaOrganisation

    pilot_area = factory.SubFactory(PilotAreaFactory)
    organisation = factory.SubFactory(OrganisationFactory)


class PilotAreaDocumentFactory(DjangoModelFactory):
    class Meta:
        model = models.PilotAreaDocument

    pilot_area = factory.SubFactory(PilotAreaFactory)
    document = factory.SubFactory(DocumentFactory)


class PilotAreaLinkFactory(DjangoModelFactory):
    class Meta:
        model = models.PilotAreaLink

    pilot_area = factory.SubFactory(PilotAreaFactory)
    label = texts("Verslag {}", "Report {}")
    url = factory.Sequence(lambda number: f"https://example.org/{number}")


class SeriesFactory(DjangoModelFactory):
    """A series that stands alone; give it a ``pilot_area`` or a ``cohort``."""

    class Meta:
        model = models.Series

    name = texts("Leersessies {}", "Learning sessions {}")


class SessionFactory(DjangoModelFactory):
    """A public session ten days from now, of which the time is not known."""

    class Meta:
        model = models.Session

    series = factory.SubFactory(SeriesFactory)
    name = texts("Leersessie {}", "Learning session {}")
    date = factory.LazyFunction(lambda: day(10))


class ProgrammeItemFactory(DjangoModelFactory):
    class Meta:
        model = models.ProgrammeItem

    session = factory.SubFactory(SessionFactory)
    title = texts("Welkom {}", "Welcome {}")


class CommunityFactory(DjangoModelFactory):
    class Meta:
        model = models.Community

    name = texts("Werkplaats {}", "Community of practice {}")


class CohortFactory(DjangoModelFactory):
    class Meta:
        model = models.Cohort

    community = factory.SubFactory(CommunityFactory)
    name = texts("Groep {}", "Group {}")


class CohortProgrammeItemFactory(DjangoModelFactory):
    class Meta:
        model = models.CohortProgrammeItem

    cohort = factory.SubFactory(CohortFactory)
    title = texts("Intake {}", "Intake {}")


class ParticipationFactory(DjangoModelFactory):
    class Meta:
        model = models.Participation

    cohort = factory.SubFactory(CohortFactory)
    organisation = factory.SubFactory(OrganisationFactory)


class CallFactory(DjangoModelFactory):
    """A call that opened ten days ago and closes in thirty days."""

    class Meta:
        model = models.Call

    cohort = factory.SubFactory(CohortFactory)
    status = models.Call.Status.CONFIRMED
    opens = factory.LazyFunction(lambda: day(-10))
    closes = factory.LazyFunction(lambda: day(30))


class CallSectorFactory(DjangoModelFactory):
    class Meta:
        model = models.CallSector

    call = factory.SubFactory(CallFactory)
    sector = factory.SubFactory(SectorFactory)


class PublicationFactory(DjangoModelFactory):
    class Meta:
        model = models.Publication

    name = texts("Werkboek {}", "Workbook {}")


class PublicationContributorFactory(DjangoModelFactory):
    class Meta:
        model = models.PublicationContributor

    publication = factory.SubFactory(PublicationFactory)
    person = factory.SubFactory(PersonFactory)


class PublicationFileFactory(DjangoModelFactory):
    class Meta:
        model = models.PublicationFile

    publication = factory.SubFactory(PublicationFactory)
    document = factory.SubFactory(DocumentFactory)
