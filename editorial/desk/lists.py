"""What a panel with a list is."""

from wagtail.admin.ui.components import Component

SHOWN = 5
MOST = 50


class ListPanel(Component):
    """A panel with a list of rows; with nothing in it, it is left out.

    A subclass has a ``name``, a ``heading``, an ``icon``, an ``order`` among the panels, and ``rows``. The first
    ``SHOWN`` rows are seen at once, the others (at most ``MOST`` in all) after a click.
    """

    template_name = "editorial/desk/list.html"
    name = ""
    heading = ""
    icon = ""

    def __init__(self, reader):
        self.reader = reader

    def rows(self):
        """Return what the panel lists: a ``list`` of ``Row``."""
        raise NotImplementedError

    def footer(self):
        """Return further links below the list (``list`` of ``Link``)."""
        return []

    def get_context_data(self, parent_context):
        rows = self.rows()
        return {
            "panel": self,
            "rows": rows[:SHOWN],
            "further": rows[SHOWN:],
            "footer": self.footer() if rows else [],
            "request": parent_context["request"],
            "csrf_token": parent_context.get("csrf_token"),
        }
