"""What one can get mail about: each room registers its topics in ``ready()``."""

from django.utils.translation import gettext as _


class Topic:
    """A kind of thing to get mail about. ``name`` starts with the room's ("cohorts.call_opens")."""

    name = ""

    def title(self, subject):
        """Return what the mail is about, in the language at hand (``str``), or ``None`` when there is no such thing.

        ``subject`` (``str``) is what somebody put into an address: letters, digits, hyphens and underscores.
        """
        raise NotImplementedError

    def promise(self):
        """Return which mails one gets (``str``): words below the question for an address."""
        return _("You get a mail with a link to confirm your address. Each later mail has a link to end it.")

    def way_back(self, subject):
        """Return address and words (``str``s) of a link to what the mail is about; empty where there is none."""
        return "", ""


class Topics(dict):
    """The registered topics: name → :class:`Topic`."""

    def register(self, topic):
        """Add a topic. A name can be given once (else ``ValueError``)."""
        if topic.name in self:
            raise ValueError(f"There is a topic {topic.name!r} already.")
        self[topic.name] = topic

    def title(self, name, subject):
        """Return the title of a subject of a topic, or ``None`` when either is not there."""
        return self[name].title(subject) if name in self else None


topics = Topics()
