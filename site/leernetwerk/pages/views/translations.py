"""wagtail-localize's screens for starting and refreshing a translation, fitted to our languages and roles.

There are no aliases here (a page exists in the languages it was written in), and nobody's rights end at the border of
a language: who may neither change the page nor the pages of the other language starts no translation, and who may not
publish there does not publish by refreshing.
"""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Locale, Page
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView


def translated_parent(page, locale):
    """Return the page (``Page`` or ``None``) below which the version of ``page`` in ``locale`` would stand."""
    parent = page.get_parent()
    return parent.get_translations().filter(locale=locale, alias_of__isnull=True).first()


def may_translate(user, page, locale):
    """Tell whether ``user`` may start a translation of ``page`` into ``locale``: by rights on either side."""
    parent = translated_parent(page, locale)
    if parent is None:
        return False
    return any(one.permissions_for_user(user).can_edit() for one in (page, parent))


class TranslatePageView(SubmitPageTranslationView):
    """Offers the languages in which the page above exists, and chooses the only one beforehand."""

    def get_form(self):
        form = super().get_form()
        field = form.fields["locales"]
        allowed = [one.pk for one in field.queryset if may_translate(self.request.user, self.object, one)]
        field.queryset = Locale.objects.filter(pk__in=allowed)
        if len(allowed) == 1:
            field.initial = allowed
        return form

    def get(self, request, *args, **kwargs):
        if not self.get_form().fields["locales"].queryset.exists():
            messages.warning(
                request,
                _("There is no language left to translate this page into. Is the page above it translated?"),
            )
            return redirect("wagtailadmin_explore", self.object.get_parent().pk)
        return super().get(request, *args, **kwargs)

    def get_default_success_url(self, translated_page=None):
        """Lead to the translation, or back to the page for who may only have it translated by others."""
        if translated_page and not translated_page.permissions_for_user(self.request.user).can_edit():
            return reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        return super().get_default_success_url(translated_page)


class RefreshTranslationsView(UpdateTranslationsView):
    """Publishes at once only for who may publish every translation."""

    def get_form(self):
        form = super().get_form()
        targets = [
            translation.get_target_instance() for translation in self.object.translations.filter(enabled=True)
        ]
        pages = [target for target in targets if isinstance(target, Page)]
        if not all(page.permissions_for_user(self.request.user).can_publish() for page in pages):
            form.fields["publish_translations"].disabled = True
        return form


def refuse_alias(request, page_id):
    """Answer a wish to turn a translation into an alias: a page shows the words of its own language only."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    messages.error(request, _("A page cannot be made an alias: it shows the words of its own language."))
    return redirect("wagtailadmin_pages:edit", page.pk)
