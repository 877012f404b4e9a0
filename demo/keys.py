"""Names that stay the same, so that the demo finds again what it made."""

import uuid

NAMESPACE = uuid.UUID("b7f0c2de-7a35-5c1b-9a0e-3f4a6d0c9e51")


def stable_uuid(name):
    """Return the UUID that belongs to ``name`` (``str``), the same on every machine."""
    return uuid.uuid5(NAMESPACE, name)
