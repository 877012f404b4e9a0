"""Shows the guide, on one page: to be searched with the browser, and to be printed."""

from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.guide.contents import CHAPTERS, LANGUAGES, language_of_guide
from leernetwerk.network.readable import language_name


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """The guide in ``language`` (a code), or in that of the user; any other is not found."""

    template_name = "editorial/guide/guide.html"
    page_title = _("Editors’ guide")
    header_icon = "help"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        language = self.kwargs.get("language") or language_of_guide(translation.get_language())
        if language not in LANGUAGES:
            raise Http404
        return super().get_context_data(**kwargs) | {
            "language": language,
            "others": [
                {"code": code, "name": language_name(code), "url": reverse("editorial_guide", args=[code])}
                for code in LANGUAGES
                if code != language
            ],
            "chapters": chapters_in(language),
        }


def chapters_in(language):
    """Return the chapters with their texts in a language: a list of ``title`` and ``tasks``, as the template wants."""
    with translation.override(language):
        return [
            {
                "title": str(chapter.title),
                "tasks": [
                    {"key": task.key, "title": str(task.title), "html": text_of(task, language)}
                    for task in chapter.tasks
                ],
            }
            for chapter in CHAPTERS
        ]


def text_of(task, language):
    """Return the text of a :class:`~editorial.guide.contents.Task` in a language (safe HTML)."""
    return render_to_string(f"editorial/guide/tasks/{language}/{task.key}.html", {"language": language})
