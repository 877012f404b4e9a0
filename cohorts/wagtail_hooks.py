"""What the room adds to the admin."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet

from cohorts.models import Intake
from cohorts.viewsets import IntakeViewSet

register_snippet(IntakeViewSet)


@hooks.register("before_delete_snippet", order=-1)
def keep_intakes_with_applications(request, instances):
    """Refuse to delete how people join by a call that some have applied for."""
    in_use = [one for one in instances if isinstance(one, Intake) and one.has_applications]
    for intake in in_use:
        text = _("“%(intake)s” cannot be deleted: people have applied. Let the call close instead.")
        messages.error(request, text % {"intake": intake})
    return redirect(in_use[0].snippet_viewset.get_url_name("list")) if in_use else None
