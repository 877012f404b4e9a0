"""The server that ``SEARCH_URL`` names, and what can go wrong with it."""

import re
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

DEFAULT_PREFIX = "leernetwerk"
# What Elasticsearch takes in the name of an index, less what would make it hidden or end up in a pattern.
PREFIX = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")
PORTS = {"http": 80, "https": 443}


class Unavailable(Exception):
    """The server does not answer, or not as it should."""


class Refused(Exception):
    """The server answers, but does not take what it was sent."""


class IndexMissing(Exception):
    """The server has no index of that name."""


@dataclass(frozen=True)
class Server:
    """A server and the prefix of the names of our indexes there.

    ``url`` is scheme, host and port. ``user`` and ``password``, or ``api_key``, or nothing, sign in; ``ca_file`` is the
    path of the certificate of a private authority.
    """

    url: str
    prefix: str
    user: str = ""
    password: str = ""
    api_key: str = ""
    ca_file: str = ""

    @classmethod
    def from_url(cls, url, api_key="", ca_file=""):
        """Read ``https://user:password@host:9200/prefix``; raises ``ImproperlyConfigured`` for what is none."""
        try:
            parts = urlsplit(url)
            usual_port = PORTS[parts.scheme]
            port = parts.port or usual_port
            host = parts.hostname
        except (KeyError, ValueError):
            host = None
        prefix = parts.path.strip("/") or DEFAULT_PREFIX if host else ""
        if not PREFIX.fullmatch(prefix):
            # The address itself may hold a password.
            raise ImproperlyConfigured(
                "SEARCH_URL must look like https://user:password@host:9200/prefix, the prefix in small letters."
            )
        host = f"[{host}]" if ":" in host else host
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        return cls(f"{parts.scheme}://{host}:{port}", prefix, user, password, api_key, ca_file)

    def alias(self, index_key):
        """Return the name (``str``) under which the index of a ``SearchIndex`` (its primary key) is asked."""
        return f"{self.index_name(index_key)}-items"

    def index_name(self, index_key):
        """Return the name (``str``) of the index itself."""
        return f"{self.prefix}-{index_key}"

    @contextmanager
    def client(self, timeout):
        """Give a client that waits for ``timeout`` seconds; raises :class:`Unavailable` or :class:`IndexMissing`.

        Nothing is tried twice: who asks has another way, or a queue.
        """
        from elasticsearch import ApiError, NotFoundError, TransportError

        try:
            yield client_of(self).options(request_timeout=timeout)
        except NotFoundError as error:
            raise IndexMissing(str(error)) from error
        except ApiError as error:
            # Its text may repeat what somebody searched for.
            raise Unavailable(f"{type(error).__name__}, status {error.meta.status}") from error
        except TransportError as error:
            raise Unavailable(f"{type(error).__name__}: {error}"[:500]) from error


@cache
def client_of(server):
    """Return the client of a server, whose connections are kept; the library is loaded at the first use."""
    from elasticsearch import Elasticsearch

    options = {"ca_certs": server.ca_file} if server.ca_file else {}
    if server.api_key:
        options["api_key"] = server.api_key
    elif server.user:
        options["basic_auth"] = (server.user, server.password)
    return Elasticsearch(server.url, max_retries=0, retry_on_timeout=False, **options)


@cache
def _from_settings(url, api_key, ca_file):
    return Server.from_url(url, api_key, ca_file)


_another = ContextVar("another_server")


def configured_server():
    """Return the :class:`Server` of the settings, or ``None`` when the database finds by itself."""
    try:
        return _another.get()
    except LookupError:
        pass
    if not settings.SEARCH_URL:
        return None
    return _from_settings(settings.SEARCH_URL, settings.SEARCH_API_KEY, settings.SEARCH_CA_FILE)


@contextmanager
def using(server):
    """Let another server (``None`` for none) take the place of the configured one, for measuring."""
    token = _another.set(server)
    try:
        yield
    finally:
        _another.reset(token)
