"""Checks a page as it stands in the editor, saved or not, and answers with what was found as HTML."""

from django.http import HttpResponse
from django.template.loader import render_to_string
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.fields import StreamField

from editorial.checks.run import check
from editorial.translator.places import Places


class ChecksMixin:
    """Answers a posted form of the page editor; who may not edit the page gets the answer of the editor."""

    http_method_names = ("post",)

    def post(self, request, *args, **kwargs):
        form = self.get_form(request.POST)
        if self.validate_form(form):
            form.save(commit=False)
        page = form.instance
        keep_refused_blocks(page, form)
        places = Places(page, contents(page))
        findings = [(finding, place_of(finding, places)) for finding in check(page)]
        html = render_to_string("editorial/checks/findings.html", {"findings": findings}, request)
        # What was posted may hold half of a surrogate pair, which no encoding takes.
        return HttpResponse(html.encode(errors="replace"))


class CheckOnEditView(ChecksMixin, PreviewOnEditView):
    """Checks a page that exists."""


class CheckOnCreateView(ChecksMixin, PreviewOnCreateView):
    """Checks a page that was never saved."""

    def get_object(self):
        page = super().get_object()
        # The editor gives a new page its language; a preview does without.
        page.locale = page.get_default_locale()
        return page


def keep_refused_blocks(page, form):
    """Give ``page`` the blocks that the form refuses, so that what is not finished is checked too."""
    for name in form.errors:
        if name in form.fields and isinstance(page._meta.get_field(name), StreamField):
            setattr(page, name, form[name].data)


def contents(page):
    """Return the streams of ``page`` as they are stored: field name → list of blocks."""
    streams = [field.name for field in page._meta.get_fields() if isinstance(field, StreamField)]
    return {name: getattr(page, name).get_prep_value() for name in streams}


def place_of(finding, places):
    """Return what the field or block of a finding is called (``str``)."""
    return places.at(finding.path).label
