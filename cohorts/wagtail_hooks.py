"""What the room adds to the admin."""

from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet

from cohorts.intake import address, moving, offering, one, overview
from cohorts.intake.bulk import ACTIONS
from cohorts.intake.ending import EndingView
from cohorts.intake.export import ExportView
from cohorts.intake.listing import ApplicationsView
from cohorts.intake.permissions import applications
from cohorts.models import Application, Intake, Stage
from cohorts.viewsets import IntakeViewSet
from leernetwerk.delivery.menu import PolicyMenuItem
from leernetwerk.forms.admin.waiting import WaitingNote
from leernetwerk.network.models import Call

register_snippet(IntakeViewSet)
for action in ACTIONS:
    hooks.register("register_bulk_action", action)

APPLICATIONS = [
    path("", ApplicationsView.as_view(), name="cohorts_applications"),
    path("results/", ApplicationsView.as_view(results_only=True), name="cohorts_applications_results"),
    path("export/", ExportView.as_view(), name="cohorts_applications_export"),
    path("ending/", EndingView.as_view(), name="cohorts_intake_ending"),
    path("overview/", overview.OverviewView.as_view(), name="cohorts_intake_overview"),
    path("overview/<int:call>/", overview.CallOverviewView.as_view(), name="cohorts_intake_call"),
    path("waiting/<int:call>/", overview.WaitingView.as_view(), name="cohorts_intake_waiting"),
    path("waiting/<int:call>/offer/", offering.OfferView.as_view(), name="cohorts_intake_offer"),
    path("files/<int:pk>/", one.application_file, name="cohorts_application_file"),
    path("<int:pk>/", one.ApplicationView.as_view(), name="cohorts_application"),
    path("<int:pk>/notes/", one.NoteView.as_view(), name="cohorts_application_note"),
    path(
        "<int:pk>/notes/<int:note>/delete/",
        one.NoteDeleteView.as_view(),
        name="cohorts_application_note_delete",
    ),
    path("<int:pk>/address/", address.AddressView.as_view(), name="cohorts_application_address"),
    path("<int:pk>/assign/", one.AssignView.as_view(), name="cohorts_application_assign"),
    path("<int:pk>/member/", one.MemberView.as_view(), name="cohorts_application_member"),
    path("<int:pk>/erase/", one.EraseView.as_view(), name="cohorts_application_erase"),
    path("<int:pk>/line/", moving.LineView.as_view(), name="cohorts_application_line"),
    path("<int:pk>/move/<slug:stage>/", moving.MoveView.as_view(), name="cohorts_application_move"),
]


@hooks.register("before_delete_snippet", order=-1)
def keep_intakes_with_applications(request, instances):
    """Refuse to delete how people join by a call that some have applied for."""
    in_use = [one for one in instances if isinstance(one, Intake) and one.has_applications]
    for intake in in_use:
        text = _("“%(intake)s” cannot be deleted: people have applied. Let the call close instead.")
        messages.error(request, text % {"intake": intake})
    return redirect(in_use[0].snippet_viewset.get_url_name("list")) if in_use else None


@hooks.register("after_edit_snippet")
def tell_of_free_seats(request, instance):
    """Say, when more seats were given to a call that people wait for, that these can be offered."""
    if isinstance(instance, Call):
        offering.tell_of_free_seats(request, instance)


@hooks.register("register_admin_urls")
def register_applications():
    """Give the applications their addresses."""
    return [path("applications/", include(APPLICATIONS))]


@hooks.register("register_admin_menu_item")
def show_applications():
    """Lead to the applications."""
    return PolicyMenuItem(
        applications,
        gettext_lazy("Applications"),
        reverse("cohorts_applications"),
        name="applications",
        icon_name="group",
        order=171,
    )


@hooks.register("register_reports_menu_item")
def show_ending():
    """Lead to the applications that will be erased."""
    return PolicyMenuItem(
        applications,
        gettext_lazy("Applications to be erased"),
        reverse("cohorts_intake_ending"),
        name="applications-ending",
        icon_name="bin",
        order=1415,
    )


@hooks.register("construct_homepage_panels")
def note_confirmed_applications(request, panels):
    """Tell who handles applications on their home how many wait for a first step."""
    if not applications.user_has_permission(request.user, "view"):
        return
    if number := Application.objects.filter(stage=Stage.CONFIRMED).count():
        text = ngettext(
            "%(number)d confirmed application waits for your first step.",
            "%(number)d confirmed applications wait for your first step.",
            number,
        )
        url = f"{reverse('cohorts_applications')}?stage={Stage.CONFIRMED}"
        panels.append(WaitingNote("applications-waiting", 6, text % {"number": number}, url))
