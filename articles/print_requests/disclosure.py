"""What may be told of the forms for printed copies: what is asked, why, for how long it is kept, and who sees it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import PrintEdition
from articles.print_requests.questions import print_questions
from leernetwerk.forms.keeping.disclosure import asked_first, disclosure_of, forms, groups_with


def disclosures_of_editions(language):
    """Return a ``Disclosure`` (list) for each publication on paper, in ``language`` (code), the active one."""
    asked = {form.pk: form for form in forms().filter(print_editions__isnull=False)}
    readers = groups_with("articles", "view_printrequest")
    return [
        disclosure_of(
            asked[edition.form_id],
            _("%(publication)s, on paper") % {"publication": edition.publication.name.best(language)[0]},
            language,
            before=asked_first(print_questions(edition, language)),
            erases_early=True,
            purpose=_("To post the copies, and to write when they are on their way."),
            kept=kept(asked[edition.form_id]),
            readers=readers,
        )
        for edition in PrintEdition.objects.select_related("publication")
    ]


def kept(form):
    """Return in the active language how long requests with a ``Form`` are kept (list of ``str``)."""
    days = ngettext(
        "the rest, and requests that were not sent: %(days)d day after they came in",
        "the rest, and requests that were not sent: %(days)d days after they came in",
        form.keep_days,
    ) % {"days": form.keep_days}
    return [_("names and addresses: as soon as the copies have been posted"), days]
