"""Asks where the visitors of a page should go that will not be there any more."""

from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from editorial.addresses.likeness import most_alike
from editorial.addresses.places import base_of, bases, path_of
from leernetwerk.network.readable import language_name
from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.robust_forms import RobustFormMixin

NOWHERE, SEARCH = "nowhere", "search"
OTHER = "other"
MOST_SIBLINGS = 3


class DestinationForm(RobustFormMixin, forms.Form):
    """Whether a page goes, whether those below it go too, and where its visitors go.

    ``page`` is of its own type. ``goes`` is ``None`` for the page that was asked about, which goes anyway, else whether
    the tick is set at first. ``refusal`` (``str``) says why a translation cannot go. ``takes_all`` says that the pages
    below go without being asked for.
    """

    goes = forms.BooleanField(required=False, label=gettext_lazy("This language too"))
    destination = forms.ChoiceField(
        required=False, widget=forms.RadioSelect, label=gettext_lazy("Where should visitors go?")
    )
    other = forms.ModelChoiceField(queryset=Page.objects.none(), required=False, label=gettext_lazy("Page"))
    include_descendants = forms.BooleanField(required=False)

    def __init__(self, data=None, *, page, user, goes=None, refusal="", takes_all=False):
        self.page, self.user, self.refusal, self.takes_all = page, user, refusal, takes_all
        self.is_asked_about = goes is None
        super().__init__(data, prefix=f"page-{page.pk}", use_required_attribute=False)
        self.fields["goes"].initial = bool(goes) and not refusal
        if self.is_asked_about or refusal:
            del self.fields["goes"]
        if takes_all or not self.number_below:
            del self.fields["include_descendants"]
        self.fields["other"].queryset = visible_pages(user).filter(depth__gt=1)
        self.fields["other"].widget = AdminPageChooser()
        self.fields["destination"].choices = self._choices()
        self.fields["destination"].initial = self.fields["destination"].choices[0][0]

    @property
    def names(self):
        """The title and the language of the page, to be put in a sentence."""
        return {
            "title": self.page.get_admin_display_title(),
            "language": language_name(self.page.locale.language_code),
        }

    @cached_property
    def number_below(self):
        """How many live pages stand below the page."""
        return self.page.get_descendants().live().count()

    @property
    def asks_destination(self):
        """Whether anybody could visit what goes."""
        return self.page.live or (self.takes_all and self.number_below > 0)

    @property
    def is_going(self):
        """Whether the page goes, as the valid form says."""
        return not self.refusal and (self.is_asked_about or self.cleaned_data.get("goes", False))

    @property
    def takes_below(self):
        """Whether the pages below go too."""
        return self.takes_all or self.cleaned_data.get("include_descendants", False)

    @property
    def target(self):
        """The page to which visitors go, or ``None``."""
        return self.cleaned_data.get("target")

    def redirects(self, pages):
        """Return redirects, not stored, from each of ``pages`` to where visitors go; none when they go nowhere."""
        if self.target:
            return redirects_for(pages, redirect_page_id=self.target.pk)
        if self.cleaned_data.get("destination") == SEARCH:
            return redirects_for(pages, redirect_link=search_address(self.page))
        return []

    def _choices(self):
        shown = visible_pages(self.user).filter(depth__gt=1)
        above = list(shown.ancestor_of(self.page).order_by("-depth"))
        siblings = most_alike(shown.sibling_of(self.page, inclusive=False), self.page.title, MOST_SIBLINGS)
        labels = {}
        if above:
            labels[above[0].pk] = _("The page above: “%(title)s”") % {"title": above[0].title}
            labels.setdefault(above[-1].pk, _("The home page: “%(title)s”") % {"title": above[-1].title})
        for page in siblings:
            labels[page.pk] = _("A page beside it: “%(title)s”") % {"title": page.title}
        return [
            *((str(key), label) for key, label in labels.items()),
            (SEARCH, _("The search page, which looks for the title")),
            (OTHER, _("Another page, chosen below")),
            (NOWHERE, _("Nowhere: they are told that the page is not here")),
        ]

    def clean(self):
        cleaned = super().clean()
        chosen = cleaned.get("destination") or NOWHERE
        if chosen == OTHER:
            cleaned["target"] = cleaned.get("other")
            if cleaned["target"] is None and "other" not in self.errors:
                self.add_error("other", _("Choose the page to which visitors go."))
        elif chosen not in {NOWHERE, SEARCH}:
            cleaned["target"] = visible_pages(self.user).filter(pk=chosen).first()
        return cleaned

    def refuse_target_among(self, forms_going):
        """Add an error when visitors would go to a page that goes itself, as ``forms_going`` of the screen say."""
        target = self.target
        for form in forms_going if target else ():
            if target.pk == form.page.pk or (form.takes_below and target.is_descendant_of(form.page)):
                self.add_error(
                    "destination", ValidationError(_("Visitors cannot go to a page that goes itself."))
                )


def search_address(page):
    """Return the address (``str``) at which readers of the page's language search for its title, or its first words."""
    longest = Redirect._meta.get_field("redirect_link").max_length
    with override(page.locale.language_code):
        address = reverse("search")
    words = page.title.split()
    while len(found := f"{address}?{urlencode({'q': ' '.join(words)})}") > longest:
        words.pop()
    return found


def redirects_for(pages, **target):
    """Return a ``Redirect``, not stored, from the address of each of ``pages`` that has one.

    ``target`` is ``redirect_page_id`` or ``redirect_link``.
    """
    site_bases, found = bases(), []
    for page in pages:
        path = path_of(page.url_path, site_bases)
        if path and len(path) <= Redirect._meta.get_field("old_path").max_length:
            site_id = base_of(page.url_path, site_bases).site_id
            found.append(Redirect(old_path=path, site_id=site_id, automatically_created=True, **target))
    return found


def bound_forms(request, page, make_form, is_live=None):
    """Return the forms for ``page`` and its translations; ``make_form(page, data, is_translation)`` makes one.

    ``is_live`` leaves out the translations that are drafts.
    """
    data = request.POST if request.method == "POST" else None
    translations = page.get_translations().filter(alias_of__isnull=True).select_related("locale")
    if is_live:
        translations = translations.live()
    return [make_form(page, data, False), *(make_form(one.specific, data, True) for one in translations)]


def going_forms(destination_forms):
    """Return those of ``destination_forms`` of which the page goes, or ``None`` when they say what is not right."""
    for form in destination_forms:
        form.full_clean()
    going = [form for form in destination_forms if form.is_going]
    if not all(form.is_valid() for form in going):
        return None
    for form in going:
        form.refuse_target_among(going)
    return going if all(form.is_valid() for form in going) else None
