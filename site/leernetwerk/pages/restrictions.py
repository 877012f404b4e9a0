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


def _restriction_of_translations(page):
    """Return a restriction that a translation of ``page`` has, or ``None``."""
    return PageViewRestriction.objects.filter(page__in=_translations_of(page)).first()


def _page_saved(sender, instance, created, raw=False, **kwargs):
    """Close a new page that is a translation of a closed one, however it was made."""
    if not created or raw or not isinstance(instance, Page):
        return
    if restriction := _restriction_of_translations(instance):
        _copy_to(instance, restriction)


def _restriction_saved(sender, instance, created, raw=False, **kwargs):
    if raw:
        return
    existing = _restriction_of_translations(instance.page) if created else None
    if existing is None:
        carry_restriction(instance)
        return
    # Wagtail copies a restriction along with a page, and gives it its groups afterwards: until then the new one
    # is like those of the translations, not the other way round. What was made with the page makes way for it.
    others = PageViewRestriction.objects.filter(page=instance.page).exclude(pk=instance.pk)
    _drop_silently(list(others.values_list("pk", flat=True)))
    _copy_to(instance.page, existing)


def _drop_silently(keys):
    """Delete restrictions without signals, which would open the translations."""
    links = PageViewRestriction.groups.through.objects.filter(pageviewrestriction__in=keys)
    links._raw_delete(links.db)
    restrictions = PageViewRestriction.objects.filter(pk__in=keys)
    restrictions._raw_delete(restrictions.db)


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
    post_save.connect(_page_saved, dispatch_uid="restrict_new_translation")
    post_save.connect(_restriction_saved, sender=PageViewRestriction, dispatch_uid="carry_restriction")
    post_delete.connect(_restriction_deleted, sender=PageViewRestriction, dispatch_uid="drop_restriction")
    m2m_changed.connect(
        _groups_changed, sender=PageViewRestriction.groups.through, dispatch_uid="carry_restriction_groups"
    )
    copy_for_translation_done.connect(_translation_made, dispatch_uid="restrict_translation")
