"""The signed stamp in a form: what was opened and when, and the key that makes its answers one."""

import datetime
import secrets
from dataclasses import dataclass, replace

from django.core import signing
from django.utils import timezone

SALT = "leernetwerk.forms.stamp"
TICKET_SALT = "leernetwerk.forms.ticket"
QUICKEST = datetime.timedelta(seconds=3)
LONGEST = datetime.timedelta(hours=24)
WAIT = datetime.timedelta(seconds=60)
FUTURE = datetime.timedelta(seconds=-60)  # clocks of servers differ a little


@dataclass(frozen=True)
class Stamp:
    """Which form was opened, the ``key`` of what will be sent with it, when (seconds since 1970), what was ``seen``.

    ``seen`` is a fingerprint of the words and questions that the visitor saw.
    """

    form_pk: int
    key: str
    moment: float
    seen: str

    @property
    def age(self):
        """How long ago the form was opened (``timedelta``)."""
        return datetime.timedelta(seconds=timezone.now().timestamp() - self.moment)

    @property
    def is_too_quick(self):
        """Whether no person can have filled in the form since."""
        return self.age < QUICKEST

    @property
    def is_expired(self):
        """Whether the form was opened too long ago, or not yet."""
        return not FUTURE < self.age <= LONGEST

    def renewed(self):
        """Return the stamp with the moment of now and the same key."""
        return replace(self, moment=timezone.now().timestamp())

    def signed(self):
        """Return the stamp as a hidden field carries it."""
        return signing.dumps([self.form_pk, self.key, self.moment, self.seen], salt=SALT)


def new_stamp(form_pk, seen):
    """Return a :class:`Stamp` of now."""
    return Stamp(form_pk, secrets.token_urlsafe(18), timezone.now().timestamp(), seen)


def read_stamp(text, form_pk):
    """Return the :class:`Stamp` of a hidden field, or ``None`` when it is missing, changed or of another form."""
    try:
        pk, key, moment, seen = signing.loads(text, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Stamp(pk, key, moment, seen) if pk == form_pk else None


def new_ticket(stamp):
    """Return a ticket: who was asked to wait may send the form of ``stamp`` with it once a minute has passed.

    As it names the key of the stamp, it is good for one answer.
    """
    return signing.dumps([stamp.form_pk, stamp.key, timezone.now().timestamp()], salt=TICKET_SALT)


def ticket_wait(text, stamp):
    """Return how long to wait (``timedelta``, not above zero when over) with a ticket; ``None`` if it is none."""
    try:
        pk, key, moment = signing.loads(text, salt=TICKET_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    if (pk, key) != (stamp.form_pk, stamp.key):
        return None
    age = datetime.timedelta(seconds=timezone.now().timestamp() - moment)
    return WAIT - age if age <= LONGEST else None
