"""What one user may see of the matrix."""

from django.db.models import BooleanField, ExpressionWrapper, Q, Value
from django.utils.functional import cached_property
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale
from wagtail.permissions import page_permission_policy

from leernetwerk.network.permissions import languages_of
from leernetwerk.network.visibility import hidden_from

# Whoever holds one of these on a page works with it in the page explorer.
PAGE_RIGHTS = ["add", "change", "publish", "lock", "unlock", "bulk_delete"]


class Scope:
    """What ``user`` may see; everything is asked at most once, so one is made per request.

    The title of a page is shown to who sees the page in the page explorer, and to everybody when everybody may read
    the page. How an original stands is told in all languages to who sees it in the explorer, and else in those that
    the user works in.
    """

    def __init__(self, user):
        self.user = user

    @cached_property
    def codes(self):
        """The codes of the languages that the user works in (``set``)."""
        return languages_of(self.user, self.locales)

    @cached_property
    def has_all_languages(self):
        """Whether the user works in every language of the site."""
        return self.codes >= set(get_content_languages())

    @cached_property
    def locales(self):
        """The languages of the site (``list`` of ``Locale``), in the order of the settings."""
        order = list(get_content_languages())
        return sorted(Locale.objects.all(), key=lambda locale: order.index(locale.language_code))

    @cached_property
    def own_locales(self):
        """Those of ``locales`` that the user works in."""
        return [locale for locale in self.locales if locale.language_code in self.codes]

    @cached_property
    def sees_all(self):
        """Whether the user sees the whole tree in the page explorer."""
        return self.user.is_superuser or any(
            permission.page.depth == 1
            for permission in page_permission_policy.get_cached_permissions_for_user(self.user)
        )

    @cached_property
    def explorable(self):
        """The pages (a queryset) that the user works with in the page explorer.

        Pages above them are shown there only as the way to them, and are left out here.
        """
        return page_permission_policy.instances_user_has_any_permission_for(self.user, set(PAGE_RIGHTS))

    @cached_property
    def changeable(self):
        """The pages (a queryset) that the user may change."""
        return page_permission_policy.instances_user_has_permission_for(self.user, "change")

    @property
    def is_explorable(self):
        """An expression: the page is one of ``explorable``."""
        if self.sees_all:
            return Value(True)
        return as_expression(Q(pk__in=self.explorable.order_by().values("pk")))

    def may_change(self, page):
        """Tell whether the user may change ``page``; without a query once the user's rights are known."""
        return page_permission_policy.user_has_permission_for_instance(self.user, "change", page)

    @cached_property
    def may_translate(self):
        """Whether there is anything at all that the user may translate."""
        return bool(self.codes) and page_permission_policy.user_has_permission(self.user, "change")

    @cached_property
    def may_start(self):
        """Whether the user may start translations, as far as that does not depend on the page."""
        return self.user.has_perm("wagtail_localize.submit_translation")


def is_public():
    """Return an expression: everybody may read the page."""
    return as_expression(Q(live=True) & ~hidden_from(None))


def as_expression(condition):
    """Return a condition (``Q``) as what a queryset can be annotated with."""
    return ExpressionWrapper(condition, output_field=BooleanField())
