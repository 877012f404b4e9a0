"""One sign-in per role, with passwords that everybody may know: for trying out only."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group

from home.structure import roles
from leernetwerk.accounts.models import User


@dataclass(frozen=True)
class Account:
    """A demo sign-in: the role as it is printed, the groups that make it, and the language of the admin."""

    role: str
    email: str
    password: str
    name: str
    language: str
    groups: tuple


def _account(role, email, name, language, *groups):
    # The passwords are printed at every start and say themselves that they are no secret.
    return Account(role, f"{email}@leernetwerk.example", f"demo-{email}-2026", name, language, groups)


ACCOUNTS = [
    _account("manager", "beheer", "Bente Beheer", "nl", roles.MANAGERS),
    _account(
        "chief editor nl",
        "eindredactie",
        "Eva Eindredactie",
        "nl",
        roles.group_name(roles.CHIEF_EDITOR, "nl"),
    ),
    _account("editor nl", "redactie", "Rik Redactie", "nl", roles.group_name(roles.EDITOR, "nl")),
    _account(
        "chief editor en", "chief-editor", "Chris Chief", "en", roles.group_name(roles.CHIEF_EDITOR, "en")
    ),
    _account("editor en", "editor", "Edith Editor", "en", roles.group_name(roles.EDITOR, "en")),
    _account(
        "translator en", "translator", "Tess Translator", "en", roles.group_name(roles.TRANSLATOR, "en")
    ),
    _account("reader of forms", "berichten", "Bo Berichten", "nl", roles.FORM_READERS),
    _account("poster of printed copies", "verzending", "Vic Verzending", "nl", roles.POSTING),
    _account("handler of applications", "intake", "Ine Intake", "nl", roles.INTAKE),
]


def are_allowed():
    """Tell whether accounts with known passwords may exist here: only where ``DEBUG`` is on."""
    return settings.DEBUG


def account_lines():
    """Return a line per sign-in: role, e-mail address and password with tabs between them."""
    return [f"{account.role}\t{account.email}\t{account.password}" for account in ACCOUNTS]


def keep_accounts():
    """Keep the demo's users, with their passwords and groups as they were; return them by e-mail address."""
    users = {}
    for account in ACCOUNTS:
        user = User.objects.filter(email=account.email).first() or User(email=account.email)
        user.name, user.language = account.name, account.language
        user.is_staff, user.is_active = True, True
        # Hashing is slow by design, and a new user has nothing to compare with.
        if user._state.adding or not user.check_password(account.password):
            user.set_password(account.password)
        user.save()
        user.groups.set(Group.objects.filter(name__in=account.groups))
        users[account.email] = user
    return users


def owners(users):
    """Return who owns the demo's pages, per language: its editor; nobody when there are no accounts."""
    editors = {"nl": "redactie", "en": "editor"}
    return {code: users.get(f"{name}@leernetwerk.example") for code, name in editors.items()}
