"""Where the site listens: HOST and PORT, and whether nobody listens there yet."""

import errno
import http.client
import os
import socket
from dataclasses import dataclass

from tools.checkout import Refusal

# Hosts that mean "every address of this machine", and where such a server is reached from here.
WILDCARDS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104


@dataclass(frozen=True)
class Address:
    """A host name or IP address and a port to listen on."""

    host: str
    port: int

    @classmethod
    def from_environment(cls):
        """Read HOST (127.0.0.1 when absent) and PORT (8000 when absent); refuse what can be no port."""
        port = os.environ.get("PORT") or "8000"
        if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
            raise Refusal(f"PORT={port} is no port; choose a number from 1 to 65535: make run PORT=8001")
        return cls(os.environ.get("HOST") or "127.0.0.1", int(port))

    @property
    def binding(self):
        """The address as the web server wants it."""
        return f"{bracketed(self.host)}:{self.port}"

    @property
    def visible_host(self):
        """The host to type in a browser: a machine that listens everywhere listens here too."""
        return WILDCARDS.get(self.host, self.host)

    @property
    def url(self):
        """The site's address, without a slash at the end."""
        return f"http://{bracketed(self.visible_host)}:{self.port}"

    def check_free(self):
        """Refuse when the address can't be listened on."""
        try:
            family, kind, protocol, _, where = socket.getaddrinfo(
                self.host or None, self.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
            )[0]
            with socket.socket(family, kind, protocol) as listener:
                # As the web server does: a connection that was closed a moment ago is no hindrance.
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                listener.bind(where)
                listener.listen()
        except OSError as error:
            raise Refusal(self._hindrance(error)) from error

    def _hindrance(self, error):
        if error.errno == errno.EADDRINUSE:
            return f"Port {self.port} is taken; choose another one: make run PORT={self.port % 65535 + 1}"
        if error.errno == errno.EACCES:
            return f"Port {self.port} needs more rights; choose one above 1023: make run PORT=8000"
        return f"Cannot listen on HOST={self.host} ({error.strerror}); leave HOST out to use 127.0.0.1."

    def answers(self):
        """Tell whether a request for the site's front gets an answer, whatever it is."""
        connection = http.client.HTTPConnection(self.visible_host, self.port, timeout=30)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status > 0
        except OSError:
            return False
        finally:
            connection.close()


def bracketed(host):
    """Return an IPv6 address in brackets, anything else as it is."""
    return f"[{host}]" if ":" in host else host
