"""The models of the room."""

from leernetwerk.accounts.models.link import MailedLink
from leernetwerk.accounts.models.subscription import Subscription
from leernetwerk.accounts.models.user import User

__all__ = ["MailedLink", "Subscription", "User"]
