"""What staff fill in about an application."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cohorts.intake.permissions import handlers
from cohorts.models import Stage
from leernetwerk.accounts.subscriptions.views import AddressForm
from leernetwerk.mail.models import LONGEST_SUBJECT
from leernetwerk.pages.robust_forms import RobustFormMixin

LONGEST_NOTE = 5000
LONGEST_LETTER = 20_000


class NoteForm(forms.Form):
    """A note."""

    text = forms.CharField(
        label=_("New note"), max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )


class AssignForm(RobustFormMixin, forms.Form):
    """Who handles an application; nobody when left empty."""

    assigned_to = forms.ModelChoiceField(
        label=_("Handled by"), queryset=None, required=False, empty_label=_("nobody yet")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assigned_to"].queryset = handlers()


class CorrectAddressForm(AddressForm):
    """Another address for an application, and the one that was seen."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("email", "").lower() == cleaned.get("seen", "").lower() != "":
            self.add_error("email", _("This is the address that we have. Type another one."))
        return cleaned


class MoveForm(forms.Form):
    """A move to another stage: the stage in which it was seen, and the mail that goes with it unless that is ticked off."""

    expected = forms.ChoiceField(choices=Stage.choices, widget=forms.HiddenInput)
    send = forms.BooleanField(
        label=_("Send this mail"),
        help_text=_("Otherwise only the stage changes."),
        required=False,
        initial=True,
    )
    subject = forms.CharField(label=_("Subject"), max_length=LONGEST_SUBJECT, required=False)
    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST_LETTER,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("send"):
            for name in ("subject", "text"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("A mail needs this. Fill it in, or send no mail."))
        return cleaned


class OfferForm(forms.Form):
    """Offers to those who were seen (keys, as a text), with a mail to each unless that is ticked off."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    send = forms.BooleanField(label=_("Send everybody this mail"), required=False, initial=True)


class LeaveForm(forms.Form):
    """Whether readers still see the organisation as a participant, when who was placed gives up the place."""

    leave = forms.BooleanField(
        label=_("Take the organisation off the list of participants as well"), required=False, initial=True
    )
