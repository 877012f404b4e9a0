"""A note on the home of the admin, for who can do something about it."""

from django.urls import reverse
from wagtail.admin.ui.components import Component

from leernetwerk.outbox.models import OutboxTask


class GivenUpPanel(Component):
    """Says how many tasks were given up, and leads to them; with none, it is left out."""

    name = "outbox-given-up"
    order = 5
    template_name = "outbox/admin/note.html"

    def get_context_data(self, parent_context):
        return {"number": OutboxTask.objects.dead().count(), "url": reverse("outbox_given_up")}
