"""Panels of the records' screens."""

from leernetwerk.network.panels.groups import fields, rows, slug_panel
from leernetwerk.network.panels.pages import PagesPanel
from leernetwerk.network.panels.related import RelatedPanel, SeriesPanel

__all__ = ["PagesPanel", "RelatedPanel", "SeriesPanel", "fields", "rows", "slug_panel"]
