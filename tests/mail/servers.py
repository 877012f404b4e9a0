"""Real mail servers that behave as a test wants."""

import socket
import time
from collections import Counter
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller


class Behaviour:
    """What aiosmtpd asks. It takes all mail, unless ``answer`` is something else to say, ``at`` "RCPT" or "DATA".

    ``only_for`` is a part of the addresses that get it. ``hang_up`` breaks the connection in the middle of a mail.
    """

    def __init__(self):
        self.answer = None
        self.at = "RCPT"
        self.only_for = ""
        self.hang_up = False
        self.taken = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answer and self.at == "RCPT" and self.only_for in address:
            return self.answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.hang_up:
            server.transport.abort()
            return "250 nobody hears this"
        if self.answer and self.at == "DATA":
            return self.answer
        self.taken.append((envelope.rcpt_tos, envelope.content))
        return "250 OK"

    @property
    def messages(self):
        """The mails that were taken, as ``EmailMessage``."""
        return [message_from_bytes(content, policy=policy.default) for _to, content in self.taken]

    @property
    def times_taken(self):
        """How often each Message-ID was taken (``Counter``)."""
        return Counter(message["Message-ID"] for message in self.messages)

    def wait_for(self, number, patience=60):
        """Wait until so many different mails were taken."""
        deadline = time.monotonic() + patience
        while len(self.times_taken) < number:
            assert time.monotonic() < deadline, f"{len(self.times_taken)} of {number} mails came"
            time.sleep(0.05)


def free_port():
    """Return the number of a port on which nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def start_server(port):
    """Start a server in a thread; return its ``Controller``: a :class:`Behaviour` is its ``handler``."""
    controller = Controller(Behaviour(), hostname="127.0.0.1", port=port, ready_timeout=20)
    controller.start()
    return controller
