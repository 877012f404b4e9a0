"""The sections of this room."""

from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.models import SectionPage


class NewsSectionPage(SectionPage):
    """All news, the newest first."""

    icon = "list-ul"
    template = "pages/section_page.html"
    subpage_types = ["articles.NewsItemPage"]

    class Meta:
        verbose_name = _("news section")
        verbose_name_plural = _("news sections")


class InterviewSectionPage(SectionPage):
    """All interviews, the newest first."""

    icon = "list-ul"
    template = "pages/section_page.html"
    subpage_types = ["articles.InterviewPage"]

    class Meta:
        verbose_name = _("interview section")
        verbose_name_plural = _("interview sections")


class ArticleSectionPage(SectionPage):
    """All articles and cases."""

    icon = "list-ul"
    template = "pages/section_page.html"
    subpage_types = ["articles.ArticlePage"]

    class Meta:
        verbose_name = _("article section")
        verbose_name_plural = _("article sections")


class PublicationSectionPage(SectionPage):
    """All publications, the newest first."""

    icon = "list-ul"
    template = "pages/section_page.html"
    subpage_types = ["articles.PublicationPage"]

    class Meta:
        verbose_name = _("publication section")
        verbose_name_plural = _("publication sections")
