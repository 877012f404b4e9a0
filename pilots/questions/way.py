"""Where a session stands on the site, for who comes from a question about it."""

from leernetwerk.network.record_pages import pages_of
from leernetwerk.pages.moment import language
from pilots.models import AgendaPage


def page_of(session, user):
    """Return the page in the active language that shows a ``Session`` to ``user`` (or ``None``), or no page.

    That is the page of its pilot area or cohort, else the agenda.
    """
    owner = session.series.owner
    places = [pages_of(owner)] if owner else []
    for pages in [*places, AgendaPage.objects.all()]:
        found = pages.visible_to(user).filter(locale__language_code=language()).order_by("pk").first()
        if found:
            return found
    return None
