"""What somebody sent, kept in the page that asks to sign in again: nothing of it is stored on the server."""

from dataclasses import dataclass

from django.core import signing

SALT = "leernetwerk.accounts.sign_in_again"
LONGEST = 24 * 3600  # seconds
# Not repeated: it is made anew, or is nobody's business.
LEFT_OUT = ("csrfmiddlewaretoken", "password")


@dataclass(frozen=True)
class KeptForm:
    """A form that was sent: the ``path`` it was for, its ``fields`` (pairs of ``str``), whether ``files`` were sent."""

    path: str
    fields: list
    files: bool


def keep(request):
    """Return what was posted as a signed text, in which nobody but us can change anything (``str``)."""
    fields = [
        [name, value]
        for name, values in request.POST.lists()
        if not any(word in name for word in LEFT_OUT)
        for value in values
    ]
    form = {"path": request.get_full_path(), "fields": fields, "files": bool(request.FILES)}
    return signing.dumps(form, salt=SALT, compress=True)


def read(text):
    """Return the :class:`KeptForm` that :func:`keep` made a text of; raises ``BadSignature`` for any other text."""
    return KeptForm(**signing.loads(text, salt=SALT, max_age=LONGEST))
