"""The form for one redirect, and that for a file of them."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.redirects.forms import RedirectForm as WagtailRedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from editorial.addresses.places import bases, path_of
from editorial.addresses.reading import own_hosts, read_new, read_old
from editorial.addresses.settling import settle
from editorial.addresses.targets import Targets
from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.robust_forms import RobustFormMixin


class RedirectForm(RobustFormMixin, WagtailRedirectForm):
    """One redirect: no circle, no chain, and no page that is still online at its old address.

    ``hosts`` are the site's own names.
    """

    redirect_link = forms.CharField(
        label=gettext_lazy("Or to another address"),
        required=False,
        help_text=gettext_lazy("An address of this site, or of another one that begins with https://."),
    )

    def __init__(self, *args, hosts=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.hosts = hosts or own_hosts()
        self.fields["old_path"].label = _("Old address")
        self.fields["old_path"].help_text = _(
            "As it stood in the browser. Without a language, such as /news/old, it holds for every language."
        )
        # Not among the fields of Meta: an address of this site is no full URL to the model.
        self.fields["redirect_link"].initial = self.instance.redirect_link
        self.fields["redirect_page"].label = _("Visitors go to this page")
        self.fields["redirect_page"].queryset = visible_pages(self.for_user).filter(depth__gt=1)
        if self.instance.redirect_page_id:
            # The page of a redirect may have gone offline since.
            self.fields["redirect_page"].queryset |= Page.objects.filter(pk=self.instance.redirect_page_id)
        self.fields["is_permanent"].help_text = _("Leave this on, unless the old address comes back soon.")
        if Site.objects.count() == 1:
            del self.fields["site"]
        self.order_fields(["old_path", "redirect_page", "redirect_link", "is_permanent", "site"])

    def clean_old_path(self):
        """Return the old address as redirects keep it."""
        old_path = read_old(self.cleaned_data["old_path"], self.hosts)
        others = Redirect.objects.filter(old_path=old_path).exclude(pk=self.instance.pk)
        if "site" not in self.fields and others.exists():
            raise ValidationError(_("There is a redirect for this address already: change that one."))
        return old_path

    def clean(self):
        super().clean()
        cleaned = self.cleaned_data
        old_path, page, link = (cleaned.get(name) for name in ("old_path", "redirect_page", "redirect_link"))
        if not self.errors and not page and not link:
            self.add_error("redirect_page", _("Choose a page, or type another address."))
        if not self.errors and page and link:
            self.add_error("redirect_link", _("Choose a page or type another address, not both."))
        if old_path and not self.errors:
            self._lead(old_path, page, link)
        return cleaned

    def _lead(self, old_path, page, link):
        """Put where the address leads in the end in the place of what was chosen."""
        targets = Targets(self.for_user, self.hosts, leaving_out=self.instance.pk)
        name = "old_path"
        try:
            targets.refuse_page_at(old_path)
            name = "redirect_page" if page else "redirect_link"
            address = path_of(page.url_path, bases()) or "" if page else link
            target = targets.lead(old_path, *read_new(address, self.hosts))
        except ValidationError as error:
            self.add_error(name, error)
            return
        self.cleaned_data["redirect_page"] = Page.objects.filter(pk=target.page_id).first()
        self.instance.redirect_link = target.fields["redirect_link"]

    def save(self, commit=True):
        redirect = super().save(commit)
        if commit:
            settle([redirect])
        return redirect

    class Meta(WagtailRedirectForm.Meta):
        fields = ("old_path", "redirect_page", "is_permanent", "site")


class FileForm(forms.Form):
    """The choice of a CSV file."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        help_text=gettext_lazy(
            "The first line names the columns: from, to, and if need be type (permanent or temporary)."
        ),
    )
