"""What a mailed link can be for: each room registers its purposes in ``ready()``."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Words:
    """What a page says: ``title``, ``text`` (plain, lines are kept), the ``button`` to press, and a way to go on."""

    title: str
    text: str = ""
    button: str = ""
    next_url: str = ""
    next_label: str = ""


class Purpose:
    """A thing that a link does when its button is pressed, once. Its methods run in the language of the link.

    ``name`` starts with the room's ("accounts.confirm"); ``lifetime`` is for how long links are good. ``subject``
    (``str``) is what the link was made for.
    """

    name = ""
    lifetime = timedelta(days=7)

    def question(self, subject):
        """Return the :class:`Words` of the page with the button, or ``None`` when the subject is no longer there."""
        raise NotImplementedError

    def lock(self, subject):
        """Lock what whoever erases the subject locks before its links, in the transaction of :meth:`do` and before the
        link itself. Otherwise each could wait for the other.
        """

    def do(self, subject, request):
        """Do it, in the transaction in which the link becomes used; whatever is raised undoes both.

        Return an ``HttpResponse``, or ``None`` to have the reader see :meth:`done`.
        """
        raise NotImplementedError

    def done(self, subject):
        """Return the :class:`Words` of the page of a link that was used, also for who comes back later."""
        raise NotImplementedError

    def ask_again_url(self, subject):
        """Return where a new link can be asked for (``str``), or nothing."""
        return ""


class PagePurpose(Purpose):
    """A page of somebody's own, as often as wanted until the link expires or is revoked.

    There is no session and no cookie: the link is the key each time.
    """

    def respond(self, request, subject):
        """Return the ``HttpResponse`` to a GET, HEAD or POST, or ``None`` when the subject is no longer there."""
        raise NotImplementedError


class Purposes(dict):
    """The registered purposes: name → :class:`Purpose`.

    ``new_links`` is where anybody can ask for new links: the name of an address and the words of the way there, or
    ``None``.
    """

    new_links = None

    def register(self, purpose):
        """Add a purpose. A name can be given once (else ``ValueError``)."""
        if purpose.name in self:
            raise ValueError(f"There is a purpose {purpose.name!r} already.")
        self[purpose.name] = purpose

    def offer_new_links(self, url_name, label):
        """Lead whoever has a link that does not work to where a new one can be asked for."""
        self.new_links = url_name, label


purposes = Purposes()
