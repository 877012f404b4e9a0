"""Blocks that show records: what is true in every language is chosen, never typed."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leernetwerk.pages.blocks.choosers import RecordChooserBlock
from leernetwerk.pages.sessions import DAY_ORDER, session_rows


class FiguresBlock(blocks.StructBlock):
    """Figures side by side."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    figures = blocks.ListBlock(RecordChooserBlock("network.Figure", label=_("Figure")), label=_("Figures"))

    class Meta:
        icon = "order"
        label = _("Figures")
        template = "blocks/figures.html"


class PeopleBlock(blocks.StructBlock):
    """People with what they do."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    positions = blocks.ListBlock(
        RecordChooserBlock(
            "network.Position", related=["person__portrait", "organisation"], label=_("Position")
        ),
        label=_("People"),
    )

    class Meta:
        icon = "group"
        label = _("People")
        template = "blocks/people.html"


class NetworkBlock(blocks.StructBlock):
    """A network of organisations: its name, its abbreviation and its members with their years."""

    network = RecordChooserBlock("network.Organisation", label=_("Network"))

    def get_context(self, value, parent_context=None):
        """Add ``memberships``: those of the network, each with its member."""
        network = value.get("network")
        memberships = network.memberships.select_related("member") if network else []
        return super().get_context(value, parent_context) | {"memberships": memberships}

    class Meta:
        icon = "site"
        label = _("Network and its members")
        template = "blocks/network.html"


class SessionsBlock(blocks.StructBlock):
    """The sessions of a series."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    series = RecordChooserBlock(
        "network.Series",
        label=_("Series of sessions"),
        help_text=_("Sessions that are added later appear by themselves."),
    )

    def get_context(self, value, parent_context=None):
        """Add ``sessions``: those that the visitor may see, in order of date."""
        context = super().get_context(value, parent_context)
        request = (parent_context or {}).get("request")
        series = value.get("series")
        if series is None or request is None:
            return context | {"sessions": []}
        return context | {"sessions": session_rows(series.sessions.order_by(*DAY_ORDER), request)}

    class Meta:
        icon = "calendar-alt"
        label = _("Sessions of a series")
        template = "blocks/sessions.html"
