"""The one answer to "who is looking?" for pages; records follow their pages."""

from django.db.models import CharField, Exists, F, OuterRef, Q
from django.db.models.functions import Cast
from wagtail.models import Page, PageViewRestriction


def restrictions_closed_to(user):
    """Return the view restrictions that ``user`` (a user, anonymous or ``None``) does not pass."""
    restrictions = PageViewRestriction.objects.all()
    if user is None or not user.is_authenticated:
        return restrictions
    if user.is_superuser:
        return restrictions.none()
    passed = Q(restriction_type=PageViewRestriction.LOGIN) | Q(
        restriction_type=PageViewRestriction.GROUPS, groups__in=user.groups.all()
    )
    return restrictions.exclude(pk__in=PageViewRestriction.objects.filter(passed).values("pk"))


def hidden_from(user, path_reference="path"):
    """Return a condition that holds for pages under a view restriction that ``user`` does not pass.

    ``path_reference`` is the lookup path from the row that is filtered to the page's tree path.
    """
    return Exists(
        restrictions_closed_to(user)
        .annotate(asked_path=Cast(OuterRef(path_reference), CharField()))
        .filter(asked_path__startswith=F("page__path"))
    )


def visible_pages(user):
    """Return the live pages (``PageQuerySet``) that ``user`` may see; without queries of its own."""
    return Page.objects.live().filter(~hidden_from(user))
