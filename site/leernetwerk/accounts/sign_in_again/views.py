"""The page that asks to sign in again, and the one that sends the kept form anew."""

from django.core.signing import BadSignature
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.localization import get_localized_response
from wagtail.admin.views.account import LoginView

from leernetwerk.accounts.sign_in_again.kept import keep, read


class SignInAgainView(LoginView):
    """Wagtail's way to sign in, with a form that was sent too late kept beside it.

    ``asks`` is set for the request that came too late itself: it is no attempt to sign in.
    """

    asks = False
    template_name = "accounts/sign_in_again.html"

    def dispatch(self, request, *args, **kwargs):
        if self.asks:
            return self.render_to_response(self.get_context_data(form=self.get_form_class()(request)))
        if request.method != "POST":
            return redirect("wagtailadmin_login")
        try:
            self.form_kept = read(request.POST.get("kept", ""))
        except BadSignature:
            messages.error(request, _("What was typed could not be kept. Sign in and type it again."))
            return redirect("wagtailadmin_login")
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def kept(self):
        """The signed text that goes along with the page (``str``)."""
        return keep(self.request) if self.asks else self.request.POST["kept"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(kept=self.kept, action=reverse("sign_in_again"), **kwargs)

    def form_valid(self, form):
        """Sign in and show a page that sends the form anew; who may not do so hears it from the form's own screen."""
        signed_in = super().form_valid(form)
        if not self.request.user.has_perm("wagtailadmin.access_admin"):
            return signed_in
        return get_localized_response(send_again, self.request, self.form_kept)


def send_again(request, kept):
    """Show the page that sends ``kept`` (``KeptForm``), in the language of who has signed in."""
    return TemplateResponse(request, "accounts/send_again.html", {"kept": kept})
