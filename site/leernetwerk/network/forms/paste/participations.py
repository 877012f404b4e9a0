"""The rows of pasted participants."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.create import CreateAction

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.forms.paste.directory import (
    NEW,
    WAS,
    OrganisationWords,
    SectorWords,
    organisations,
    sectors,
)
from leernetwerk.network.forms.paste.doubts import Answer
from leernetwerk.network.forms.paste.rows import PasteRow
from leernetwerk.network.models import Participation
from leernetwerk.network.paste.names import plain
from leernetwerk.network.paste.participants import read_participants

SKIP = "skip"


class ParticipationSurroundings:
    """What the rows share: the ``cohort``, the ``language`` of the words, the known names and who takes part."""

    def __init__(self, user, language, cohort):
        self.language = language
        self.cohort = cohort
        self.organisations = organisations(user)
        self.sectors = sectors(user)
        self.taken = set(cohort.participations.values_list("organisation", "role"))
        self.seen = set()
        self.position = max(cohort.participations.values_list("position", flat=True), default=0)

    @property
    def lists(self):
        """The names that the inputs offer, by the name of the input."""
        return {"name": self.organisations.all_names, "sector": self.sectors.all_names}

    def read(self, text):
        """Return what the form of each row would send for ``text``: a ``list`` of ``dict`` s."""
        return [
            {"source": line.source, "name": line.name, "sector": line.sector, "role": line.role}
            for line in read_participants(text)
        ]


class ParticipationRow(PasteRow):
    """A participation; names are looked up among the known ones."""

    name = forms.CharField(
        label=gettext_lazy("Organisation"),
        max_length=200,
        widget=forms.TextInput({"dir": "auto", "list": "paste-name"}),
        error_messages={"required": gettext_lazy("No name was read in this line. Type it, or leave it out.")},
    )
    sector = forms.CharField(
        label=gettext_lazy("Sector"),
        required=False,
        max_length=255,
        widget=forms.TextInput({"dir": "auto", "list": "paste-sector"}),
    )
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=Participation.Role.choices)

    organisation = sector_found = None

    @property
    def note(self):
        """The present name of the organisation where the row has another one, to look at."""
        directory = self.surroundings.organisations
        present = directory.labels.get(self.organisation, "")
        name = getattr(self, "cleaned_data", {}).get("name", "")
        return _("Now: %(name)s") % {"name": present} if present and plain(present) != plain(name) else ""

    def check(self, cleaned):
        if name := cleaned.get("name"):
            words = OrganisationWords(names_change=True)
            self.organisation = self.surroundings.organisations.look_up(self, "name", name, words)
        if self.organisation is not None and "role" in cleaned:
            self.check_others(name, cleaned["role"])
        if (sector := cleaned.get("sector")) and not self.is_skipped:
            self.sector_found = self.surroundings.sectors.look_up(self, "sector", sector, SectorWords())

    def check_others(self, name, role):
        """Ask about an organisation that takes part already, or stands in an earlier row."""
        about = (self.organisation, role) if self.organisation != NEW else (plain(name), role)
        skip = Answer(SKIP, _("Leave this row out"), _("Leave all out that are there already"))
        asked = ""
        if about in self.surroundings.taken:
            text = _("“%(name)s” already takes part in this cohort.")
            asked = self.ask("taken", plain(name), text % {"name": name}, skip)
        elif about in self.surroundings.seen:
            text = _("“%(name)s” stands in an earlier row too.")
            asked = self.ask("taken", plain(name), text % {"name": name}, skip)
        self.is_skipped = asked == SKIP
        self.surroundings.seen.add(about)

    @property
    def label(self):
        """The name used then, where it is not the present one (``str``)."""
        name = self.cleaned_data["name"]
        present = self.surroundings.organisations.labels.get(self.organisation, name)
        asked = [doubt.given for doubt in self.doubts if doubt.kind == "name-near"]
        chosen_as_present = asked and not asked[0].startswith(WAS)
        return "" if chosen_as_present or plain(name) == plain(present) else name

    def make(self, user):
        here = self.surroundings
        here.position += 1
        participation = Participation(
            cohort=here.cohort,
            organisation=here.organisations.record(self.organisation, "name", self.cleaned_data["name"]),
            organisation_label=self.label,
            role=self.cleaned_data["role"],
            position=here.position,
        )
        self.add_sector(participation)
        return CreateAction(participation, user=user).execute()

    def add_sector(self, participation):
        """Give ``participation`` its sector: a record, with the words used then where those differ, or only words."""
        text, found = self.cleaned_data["sector"], self.sector_found
        if not text:
            return
        here = self.surroundings
        words = TranslatedText({here.language: text})
        if found != SectorWords.TEXT:
            participation.sector = here.sectors.record(found, "name", words)
        names = participation.sector.name.values() if participation.sector else ()
        if plain(text) not in {plain(name) for name in names}:
            participation.sector_label = words
