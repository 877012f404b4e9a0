"""The rows of pasted quotes."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.create import CreateAction

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.forms.paste.directory import (
    OrganisationWords,
    PersonWords,
    organisations,
    people,
)
from leernetwerk.network.forms.paste.doubts import Answer
from leernetwerk.network.forms.paste.rows import PasteRow
from leernetwerk.network.models import Quote
from leernetwerk.network.paste.names import plain
from leernetwerk.network.paste.quotes import read_quotes

KEEP = "keep"


class QuoteSurroundings:
    """What the rows share: where the quotes are shown, the ``language`` of the words and the known names and quotes."""

    def __init__(self, user, language, cohort=None, pilot_area=None):
        self.language = language
        self.cohort = cohort
        self.pilot_area = pilot_area
        self.organisations = organisations(user)
        self.people = people(user)
        texts = Quote.objects.values_list("text", flat=True)
        self.seen = {plain(words) for text in texts for words in text.values()}

    @property
    def lists(self):
        """The names that the inputs offer, by the name of the input."""
        return {"person": self.people.all_names, "organisation": self.organisations.all_names}

    def read(self, text):
        """Return what the form of each row would send for ``text``: a ``list`` of ``dict`` s."""
        return [
            {
                "source": line.source,
                "text": line.text,
                "person": line.person,
                "function": line.function,
                "organisation": line.organisation,
                "is_plain": "on" if line.is_plain else "",
            }
            for line in read_quotes(text)
        ]


class QuoteRow(PasteRow):
    """A quote; the hidden ``is_plain`` tells that the line did not look like one."""

    text = forms.CharField(
        label=gettext_lazy("Quote"),
        max_length=1000,
        widget=forms.Textarea({"dir": "auto", "rows": 3}),
        error_messages={
            "required": gettext_lazy("No quote was read in this line. Type it, or leave it out.")
        },
    )
    person = forms.CharField(
        label=gettext_lazy("Person"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"dir": "auto", "list": "paste-person"}),
    )
    function = forms.CharField(
        label=gettext_lazy("Function or group"),
        required=False,
        max_length=255,
        widget=forms.TextInput({"dir": "auto"}),
    )
    organisation = forms.CharField(
        label=gettext_lazy("Organisation"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"dir": "auto", "list": "paste-organisation"}),
    )
    is_plain = forms.BooleanField(required=False, widget=forms.HiddenInput)
    hidden = ("source", "is_plain")

    person_found = organisation_found = None

    def check(self, cleaned):
        here = self.surroundings
        if text := cleaned.get("text"):
            self.check_text(text, cleaned)
        if person := cleaned.get("person"):
            self.person_found = here.people.look_up(self, "person", person, PersonWords())
        if organisation := cleaned.get("organisation"):
            words = OrganisationWords()
            self.organisation_found = here.organisations.look_up(self, "organisation", organisation, words)

    def check_text(self, text, cleaned):
        """Ask about what does not look like a quote, and about a quote that is there already."""
        about = plain(text)[:200]
        if cleaned.get("is_plain") and not (cleaned.get("person") or cleaned.get("function")):
            answer = Answer(KEEP, _("Yes, keep it"), _("These are all quotes"))
            question = _("There are no quotation marks and there is no name. Is this a quote?")
            self.ask("plain", about, question, answer)
        if plain(text) in self.surroundings.seen:
            answer = Answer(KEEP, _("Add it all the same"), _("Add them all the same"))
            self.ask("existing", about, _("This quote is there already."), answer)
        self.surroundings.seen.add(plain(text))

    def make(self, user):
        here, cleaned = self.surroundings, self.cleaned_data
        quote = Quote(
            text=TranslatedText({here.language: cleaned["text"]}),
            original_language=here.language,
            function=TranslatedText({here.language: cleaned["function"]}),
            cohort=here.cohort,
            pilot_area=here.pilot_area,
        )
        if cleaned["person"]:
            quote.person = here.people.record(self.person_found, "name", cleaned["person"])
        if cleaned["organisation"]:
            found = self.organisation_found
            quote.organisation = here.organisations.record(found, "name", cleaned["organisation"])
        return CreateAction(quote, user=user).execute()
