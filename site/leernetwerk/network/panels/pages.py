"""In which languages a record has a page, live or as a draft, and where to make the missing one."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.admin.panels import Panel
from wagtail.models import Locale
from wagtail.permissions import page_permission_policy

from leernetwerk.network.panels.related import record_url
from leernetwerk.network.readable import language_name
from leernetwerk.network.record_pages import pages_of
from leernetwerk.network.record_places import may_add_page


class PagesPanel(Panel):
    """The pages of a record, a line a language, with a preview of each and a button for the missing ones."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "network/panels/pages.html"

        def is_shown(self):
            return self.instance is not None and self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            pages = pages_of(self.instance).filter(alias_of__isnull=True).select_related("locale")
            by_language = {page.locale.language_code: page for page in pages}
            context["lines"] = [
                self.line(code, by_language.get(code), by_language) for code, _name in settings.LANGUAGES
            ]
            context["publish_url"] = self.publish_url(by_language.values())
            return context

        def publish_url(self, pages):
            """Return where those of ``pages`` that are drafts are published in one go, or "" without any."""
            drafts = [
                page.pk
                for page in pages
                if not page.live and page.permissions_for_user(self.request.user).can_publish()
            ]
            if not drafts:
                return ""
            action = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
            own_url = record_url(self.instance, "edit", quote(self.instance.pk))
            return f"{action}?{urlencode([*(('id', key) for key in drafts), ('next', own_url)])}"

        def line(self, code, page, by_language):
            """Return what the template shows of one language: a ``dict``."""
            line = {"code": code, "name": language_name(code), "page": page}
            if page is not None:
                may_edit = page_permission_policy.user_has_any_permission_for_instance(
                    self.request.user, {"add", "change", "publish"}, page
                )
                return line | {
                    "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]) if may_edit else "",
                    "preview_url": reverse("wagtailadmin_pages:view_draft", args=[page.pk])
                    if may_edit
                    else "",
                    "url": page.get_url(self.request) if page.live else "",
                }
            options = self.instance._meta
            arguments = [options.model_name, quote(self.instance.pk), code]
            return line | {
                "create_url": reverse("leernetwerk_record_page", args=arguments)
                if self.may_create(code)
                else "",
                "other": next(iter(by_language.values()), None),
            }

        def may_create(self, code):
            """Tell whether the user may add the page in the language ``code``."""
            locale = Locale.objects.filter(language_code=code).first()
            return locale is not None and may_add_page(self.request.user, self.instance, locale)
