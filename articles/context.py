"""What the templates of this room are given."""

from itertools import groupby

from leernetwerk.media.models import Document
from leernetwerk.network.models import Cohort, Series, Session
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.chips import Chip, is_unsaved, organisation_chip, page_chips, person_chip
from leernetwerk.pages.files import file_rows
from leernetwerk.pages.moment import reader
from leernetwerk.pages.reading import reading_minutes
from leernetwerk.pages.record_paths import owner_path, page_path
from leernetwerk.pages.related import related_items
from leernetwerk.pages.written_objects import objects_of


def text_context(page, request):
    """Return what news, interviews and articles share: chips, ``reading_minutes`` and ``related``."""
    chips = page_chips(page, request)
    return chips | {
        "reading_minutes": reading_minutes(page.body),
        "related": related_items(page, [*chips["themes"], *chips["about"]], request),
    }


def author_chips(page, request):
    """Return the authors of an article as chips."""
    if is_unsaved(page, request):
        authors = page.authors.select_related("person").all()
    else:
        model = page.authors.model

        def written(page_key):
            return model.objects.filter(page=page_key)

        authors = objects_of(written, [page.pk], ["person"], (model,))
    return [person_chip(author.person, request) for author in authors]


def publication_context(page, request):
    """Return the context of a publication page; a page without a publication yet has its own words only."""
    context = page_chips(page, request)
    publication = page.record
    context |= {
        "publication": publication,
        "contributor_rows": [],
        "contributors": [],
        "files": [],
        "came_out_of": [],
        "related": related_items(
            page, [*context["themes"], *context["about"], *_itself(publication)], request
        ),
    }
    if publication is None:
        return context
    contributors = list(publication.contributors.select_related("person", "organisation").all())
    return context | {
        "contributor_rows": contributors,
        "contributors": contributor_groups(contributors, request),
        "files": publication_files(publication, request),
        "came_out_of": origin_chips(publication, request),
    }


def _itself(publication):
    """Return the publication as what other pages may be about, so that news about it stands on its page."""
    return [Chip("", kind="about_publications", pk=publication.pk)] if publication and publication.pk else []


def contributor_groups(contributors, request):
    """Return ``role`` and ``people`` (chips) for each role, in the editor's order."""
    roles = list(dict.fromkeys(contributor.role for contributor in contributors))
    contributors = sorted(contributors, key=lambda contributor: roles.index(contributor.role))
    return [
        {"role": role, "people": [_contributor_chip(contributor, request) for contributor in group]}
        for role, group in groupby(contributors, key=lambda contributor: contributor.get_role_display())
    ]


def _contributor_chip(contributor, request):
    person, organisation = contributor.person, contributor.organisation
    if person is None:
        return organisation_chip(organisation, request)
    chip = person_chip(person, request)
    chip.note = organisation.name if organisation else ""
    return chip


def publication_files(publication, request):
    """Return the files of a publication that the reader may read, in the editor's order."""
    keys = [row.document_id for row in publication.files.all()]
    files = file_rows(Document.objects.filter(pk__in=keys), request) if keys else []
    return sorted(files, key=lambda document: keys.index(document.pk))


def origin_chips(publication, request):
    """Return chips of the session, series and cohort that a publication came out of, those the reader may see."""
    records = []
    if publication.session_id:
        sessions = Session.objects.visible_to(reader(request)).annotate(page_path=owner_path(request))
        records += sessions.select_related("series").filter(pk=publication.session_id)
    if publication.series_id:
        series = Series.objects.visible_to(reader(request)).annotate(page_path=owner_path(request, ""))
        records += series.filter(pk=publication.series_id)
    if publication.cohort_id:
        cohorts = Cohort.objects.visible_to(reader(request)).annotate(
            page_path=page_path(Cohort, "pk", request)
        )
        records += cohorts.filter(pk=publication.cohort_id)
    return [
        Chip(words(getattr(record, "title", None) or record.name), page_address(record.page_path, request))
        for record in records
    ]
