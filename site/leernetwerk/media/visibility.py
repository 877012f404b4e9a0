"""Who may see a picture or a document: stated once, asked by everything that lists or serves them.

A member of a collection is seen by whoever passes every restriction on that collection and on the
ones above it, and by whoever may change such files there: an editor has to see what they edit.
A collection with a shared password (switched off in the settings) counts as closed.
"""

from django.contrib.auth.models import AnonymousUser
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from wagtail.models import CollectionViewRestriction, GroupCollectionPermission


def closed_to(user):
    """Return the collection restrictions that this user does not pass; lazily, no query."""
    restrictions = CollectionViewRestriction.objects.exclude(restriction_type=CollectionViewRestriction.NONE)
    if not user.is_authenticated or not user.is_active:
        return restrictions
    if user.is_superuser:
        return restrictions.none()
    return restrictions.exclude(restriction_type=CollectionViewRestriction.LOGIN).exclude(
        restriction_type=CollectionViewRestriction.GROUPS, groups__in=user.groups.all()
    )


def above_member(queryset):
    """Narrow rows that point at a collection to those at or above the outer query's collection."""
    member_path = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    return queryset.annotate(member_path=member_path).filter(member_path__startswith=F("collection__path"))


def members_visible_to(queryset, user):
    """Narrow pictures or documents to those that this user may see; adds no query of its own."""
    open_to_user = ~Exists(above_member(closed_to(user)))
    if not user.is_authenticated or not user.is_active:
        return queryset.filter(open_to_user)
    manages = GroupCollectionPermission.objects.filter(
        group__user=user,
        permission__codename=f"change_{queryset.model._meta.model_name}",
    )
    return queryset.filter(Q(open_to_user) | Exists(above_member(manages)))


def restricted_members(queryset):
    """Narrow pictures or documents to those that a stranger may not see."""
    return queryset.filter(Exists(above_member(closed_to(AnonymousUser()))))
