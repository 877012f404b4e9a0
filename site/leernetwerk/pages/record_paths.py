"""Where a record's page stands, as a part of the query for the record."""

from django.db.models import OuterRef, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Concat

from leernetwerk.network.models import Cohort, PilotArea
from leernetwerk.network.record_pages import record_pages
from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.languages import language_rank
from leernetwerk.pages.moment import reader


def page_path(record_model, reference, request, column="url_path"):
    """Return an expression: a column of the record's best page for the reader, null where there is none to see.

    ``reference`` is the lookup path from the row that is asked for to the record's primary key.
    """
    link = record_pages(record_model)
    pages = link.page_model.objects.visible_to(reader(request)).filter(
        **{f"{link.field_name}_id": OuterRef(reference)}
    )
    return Subquery(pages.order_by(language_rank(), "pk").values(column)[:1])


def owner_path(request, prefix="series__"):
    """Return an expression: the path of the page of a session's pilot area or cohort; "" where there is none."""
    return Coalesce(
        page_path(PilotArea, f"{prefix}pilot_area_id", request),
        page_path(Cohort, f"{prefix}cohort_id", request),
        Value(""),
        output_field=TextField(),
    )


def report_of_session(request):
    """Return an expression: path and title, with a line break between, of a session's report page for the reader.

    It is null where there is none to see.
    """
    pages = visible_pages(reader(request)).filter(translation_key=OuterRef("report_page__translation_key"))
    both = Concat("url_path", Value("\n"), "title", output_field=TextField())
    return Subquery(pages.order_by(language_rank(), "pk").annotate(both=both).values("both")[:1])
