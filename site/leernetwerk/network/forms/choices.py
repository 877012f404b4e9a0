"""Choosing many records at once: a box to tick per record, so that no click undoes an earlier choice."""

from django import forms
from django.utils.text import capfirst
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter


class RecordsCheckboxes(forms.CheckboxSelectMultiple):
    """Check boxes in a box that scrolls, the chosen records first, both parts by name."""

    template_name = "network/widgets/records.html"

    def optgroups(self, name, value, attrs=None):
        def chosen_first(group):
            (option,) = group[1]
            return not option["selected"], str(option["label"]).casefold()

        return sorted(super().optgroups(name, value, attrs), key=chosen_first)

    def create_option(self, *args, **kwargs):
        option = super().create_option(*args, **kwargs)
        # It names the group; a box is named by its own label.
        option["attrs"].pop("aria-label", None)
        return option


class RecordsCheckboxesAdapter(WidgetAdapter):
    """Tells scripts of the admin about the boxes, but not each record again: no script ever makes such a field."""

    def js_args(self, widget):
        return [""]


register(RecordsCheckboxesAdapter(), RecordsCheckboxes)


class RecordsChoiceField(forms.ModelMultipleChoiceField):
    """Offers all records of a kind in one query, whatever their names are made of."""

    widget = RecordsCheckboxes

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset.with_relations(), **kwargs)

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"aria-label": capfirst(self.label or "")}
