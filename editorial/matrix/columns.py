"""The columns of the matrix."""

from wagtail.admin.ui.tables import Column, TitleColumn

from editorial.matrix.rows import ORIGINAL
from leernetwerk.network.readable import language_name
from leernetwerk.pages.truth.states import State

# What is as it should be is filled in, as Wagtail shows what is live; what has to be done is outlined.
DONE = {State.CURRENT}


class OriginalColumn(TitleColumn):
    """The title of the original, with a link to its editor for who may change it."""

    cell_template_name = "editorial/matrix/title_cell.html"

    def __init__(self, name, **kwargs):
        super().__init__(
            name, get_url=lambda row: row.edit_url, get_title_id=lambda row: row.title_id, **kwargs
        )


class StateColumn(Column):
    """How each original stands in a language (a code)."""

    cell_template_name = "editorial/matrix/state_cell.html"

    def __init__(self, code):
        super().__init__(code, label=language_name(code))

    def get_value(self, instance):
        return instance.cells.get(self.name)

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        cell = context["value"]
        context["is_done"] = cell is not None and cell.kind in DONE
        context["is_original"] = cell is not None and cell.kind == ORIGINAL
        return context


class WordsColumn(Column):
    """What each record lacks in a language (a code)."""

    cell_template_name = "editorial/matrix/words_cell.html"

    def __init__(self, code):
        super().__init__(code, label=language_name(code))

    def get_value(self, instance):
        return instance.missing[self.name]
