"""How much is taken in at once, from one network and in all, before visitors are asked to wait."""

from django.conf import settings

from leernetwerk.delivery.limits import Limit

# Files that are held for forms of one network.
HELD = Limit("forms-held", 20, 600)


def may_send(network):
    """Count an answered form from ``network`` (``str``) and tell whether it may be stored at once."""
    per_network = Limit("forms", *settings.FORMS_LIMIT_PER_NETWORK)
    in_all = Limit("forms-all", *settings.FORMS_LIMIT_IN_ALL)
    return per_network.take(network) and in_all.take()


def may_use_ticket(network):
    """Count a form from ``network`` (``str``) whose ticket is good by now, and tell whether it may be stored.

    Who collects tickets by the hundred gets in no quicker than this.
    """
    return Limit("forms-tickets", *settings.FORMS_TICKETS_PER_NETWORK).take(network)


def may_hold(network):
    """Count a file from ``network`` (``str``) and tell whether it may be held."""
    return HELD.take(network)
