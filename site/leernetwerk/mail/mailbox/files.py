"""The folder with kept mails: a file each, named by the moment, so that the names sort by time."""

import re
import time
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from pathlib import Path

from django.conf import settings

MOST_KEPT = 500
NAME = re.compile(r"(?P<nanoseconds>\d{19})-[0-9a-f]{8}")
SUFFIX = ".eml"


@dataclass(frozen=True)
class KeptMail:
    """A mail in the folder: its ``name``, when it was kept, and what it says."""

    name: str
    message: EmailMessage

    @property
    def kept_at(self):
        """When it came (aware, UTC)."""
        return datetime.fromtimestamp(int(NAME.fullmatch(self.name)["nanoseconds"]) / 1e9, UTC)

    def part(self, kind):
        """Return its text (``str``) of a kind, "plain" or "html"; empty without one."""
        part = self.message.get_body((kind,))
        return part.get_content() if part else ""


def keep(content):
    """Keep a mail (``bytes``), and the newest ones only. Several processes may do so at once."""
    folder = Path(settings.MAILBOX_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{time.time_ns():019d}-{uuid.uuid4().hex[:8]}"
    unfinished = folder / f"{name}.part"
    unfinished.write_bytes(content)
    unfinished.replace(folder / f"{name}{SUFFIX}")
    for old in names()[MOST_KEPT:]:
        (folder / f"{old}{SUFFIX}").unlink(missing_ok=True)


def names():
    """Return the names of the kept mails, the newest first."""
    found = [path.stem for path in Path(settings.MAILBOX_ROOT).glob(f"*{SUFFIX}")]
    return sorted(filter(NAME.fullmatch, found), reverse=True)


def read(name):
    """Return the :class:`KeptMail` of a name, or ``None`` when there is none."""
    if not NAME.fullmatch(name):
        return None
    try:
        content = (Path(settings.MAILBOX_ROOT) / f"{name}{SUFFIX}").read_bytes()
    except FileNotFoundError:
        return None
    return KeptMail(name, message_from_bytes(content, policy=policy.default))


def forget_mails_to(addresses):
    """Delete the kept mails to any of ``addresses`` (iterable of ``str``); nothing happens without a mailbox."""
    if settings.MAILBOX_ROOT is None:
        return
    forgotten = {address.lower() for address in addresses}
    for name in names():
        mail = read(name)
        to = getaddresses(mail.message.get_all("To", [])) if mail else []
        if any(address.lower() in forgotten for _name, address in to):
            (Path(settings.MAILBOX_ROOT) / f"{name}{SUFFIX}").unlink(missing_ok=True)
