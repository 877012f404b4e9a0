"""Which page tells about which session afterwards."""

from wagtail.models import Locale

from demo.writing.links import page_for

REPORTS = {
    "weversveld-0": "news/first-session",
    "apeldoorn-2019": "news/booklet",
    "tweede-8": "news/closing-day",
    "eerste-1": "articles/kick-off",
}


def link_reports(store):
    """Point the sessions at their reports, in Dutch where there is one; readers get the one in their language."""
    dutch = Locale.objects.get(language_code="nl")
    for key, name in REPORTS.items():
        session, page = store[f"session/{key}"], page_for(name, dutch)
        if session.report_page_id != page.pk:
            session.report_page_id = page.pk
            session.save()
            session.save_revision()
