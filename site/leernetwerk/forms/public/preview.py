"""A form as the editor previews it: not yet stored, and not to be sent."""

from django.shortcuts import render
from django.utils import translation

from leernetwerk.forms.public.display import form_context
from leernetwerk.forms.public.reception import Reception


def preview(form, request, language):
    """Return the response with a ``Form`` in ``language`` (code), as visitors will see it."""
    with translation.override(language):
        reception = Reception(form, request, language, address="")
        context = {"webform": form_context(reception), "is_preview": True}
        return render(request, "forms/preview.html", context)
