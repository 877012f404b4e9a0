"""What the history of a translation says when facts came to it from its original."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import log

FACTS_CARRIED = "leernetwerk.facts_carried"


@hooks.register("register_log_actions")
def register_facts_carried(actions):
    """Name the action in the history."""
    actions.register_action(
        FACTS_CARRIED, _("Take over facts"), _("Facts were taken over from the original.")
    )


def log_carried_facts(page):
    """Record in the history of ``page`` that facts were carried to it, by whoever is at work."""
    log(instance=page, action=FACTS_CARRIED, content_changed=True)
