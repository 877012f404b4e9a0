"""How long requests for printed copies are kept, sent or not: as their form says."""

from django.utils.translation import gettext as _

from articles.models import PrintEdition
from leernetwerk.forms.keeping.terms import Term
from leernetwerk.forms.models import Submission


def terms_of_print_requests():
    """Return a :class:`Term` (list) for each publication on paper. Copies that were never sent are given back."""
    return [
        Term(
            _("%(publication)s, on paper") % {"publication": edition},
            Submission.objects.filter(print_request__edition=edition),
            "created_at",
            edition.form.keep_days,
        )
        for edition in PrintEdition.objects.select_related("publication", "form")
    ]
