"""Where a visitor comes from, as roughly as suffices to keep one place from taking everything."""

import ipaddress

from django.conf import settings

# What one connection commonly gets: a home or an office.
PREFIXES = {4: 24, 6: 56}


def address_of(request):
    """Return the visitor's address as far as it can be believed (``str``; may be empty).

    Everybody can send ``X-Forwarded-For``. Of its addresses the last ``settings.TRUSTED_PROXIES`` were added by our own
    servers; the first of those is the visitor. With none, the connection itself counts.
    """
    number = settings.TRUSTED_PROXIES
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    if number and len(forwarded) >= number and forwarded[-number]:
        return forwarded[-number]
    return request.META.get("REMOTE_ADDR", "")


def network_prefix(request):
    """Return the network that the visitor is in (``str``): "192.0.2.0/24", "2001:db8::/56", or "unknown"."""
    try:
        address = ipaddress.ip_address(address_of(request).partition("%")[0])
    except ValueError:
        return "unknown"
    if getattr(address, "ipv4_mapped", None):
        address = address.ipv4_mapped
    return str(ipaddress.ip_network((address, PREFIXES[address.version]), strict=False))
