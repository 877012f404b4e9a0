"""Live pages under their real sections, and a quick way to make thousands of them.

``language`` chooses the section ("nl" by default); ``translation_of`` makes the page a translation of another.
``live=False`` makes a draft. The sections themselves come with the database: ask ``section`` for them.
"""

import copy
import uuid

import factory
import wagtail_factories
from django.db import connection
from django.utils import timezone
from wagtail.models import Locale, Page

from articles import models as articles
from cohorts import models as cohorts
from home import models as home
from pilots import models as pilots
from tests.factories import network

BATCH = 50


def section(page_class, language="nl"):
    """Return the section page of a class (``HomePage`` too) in a language, fresh from the database."""
    return page_class.objects.get(locale__language_code=language)


def section_parent(page_class):
    """Return a declaration for ``parent``: the section in the language of the page that is made."""
    return factory.LazyAttribute(lambda page: section(page_class, page.language))


class PublicPageFactory(wagtail_factories.PageFactory):
    """What all factories of pages share."""

    class Meta:
        abstract = True
        exclude = ("language", "translation_of")

    language = "nl"
    translation_of = None
    title = factory.Sequence(lambda number: f"Pagina {number}")
    slug = factory.Sequence(lambda number: f"pagina-{number}")
    locale = factory.LazyAttribute(lambda page: Locale.objects.get(language_code=page.language))
    translation_key = factory.LazyAttribute(
        lambda page: page.translation_of.translation_key if page.translation_of else uuid.uuid4()
    )
    first_published_at = factory.LazyAttribute(lambda page: timezone.now() if page.live else None)
    last_published_at = factory.LazyAttribute(lambda page: timezone.now() if page.live else None)
    live = True


class ContentPageFactory(PublicPageFactory):
    class Meta:
        abstract = True

    lead = factory.LazyAttribute(lambda page: f"Waar {page.title} over gaat.")


class NewsItemPageFactory(ContentPageFactory):
    class Meta:
        model = articles.NewsItemPage

    parent = section_parent(articles.NewsSectionPage)


class InterviewPageFactory(ContentPageFactory):
    class Meta:
        model = articles.InterviewPage

    parent = section_parent(articles.InterviewSectionPage)


class ArticlePageFactory(ContentPageFactory):
    class Meta:
        model = articles.ArticlePage

    parent = section_parent(articles.ArticleSectionPage)


class PublicationPageFactory(ContentPageFactory):
    class Meta:
        model = articles.PublicationPage

    parent = section_parent(articles.PublicationSectionPage)
    publication = factory.SubFactory(network.PublicationFactory)


class PilotAreaPageFactory(ContentPageFactory):
    class Meta:
        model = pilots.PilotAreaPage

    parent = section_parent(pilots.PilotSectionPage)
    pilot_area = factory.SubFactory(network.PilotAreaFactory)


class EvergreenPageFactory(ContentPageFactory):
    class Meta:
        model = home.EvergreenPage

    parent = section_parent(home.HomePage)


class CommunityPageFactory(ContentPageFactory):
    class Meta:
        model = cohorts.CommunityPage

    parent = section_parent(home.HomePage)
    community = factory.SubFactory(network.CommunityFactory)


class CohortPageFactory(ContentPageFactory):
    """The page of a cohort, under a new page of its community unless ``parent`` is given."""

    class Meta:
        model = cohorts.CohortPage

    cohort = factory.SubFactory(network.CohortFactory)
    parent = factory.LazyAttribute(
        lambda page: CommunityPageFactory(language=page.language, community=page.cohort.community)
    )


class CallPageFactory(ContentPageFactory):
    class Meta:
        model = cohorts.CallPage

    parent = section_parent(cohorts.JoinPage)
    call = factory.SubFactory(network.CallFactory)


def add_many(page_factory, number, each=None, **values):
    """Add ``number`` live pages of one factory, in a few statements, and return their primary keys.

    The first is made by the factory from ``values``; the others are its siblings with titles, slugs and sets of
    translations of their own. ``each(page, position)`` may change a sibling before it is stored. Siblings have no
    relations to many (themes and the like).
    """
    first = page_factory(**values)
    parent = first.get_parent()
    step = Page._str2int(first.path[-Page.steplen :])
    siblings = []
    for position in range(1, number):
        page = copy.copy(first)
        page._state = copy.copy(first._state)
        page.title = page.draft_title = f"{first.title} {position}"
        page.slug = f"{first.slug}-{position}"
        page.translation_key = uuid.uuid4()
        page.path = Page._get_path(parent.path, first.depth, step + position)
        page.url_path = f"{parent.url_path}{page.slug}/"
        if each:
            each(page, position)
        siblings.append(page)
    _insert(type(first), siblings)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + number - 1)
    return [first.pk, *(page.pk for page in siblings)]


def _insert(page_class, pages):
    """Store new pages a table at a time; Django's own ``bulk_create`` refuses inherited tables."""
    rows = [Page(**_values(Page, page) | {"id": None}) for page in pages]
    rows = Page.objects.bulk_create(rows, batch_size=BATCH)
    for page, row in zip(pages, rows, strict=True):
        page.pk = row.pk
    for model in [*reversed(page_class._meta.get_parent_list()), page_class]:
        if model is Page:
            continue
        link = model._meta.pk.attname
        children = [(page, {link: page.pk} | _values(model, page)) for page in pages]
        rows = [model(**values | {"page_ptr_id": page.pk, link: page.pk}) for page, values in children]
        for start in range(0, len(rows), BATCH):
            model._base_manager._insert(
                rows[start : start + BATCH],
                fields=model._meta.local_concrete_fields,
                using=connection.alias,
                raw=True,
            )


def _values(model, page):
    """Return the values of the columns of ``model``'s own table."""
    return {field.attname: getattr(page, field.attname) for field in model._meta.local_concrete_fields}
