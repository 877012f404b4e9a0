"""What the screens about one application share."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from cohorts.intake.permissions import applications
from cohorts.models import Application
from leernetwerk.delivery.headers import PrivateMixin


class IntakeScreen(PrivateMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """A screen for who may see applications, with the list in its breadcrumbs; no browser keeps it."""

    permission_policy = applications
    permission_required = "view"
    header_icon = "group"

    def get_breadcrumbs_items(self):
        items = [
            {"url": reverse("cohorts_applications"), "label": _("Applications")},
            *self.own_breadcrumbs(),
        ]
        return [*self.breadcrumbs_items, *items]

    def own_breadcrumbs(self):
        """Return what comes after the list: a list of ``url`` and ``label``."""
        return [{"url": "", "label": self.get_page_title()}]


class OneApplicationScreen(IntakeScreen):
    """A screen about the application whose key is in the address; 404 when there is none."""

    @cached_property
    def application(self):
        """The ``Application``, with what is shown of it."""
        related = (
            "submission__form",
            "call__cohort",
            "sector",
            "organisation",
            "assigned_to",
            "participation",
        )
        return get_object_or_404(Application.objects.select_related(*related), pk=self.kwargs["pk"])

    @property
    def own_url(self):
        """The address of the screen that shows the application."""
        return reverse("cohorts_application", args=[self.application.pk])

    def own_breadcrumbs(self):
        return [
            {"url": self.own_url, "label": self.application.name},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def post(self, request, *args, **kwargs):
        """Do what is asked; screens that take nothing answer as if they were not there."""
        raise Http404
