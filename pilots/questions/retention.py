"""How long questions to hosts are kept, once confirmed: as their form says."""

from django.utils.translation import gettext as _

from leernetwerk.forms.keeping.terms import Term
from leernetwerk.forms.models import Form, Submission


def forms_of_questions():
    """Return the forms (queryset) with which something was asked of a host."""
    return Form.objects.filter(submissions__host_question__isnull=False).distinct().order_by("pk")


def terms_of_questions():
    """Return a :class:`Term` (list) for each form with which hosts were asked something."""
    return [
        Term(
            _("Questions to hosts: %(form)s") % {"form": form},
            Submission.objects.filter(form=form, host_question__isnull=False),
            "created_at",
            form.keep_days,
        )
        for form in forms_of_questions()
    ]
