"""The lists of records."""

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton
from wagtail.search.backends import get_search_backend
from wagtail.snippets.views.snippets import IndexView

from leernetwerk.network.record_pages import record_pages

MOST_HITS = 1000


class RecordIndexView(IndexView):
    """A list of records, with what each row names fetched along."""

    def get_base_queryset(self):
        queryset = super().get_base_queryset().with_relations()
        return queryset.prefetch_related("pages__locale") if record_pages(self.model) else queryset

    def search_queryset(self, queryset):
        """Keep the records that match the query, in the order and with the filters of the list."""
        if not self.is_searching:
            return queryset
        hits = get_search_backend().autocomplete(self.search_query, self.model.objects.all())
        return queryset.filter(pk__in=[hit.pk for hit in hits[:MOST_HITS]])

    @cached_property
    def header_buttons(self):
        buttons = super().header_buttons
        if self.add_url and self.model.snippet_viewset.paste_view_class:
            paste = reverse(self.model.snippet_viewset.get_url_name("paste"))
            buttons.append(HeaderButton(_("Paste a list"), url=paste, icon_name="clipboard-list"))
        return buttons

    def get_edit_url(self, instance):
        # Who may not change a record reads it on the same screen.
        return reverse(self.edit_url_name, args=(quote(instance.pk),))
