"""Keeps a view restriction the same on a page and on all its translations, made before or after it."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import copy_for_translation_done

FIELDS = ("restriction_type", "password")


def _translations_of(page):
    return Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)


def _copy_to(page, restriction):
    """Give ``page`` the same restriction as ``restriction``, written without signals so that it stops there."""
    values = {name: getattr(restriction, name) for name in FIELDS}
    if PageViewRestriction.objects.filter(page=page).update(**values) == 0:
        PageViewRestriction.objects.bulk_create([PageViewRestriction(page=page, **values)])
    group_links = PageViewRestriction.groups.through.objects
    copy = PageViewRestriction.objects.get(page=page)
    group_links.filter(pageviewrestriction=copy).delete()
    group_links.bulk_create(
        [
            PageViewRestriction.groups.through(pageviewrestriction=copy, group=group)
            for group in restriction.groups.all()
        ]
    )


@transaction.atomic
def carry_restriction(restriction):
    """Give every translation of the restricted page the restriction that it has (``PageViewRestriction``)."""
    for page in _translations_of(restriction.page):
        _copy_to(page, restriction)


def _restriction_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        carry_restriction(instance)


def _groups_changed(sender, instance, action, reverse=False, **kwargs):
    if action.startswith("post_") and not reverse:
        carry_restriction(instance)


def _restriction_deleted(sender, instance, **kwargs):
    # A page that is being deleted takes its own restriction along; its translations keep theirs.
    if Page.objects.filter(pk=instance.page_id).exists():
        for restriction in PageViewRestriction.objects.filter(page__in=_translations_of(instance.page)):
            restriction.delete()


def _translation_made(sender, source_obj, target_obj, **kwargs):
    if isinstance(source_obj, Page):
        for restriction in PageViewRestriction.objects.filter(page_id=source_obj.pk):
            _copy_to(target_obj, restriction)


def connect():
    """Connect the receivers; called once when the applications are ready."""
    post_save.connect(_restriction_saved, sender=PageViewRestriction, dispatch_uid="carry_restriction")
    post_delete.connect(_restriction_deleted, sender=PageViewRestriction, dispatch_uid="drop_restriction")
    m2m_changed.connect(
        _groups_changed, sender=PageViewRestriction.groups.through, dispatch_uid="carry_restriction_groups"
    )
    copy_for_translation_done.connect(_translation_made, dispatch_uid="restrict_translation")
