"""The verbs of pages."""

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from leernetwerk.network.visibility import hidden_from


class BasePageQuerySet(PageQuerySet):
    """Verbs that every page type knows."""

    def visible_to(self, user):
        """Keep the live pages that ``user`` (a user, anonymous or ``None``) may see."""
        return self.live().filter(~hidden_from(user))

    def best_for(self, language):
        """Keep one page per set of translations: the live one in ``language``, else in the first language that has it.

        ``language`` is a language code; the others follow in the order of ``settings.LANGUAGES``.
        """
        preferred = [language, *(code for code, _name in settings.LANGUAGES if code != language)]
        condition = Q()
        for position, code in enumerate(preferred):
            earlier = Page.objects.live().filter(
                translation_key=OuterRef("translation_key"), locale__language_code__in=preferred[:position]
            )
            condition |= (
                Q(~Exists(earlier), locale__language_code=code) if position else Q(locale__language_code=code)
            )
        return self.filter(condition)

    def under(self, pages):
        """Keep the descendants of any of ``pages`` (an iterable of pages)."""
        condition = Q(pk__in=[])
        for page in pages:
            condition |= Q(path__startswith=page.path, depth__gt=page.depth)
        return self.filter(condition)


BasePageManager = PageManager.from_queryset(BasePageQuerySet)
