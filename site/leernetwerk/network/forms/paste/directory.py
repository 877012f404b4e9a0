"""The records that names stand for: known ones, nearly known ones, and new ones that the editor wants made."""

from django.utils.translation import gettext as _
from wagtail.actions.create import CreateAction
from wagtail.permissions import policy_registry

from leernetwerk.network.forms.paste.doubts import Answer
from leernetwerk.network.models import Organisation, Participation, Person, Sector
from leernetwerk.network.models.organisation import AlternativeName
from leernetwerk.network.paste.names import KnownNames, plain

IS, WAS, NEW = "is-", "was-", "new"


class Directory:
    """The records of ``model`` by each of their names (pairs of a name and a primary key).

    ``user`` makes what is missing; a record that several rows name is made once.
    """

    def __init__(self, model, pairs, labels, user):
        self.model = model
        self.known = KnownNames(pairs)
        self.labels = labels
        self.user = user
        self.made = {}

    @property
    def may_add(self):
        """Whether the user may make records of this kind."""
        return policy_registry.get_by_type(self.model).user_has_permission(self.user, "add")

    @property
    def all_names(self):
        """The names to choose from (sorted ``list`` of ``str``)."""
        return sorted(set(self.labels.values()), key=str.casefold)

    def look_up(self, row, field, name, words):
        """Return what ``name`` stands for: the key of a record, ``NEW``, or ``None`` while that is a question.

        The question is asked at ``row``; ``words`` are its texts (:class:`Words`).
        """
        keys = self.known.exactly(name)
        if len(keys) == 1:
            return next(iter(keys))
        near = sorted(keys) or self.known.nearly(name)
        answers = [Answer(f"{IS}{key}", _("It is “%(name)s”") % {"name": self.labels[key]}) for key in near]
        answers += [
            Answer(f"{WAS}{key}", _("It is “%(name)s”, named so then") % {"name": self.labels[key]})
            for key in near
            if words.names_change and key not in keys
        ]
        answers += words.others(name)
        if self.may_add:
            # What looks like a known one is decided one by one.
            answers.append(Answer(NEW, words.make % {"name": name}, "" if near else words.make_all))
        kind = f"{field}-near" if near else field
        text = words.several if keys else words.nearly if near else words.unknown
        given = row.ask(kind, plain(name) or name, text % {"name": name}, *answers)
        for prefix in (IS, WAS):
            if given.startswith(prefix):
                return int(given.removeprefix(prefix))
        return given or None

    def record(self, key, name, value):
        """Return the record of ``key``; for ``NEW`` one that is made with the field ``name`` holding ``value``."""
        if key != NEW:
            return self.model.objects.get(pk=key)
        label = plain(str(value)) or str(value)
        if label not in self.made:
            record = self.model(**{name: value})
            record.full_clean()
            self.made[label] = CreateAction(record, user=self.user).execute()
        return self.made[label]


class Words:
    """The texts of the questions about names; ``%(name)s`` stands for the name."""

    names_change = False

    def __init__(self, unknown, nearly, several, make, make_all):
        self.unknown, self.nearly, self.several = unknown, nearly, several
        self.make, self.make_all = make, make_all

    def others(self, name):
        """Return further answers; for subclasses."""
        return []


class OrganisationWords(Words):
    """The texts about organisations; with ``names_change`` a name may be one of then."""

    def __init__(self, names_change=False):
        self.names_change = names_change
        super().__init__(
            unknown=_("“%(name)s” is not a known organisation. Choose a known name above, or:"),
            nearly=_("“%(name)s” looks like a known organisation."),
            several=_("Several organisations are called “%(name)s”."),
            make=_("Make the organisation “%(name)s”"),
            make_all=_("Make all unknown organisations"),
        )


class PersonWords(Words):
    """The texts about people."""

    def __init__(self):
        super().__init__(
            unknown=_("“%(name)s” is not a known person. Empty the field to leave the name out, or:"),
            nearly=_("“%(name)s” looks like a known person."),
            several=_("Several people are called “%(name)s”."),
            make=_("Make the person “%(name)s”"),
            make_all=_("Make all unknown people"),
        )


class SectorWords(Words):
    """The texts about sectors; a sector may also be a mere text at the participation."""

    TEXT = "text"

    def __init__(self):
        super().__init__(
            unknown=_("“%(name)s” is not a known sector."),
            nearly=_("“%(name)s” looks like a known sector."),
            several=_("Several sectors are called “%(name)s”."),
            make=_("Make the sector “%(name)s”"),
            make_all=_("Make all unknown sectors"),
        )

    def others(self, name):
        keep = _("Keep it as a text, only here")
        return [Answer(self.TEXT, keep, _("Keep all unknown sectors as texts"))]


def organisations(user):
    """Return the :class:`Directory` of organisations, under their present, other and former names."""
    pairs, labels = [], {}
    for key, name, abbreviation in Organisation.objects.values_list("pk", "name", "abbreviation"):
        labels[key] = name
        pairs += [(name, key), (abbreviation, key)]
    pairs += [(name, key) for key, name in AlternativeName.objects.values_list("organisation", "name")]
    labelled = Participation.objects.exclude(organisation_label="")
    pairs += [(name, key) for key, name in labelled.values_list("organisation", "organisation_label")]
    return Directory(Organisation, pairs, labels, user)


def people(user):
    """Return the :class:`Directory` of people."""
    labels = dict(Person.objects.values_list("pk", "name"))
    return Directory(Person, [(name, key) for key, name in labels.items()], labels, user)


def sectors(user):
    """Return the :class:`Directory` of sectors, under their names in each language."""
    names = dict(Sector.objects.values_list("pk", "name"))
    pairs = [(text, key) for key, name in names.items() for text in name.values()]
    return Directory(Sector, pairs, {key: str(name) for key, name in names.items()}, user)
