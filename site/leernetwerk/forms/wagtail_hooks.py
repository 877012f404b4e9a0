"""What the room adds to the admin."""

from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet

from leernetwerk.delivery.menu import PolicyMenuItem
from leernetwerk.forms.admin.handling import HandledAction, OpenAgainAction, handle_one
from leernetwerk.forms.admin.keeping import ErasuresView, PrivacyView
from leernetwerk.forms.admin.listing import SubmissionsView
from leernetwerk.forms.admin.log import AccessView
from leernetwerk.forms.admin.one import SubmissionDeleteView, SubmissionView, answer_file
from leernetwerk.forms.admin.waiting import WaitingNote
from leernetwerk.forms.elsewhere import among_answers
from leernetwerk.forms.models import Form
from leernetwerk.forms.permissions import accesses, erasures, submissions
from leernetwerk.forms.viewsets import FormsGroup

register_snippet(FormsGroup)
hooks.register("register_bulk_action", HandledAction)
hooks.register("register_bulk_action", OpenAgainAction)


@hooks.register("before_delete_snippet", order=-1)
def keep_forms_with_answers(request, instances):
    """Refuse to delete forms that people have answered; how many those are is not for who makes forms."""
    forms = [form for form in instances if isinstance(form, Form)]
    answered = [form for form in forms if form.submissions.exists()]
    for form in answered:
        text = _("“%(form)s” cannot be deleted: people have answered it. Close it instead.")
        messages.error(request, text % {"form": form})
    return redirect(forms[0].snippet_viewset.get_url_name("list")) if answered else None


@hooks.register("register_admin_urls")
def register_answers():
    """Give the answered forms, and the log of who saw them, their addresses."""
    return [
        path("answered-forms/", SubmissionsView.as_view(), name="forms_submissions"),
        path(
            "answered-forms/results/",
            SubmissionsView.as_view(results_only=True),
            name="forms_submissions_results",
        ),
        path("answered-forms/<int:pk>/", SubmissionView.as_view(), name="forms_submission"),
        path(
            "answered-forms/<int:pk>/delete/", SubmissionDeleteView.as_view(), name="forms_submission_delete"
        ),
        path("answered-forms/<int:pk>/handled/", handle_one, name="forms_submission_handled"),
        path("answered-forms/files/<int:pk>/", answer_file, name="forms_answer_file"),
        path("reports/erasures/", ErasuresView.as_view(), name="forms_erasures"),
        path("reports/privacy/", PrivacyView.as_view(), name="forms_privacy"),
        path("reports/access-to-forms/", AccessView.as_view(), name="forms_access"),
        path(
            "reports/access-to-forms/results/",
            AccessView.as_view(results_only=True),
            name="forms_access_results",
        ),
    ]


@hooks.register("register_admin_menu_item")
def show_answers():
    """Lead to what people answered."""
    address = reverse("forms_submissions")
    return PolicyMenuItem(
        submissions, gettext_lazy("Answers"), address, name="answered-forms", icon_name="mail", order=175
    )


@hooks.register("register_reports_menu_item")
def show_access():
    """Lead to the log."""
    address = reverse("forms_access")
    return PolicyMenuItem(
        accesses,
        gettext_lazy("Access to answered forms"),
        address,
        name="access-to-forms",
        icon_name="history",
        order=1400,
    )


@hooks.register("register_reports_menu_item")
def show_erasures():
    """Lead to what will be erased."""
    address = reverse("forms_erasures")
    return PolicyMenuItem(
        erasures, gettext_lazy("What will be erased"), address, name="erasures", icon_name="bin", order=1410
    )


@hooks.register("register_reports_menu_item")
def show_privacy():
    """Lead to what is told about each form."""
    address = reverse("forms_privacy")
    return PolicyMenuItem(
        erasures, gettext_lazy("Privacy"), address, name="privacy", icon_name="lock", order=1420
    )


@hooks.register("construct_homepage_panels")
def note_open_answers(request, panels):
    """Tell who may read answers on their home how many are not handled."""
    if not submissions.user_has_permission(request.user, "view"):
        return
    if number := among_answers().filter(handled_at=None).count():
        text = ngettext(
            "%(number)d answered form waits to be handled.",
            "%(number)d answered forms wait to be handled.",
            number,
        )
        url = f"{reverse('forms_submissions')}?handled=false"
        panels.append(WaitingNote("forms-waiting", 7, text % {"number": number}, url))
