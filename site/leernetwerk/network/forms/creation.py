"""Forms in the windows of choosers: no chooser inside a chooser, so other records are picked from a list."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from leernetwerk.network.models import Person, Position, Quote


class PositionCreationForm(WagtailAdminModelForm):
    """A new position, of a person in the list or of one whose name is typed."""

    new_person = forms.CharField(
        label=_("or a new person"),
        required=False,
        max_length=200,
        help_text=_("The name of somebody not in the list."),
    )
    field_order = ["person", "new_person", "function", "organisation"]

    class Meta(WagtailAdminModelForm.Meta):
        model = Position
        fields = ["person", "function", "organisation"]
        widgets = {"person": forms.Select, "organisation": forms.Select}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].required = False

    def clean(self):
        cleaned = super().clean()
        if bool(cleaned.get("person")) == bool(cleaned.get("new_person")):
            self.add_error("person", _("Choose a person or type the name of a new one."))
        return cleaned

    def save(self, commit=True):
        if self.cleaned_data["new_person"]:
            person = Person.objects.create(name=self.cleaned_data["new_person"])
            person.save_revision()
            self.instance.person = person
        return super().save(commit)


class QuoteCreationForm(WagtailAdminModelForm):
    """A new quote."""

    class Meta(WagtailAdminModelForm.Meta):
        model = Quote
        fields = ["text", "original_language", "person", "function", "organisation"]
        widgets = {"person": forms.Select, "organisation": forms.Select}
