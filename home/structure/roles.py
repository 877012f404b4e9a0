"""The roles as groups: who may do what, where. Managers change them afterwards in the admin."""

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_noop
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from home.models import HomePage
from leernetwerk.pages.models import SectionPage

EDITOR = "Editors"
CHIEF_EDITOR = "Chief editors"
TRANSLATOR = "Translators"
MANAGERS = gettext_noop("Managers")
# Who answers what visitors send by a form. No other role may see it; managers put people in the group.
FORM_READERS = gettext_noop("Form readers")
# Who handles what people send in answer to a call, from the first mail to a place. Neither sees it of the other.
INTAKE = gettext_noop("Intake")
# Who posts printed copies: sees only who asked for those.
POSTING = gettext_noop("Posting")

PAGE_RIGHTS = {
    EDITOR: ["add", "change"],
    CHIEF_EDITOR: ["add", "change", "publish", "lock", "unlock"],
    TRANSLATOR: ["change"],
    MANAGERS: ["add", "change", "publish", "bulk_delete", "lock", "unlock"],
}
FILE_RIGHTS = {
    EDITOR: ["add", "change", "choose"],
    CHIEF_EDITOR: ["add", "change", "choose"],
    TRANSLATOR: ["choose"],
    MANAGERS: ["add", "change", "choose"],
}
RECORD_RIGHTS = {
    EDITOR: ["add", "change", "view"],
    CHIEF_EDITOR: ["add", "change", "delete", "view"],
    TRANSLATOR: ["view"],
    MANAGERS: ["add", "change", "delete", "view"],
}
# What whoever answers for the texts of a language may do with search.
SEARCH_RIGHTS = {
    "search.Synonym": ["add", "change", "delete"],
    "search.Promotion": ["add", "change", "delete"],
    "search.CompoundException": ["add", "change", "delete"],
    "search.SearchedQuery": ["view"],
}
# What people agree to is for those in charge; the others see which texts there are.
STATEMENT_RIGHTS = {
    EDITOR: ["view"],
    CHIEF_EDITOR: ["add", "change", "view"],
    TRANSLATOR: ["view"],
    MANAGERS: ["add", "change", "delete", "view"],
}
# Models of which managers may do everything; sections are added to them below.
MANAGED_MODELS = [
    "accounts.User",
    "auth.Group",
    "outbox.OutboxTask",
    "wagtailcore.GroupApprovalTask",
    "wagtailcore.Locale",
    "wagtailcore.Site",
    "wagtailcore.Task",
    "wagtailcore.Workflow",
    "wagtailredirects.Redirect",
]


def group_name(role, code):
    """Return the name (``str``) of the group that has a role in a language, such as "Editors (nl)"."""
    return f"{role} ({code})"


def language_group(role, code):
    """Return the group that has ``role`` in the language ``code``. Raises ``Group.DoesNotExist``."""
    return Group.objects.get(name=group_name(role, code))


def build_language_groups(home):
    """Make the groups of the language of ``home`` (a ``HomePage``), with rights in its tree; return them by role."""
    groups = {}
    for role in (EDITOR, CHIEF_EDITOR, TRANSLATOR):
        group, created = Group.objects.get_or_create(name=group_name(role, home.locale.language_code))
        groups[role] = group
        if created:
            _grant_common_rights(group, role, home)
            group.permissions.add(submit_translation_permission())
        if created and role == CHIEF_EDITOR:
            # Taking a page offline and saying where its visitors go is one job.
            _grant(group, "wagtailredirects.Redirect", ["add", "change", "delete", "view"])
            _grant_search(group)
            _grant(group, "articles.PrintEdition", ["add", "change", "delete", "view"])
    return groups


def build_managers(root):
    """Make the group of managers, who may do everything but what is left to superusers, unless it exists."""
    group, created = Group.objects.get_or_create(name=MANAGERS)
    if not created:
        return
    _grant_common_rights(group, MANAGERS, root)
    group.permissions.add(submit_translation_permission())
    for label in MANAGED_MODELS:
        _grant(group, label, ["add", "change", "delete", "view"])
    _grant_search(group)
    _grant(group, "search.SearchSettings", ["change"])
    for model in structure_models():
        _grant(group, model._meta.label, ["add", "delete"])
    for label in ("forms.Access", "forms.Erasure"):
        _grant(group, label, ["view"])
    _grant(group, "forms.FormsSettings", ["change"])
    _grant(group, "pilots.HostQuestionSettings", ["change"])
    _grant(group, "articles.PrintEdition", ["add", "change", "delete", "view", "correct"])


def build_form_readers():
    """Make the group of those who may see, export and delete what visitors answered, unless it exists."""
    group, created = Group.objects.get_or_create(name=FORM_READERS)
    if created:
        _grant_admin(group)
        _grant(group, "forms.Submission", ["view", "delete", "export"])


def build_intake():
    """Make the group of those who handle applications for calls, unless it exists."""
    group, created = Group.objects.get_or_create(name=INTAKE)
    if created:
        _grant_admin(group)
        _grant(group, "cohorts.Application", ["view", "change", "delete", "export"])


def build_posting():
    """Make the group of those who post printed copies, unless it exists."""
    group, created = Group.objects.get_or_create(name=POSTING)
    if created:
        _grant_admin(group)
        _grant(group, "articles.PrintRequest", ["view", "change", "delete"])
        _grant(group, "articles.PrintEdition", ["view", "correct"])


def structure_models():
    """Return the page types that carry the site: the home page and the sections."""
    return [HomePage, *(model for model in apps.get_models() if issubclass(model, SectionPage))]


def _grant_common_rights(group, role, page):
    _grant_admin(group)
    for action in PAGE_RIGHTS[role]:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{action}_page")
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    files = Collection.get_first_root_node()
    rights = dict.fromkeys(("media.Image", "media.Document"), FILE_RIGHTS[role])
    if role == MANAGERS:
        rights["wagtailcore.Collection"] = ["add", "change", "delete"]
    for label, actions in rights.items():
        for permission in _permissions(label, actions):
            GroupCollectionPermission.objects.create(group=group, collection=files, permission=permission)
    for model in apps.get_app_config("network").get_models():
        _grant(group, model._meta.label, RECORD_RIGHTS[role])
    for label in ("forms.Form", "cohorts.Intake"):
        _grant(group, label, RECORD_RIGHTS[role])
    for label in ("forms.ConsentText", "forms.PrivacyStatement"):
        _grant(group, label, STATEMENT_RIGHTS[role])


def _grant_admin(group):
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )


def _grant_search(group):
    """Let a group tell search about words and promote pages, and see what people looked for."""
    for label, actions in SEARCH_RIGHTS.items():
        _grant(group, label, actions)


def _permissions(label, actions):
    """Return the permissions (queryset) to do ``actions`` with the model ``label``."""
    model = apps.get_model(label)
    names = [f"{action}_{model._meta.model_name}" for action in actions]
    content_type = ContentType.objects.get_for_model(model, for_concrete_model=False)
    return Permission.objects.filter(content_type=content_type, codename__in=names)


def _grant(group, label, actions):
    group.permissions.add(*_permissions(label, actions))


def submit_translation_permission():
    """Return wagtail-localize's permission; its migration makes it, a flushed database lacks it."""
    content_type, _created = ContentType.objects.get_or_create(
        app_label="wagtail_localize", model="translation"
    )
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type,
        codename="submit_translation",
        defaults={"name": "Can submit translations"},
    )
    return permission


def remove_stock_groups():
    """Remove the two groups that Wagtail's own migrations make; ours take their place."""
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()
