"""Two reports for managers: what will be erased and what was, without a name; and what is told about each form."""

import datetime

from django.conf import settings
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import get_language_info, gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from leernetwerk.delivery.headers import PrivateMixin
from leernetwerk.forms.keeping.disclosure import as_text, disclosures
from leernetwerk.forms.keeping.terms import all_terms
from leernetwerk.forms.models import Erasure, Form
from leernetwerk.forms.permissions import erasures

AHEAD = datetime.timedelta(days=30)


class KeepingScreen(PrivateMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """A screen about how long answers are kept, for managers."""

    permission_policy = erasures
    permission_required = "view"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class ErasuresView(KeepingScreen):
    """What will be erased in the coming 30 days and what was in those before, in numbers."""

    page_title = gettext_lazy("What will be erased")
    header_icon = "bin"
    template_name = "forms/admin/erasures.html"

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        coming = sorted(
            (day, term.title, number)
            for term in all_terms()
            for day, number in term.per_day(today + AHEAD).items()
        )
        done = (
            Erasure.objects.filter(day__gt=today - AHEAD)
            .values("day", "cause", "scope", "form")
            .annotate(number=Count("pk"))
            .order_by("-day", "form", "cause", "scope")
        )
        names = {form.pk: str(form) for form in Form.objects.all()}
        return super().get_context_data(**kwargs) | {
            "today": today,
            "coming": coming,
            "done": [with_words(row, names) for row in done],
            "late": sum(number for day, _title, number in coming if day < today),
        }


def with_words(row, names):
    """Return a row of counted erasures with words for its codes; ``names`` are those of forms by primary key."""
    return row | {
        "cause": Erasure.Cause(row["cause"]).label,
        "scope": Erasure.Scope(row["scope"]).label,
        "form": names.get(row["form"], ""),
    }


class PrivacyView(KeepingScreen):
    """Which data are asked, why, for how long they are kept and who sees them, in each language of the site."""

    page_title = gettext_lazy("Privacy")
    header_icon = "lock"
    template_name = "forms/admin/privacy.html"

    def get_context_data(self, **kwargs):
        languages = []
        for code, _name in settings.LANGUAGES:
            told = disclosures(code)
            languages.append(
                {
                    "code": code,
                    "name": get_language_info(code)["name_local"],
                    "disclosures": told,
                    "text": as_text(told, code),
                }
            )
        return super().get_context_data(**kwargs) | {"languages": languages}
