"""Takes a next cohort back, as long as nobody has changed or used anything of it.

What was made is remembered in the session of who made it: for the length of that session, the message can be undone.
"""

from contextlib import suppress

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.actions.delete_page import DeletePageAction
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import StringTranslation

from editorial.next_cohort.translations import forget_translations
from leernetwerk.network.models import Community

KEY = "next_cohorts"


class CannotUndo(Exception):
    """It was changed or used since, or somebody else made it."""


def remember(session, made):
    """Remember a :class:`~editorial.next_cohort.making.NextCohort` in a session, to be undone."""
    things = [(thing._meta.label, thing.pk, version_of(thing)) for thing in made.everything]
    session[KEY] = session.get(KEY, {}) | {
        str(made.cohort.pk): {"things": things, "at": timezone.now().isoformat()}
    }


def can_undo(session, cohort):
    """Tell whether :func:`undo` would succeed."""
    try:
        unchanged(session, cohort)
    except CannotUndo:
        return False
    return True


@transaction.atomic
def undo(session, cohort, user):
    """Delete all that was made with ``cohort``. Raises :class:`CannotUndo`."""
    Community.objects.select_for_update().get(pk=cohort.community_id)
    things = unchanged(session, cohort)
    forget_translations([thing for thing in things if isinstance(thing, Page)])
    for thing in reversed(things):
        if isinstance(thing, Page):
            DeletePageAction(thing, user=user).execute(skip_permission_checks=True)
        else:
            log(instance=thing, action="wagtail.delete", user=user, deleted=True)
            thing.delete()
    session[KEY] = {key: made for key, made in session[KEY].items() if key != str(cohort.pk)}


def unchanged(session, cohort):
    """Return all that was made with ``cohort`` (list), as it is now. Raises :class:`CannotUndo`."""
    remembered = session.get(KEY, {}).get(str(cohort.pk))
    if remembered is None:
        raise CannotUndo
    things = []
    for label, key, version in remembered["things"]:
        with suppress(ObjectDoesNotExist):
            thing = apps.get_model(label)._base_manager.get(pk=key)
            if version_of(thing) == version and not getattr(thing, "first_published_at", None):
                things.append(thing)
    if len(things) < len(remembered["things"]) or is_used(things):
        raise CannotUndo
    keys = [thing.translation_key for thing in things if isinstance(thing, Page)]
    typed = StringTranslation.objects.filter(
        context__object_id__in=keys, updated_at__gt=parse_datetime(remembered["at"])
    )
    if typed.exists():
        raise CannotUndo
    return things


def version_of(thing):
    """Return what changes with every change of a page or record (``str``): an autosave writes in the same version."""
    revision = thing.latest_revision
    return f"{revision.pk} {revision.created_at.isoformat()}" if revision else ""


def is_used(things):
    """Tell whether something else points at one of ``things``: a participation, a quote, an article about it."""
    own = {(content_type_of(thing), str(thing.pk)) for thing in things}
    for thing in things:
        references = ReferenceIndex.get_references_to(thing).values_list("base_content_type", "object_id")
        if set(references) - own:
            return True
    return False


def content_type_of(thing):
    """Return the primary key of the content type under which the index of references knows ``thing``."""
    model = Page if isinstance(thing, Page) else type(thing)
    return ContentType.objects.get_for_model(model).pk
