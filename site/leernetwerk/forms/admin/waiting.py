"""A note on the home of the admin that something came in and waits, for who has no other way of hearing it."""

from wagtail.admin.ui.components import Component


class WaitingNote(Component):
    """Says ``text`` (what waits, with how many) and leads to it at ``url``. ``name`` and ``order`` are the panel's."""

    template_name = "forms/admin/waiting.html"

    def __init__(self, name, order, text, url):
        self.name, self.order, self.text, self.url = name, order, text, url

    def get_context_data(self, parent_context):
        return {"text": self.text, "url": self.url}
