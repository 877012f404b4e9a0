"""Short ways to write the panels that every record has."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel


def fields(heading, *names, collapsed=False):
    """Return a panel with the named fields; a tuple of names stands on one row."""
    children = [
        FieldRowPanel([FieldPanel(part) for part in name]) if isinstance(name, tuple) else FieldPanel(name)
        for name in names
    ]
    return MultiFieldPanel(children, heading=heading, classname="collapsed" if collapsed else "")


def rows(relation, heading, label, *names, help_text=""):
    """Return a panel of rows that belong to the record, each with the named fields on one line."""
    return InlinePanel(
        relation,
        heading=heading,
        label=label,
        help_text=help_text,
        panels=[FieldRowPanel([FieldPanel(name) for name in names])],
    )


def slug_panel():
    """Return the panel of the name that a record has in addresses."""
    return fields(_("Address"), "slug", collapsed=True)
