"""What people mean by an address that they typed or pasted."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

LONGEST = 255
is_web_address = URLValidator(schemes=["http", "https"])


def own_hosts(request=None):
    """Return the names (``set`` of ``str``) under which the site is reached."""
    hosts = {
        urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname,
        *Site.objects.values_list("hostname", flat=True),
    }
    if request is not None:
        hosts.add(urlsplit(f"//{request.get_host()}").hostname)
    return hosts - {None}


def parts(text, hosts=()):
    """Return ``text`` (``str``), split as an address; it begins with a scheme, a name among ``hosts``, or a slash.

    Raises ``ValidationError`` with a message for the reader.
    """
    text = text.strip()
    if not text:
        raise ValidationError(_("There is no address here."))
    if not text.isprintable():
        raise ValidationError(_("There are characters in this address that no address has."))
    try:
        found = urlsplit(text)
        _port = found.port
    except ValueError as error:
        raise ValidationError(_("This is not an address.")) from error
    if not found.scheme and not text.startswith("/"):
        return parts(f"//{text}" if text.split("/")[0] in hosts else f"/{text}")
    return found


def read_old(text, hosts):
    """Return the path (``str``) from which visitors are to be sent on; ``hosts`` are the site's own names.

    Raises ``ValidationError`` for what no visitor of this site asks for.
    """
    found = parts(text, hosts)
    if found.netloc and found.hostname not in hosts:
        raise ValidationError(
            _("This is an address of another site: only addresses of this site can be sent on.")
        )
    if found.scheme and not found.netloc:
        raise ValidationError(_("This is not an address."))
    path = Redirect.normalise_path(found._replace(scheme="", netloc="", fragment="").geturl())
    if len(path) > LONGEST:
        raise ValidationError(
            _("This address is too long: at most %(number)d characters.") % {"number": LONGEST}
        )
    if path == "/" or f"{path}/".startswith(settings.ADMIN_PREFIX):
        raise ValidationError(_("This address is always in use by the site itself."))
    return path


def read_new(text, hosts):
    """Return ``(path, address)`` of where visitors are to go.

    ``path`` is that of a page of this site, or "" for an address elsewhere; ``address`` is what is kept when no page
    stands there. Raises ``ValidationError``.
    """
    found = parts(text, hosts)
    if found.netloc and found.hostname not in hosts:
        address = text.strip()
        is_web_address(address)
        path = ""
    elif found.scheme and not found.netloc:
        raise ValidationError(_("This is not an address."))
    else:
        address = found._replace(scheme="", netloc="", path=found.path or "/").geturl()
        path = Redirect.normalise_path(found.path or "/")
    if len(address) > LONGEST:
        raise ValidationError(
            _("This address is too long: at most %(number)d characters.") % {"number": LONGEST}
        )
    return path, address


def language_of(path):
    """Return the code of the language with which ``path`` begins, or ``None``."""
    return translation.get_language_from_path(f"{path}/")


def with_languages(path):
    """Return ``path`` as it would be in each language of the site: a list; empty when it has a language."""
    if language_of(path):
        return []
    return [f"/{code}{path}" for code, _name in settings.LANGUAGES]


def without_language(path):
    """Return ``path`` without its language, or "" when nothing is left or it has none."""
    code = language_of(path)
    return path[len(code) + 1 :] if code else ""


def is_served_otherwise(path):
    """Tell whether something else than a page answers at ``path``: a file, a calendar."""
    if f"{path}/".startswith(settings.ADMIN_PREFIX):
        return False
    for tried in (path, f"{path}/"):
        with translation.override(language_of(path) or settings.LANGUAGE_CODE):
            try:
                match = resolve(tried)
            except Resolver404:
                continue
        if match.url_name != "wagtail_serve":
            return True
    return False
