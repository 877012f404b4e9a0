"""Who may change which record: the permissions of a group, narrowed by the rights on the record's pages."""

from enum import Enum

from django.conf import settings
from wagtail.models import Locale
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import page_permission_policy, register_permission_policy

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models import Series, Session
from leernetwerk.network.record_pages import pages_of, record_pages

# Where a user object keeps its languages.
LANGUAGES_CACHE = "_languages_cache"


class Access(Enum):
    """What a user may do on the screen of one record."""

    NOTHING = "nothing"
    READ = "read"
    WORDS = "words"
    EVERYTHING = "everything"


def languages_of(user, locales=None):
    """Return the codes of the languages that ``user`` works in (``frozenset``), of those that are configured.

    They are the languages of the pages on which the groups of the user hold a permission; a permission on the root
    of the tree counts for all, as does being a superuser. Asked once per user object, as permissions are; ``locales``
    (of all the site) saves the query where they are at hand.
    """
    if not hasattr(user, LANGUAGES_CACHE):
        setattr(user, LANGUAGES_CACHE, frozenset(_languages_of(user, locales)))
    return getattr(user, LANGUAGES_CACHE)


def _languages_of(user, locales):
    configured = {code for code, _name in settings.LANGUAGES}
    if not user.is_active or not user.is_authenticated:
        return set()
    if user.is_superuser:
        return configured
    pages = [permission.page for permission in page_permission_policy.get_cached_permissions_for_user(user)]
    if any(page.depth == 1 for page in pages):
        return configured
    keys = {page.locale_id for page in pages}
    if locales is None:
        locales = Locale.objects.filter(pk__in=keys) if keys else []
    return {locale.language_code for locale in locales if locale.pk in keys} & configured


def owner_of(record):
    """Return the record whose pages decide about ``record``: itself, its series' owner or what it names."""
    if isinstance(record, Session):
        return owner_of(record.series)
    if isinstance(record, Series):
        return record.owner or record
    return getattr(record, record.owner_field) if record.owner_field else record


def words_of(model):
    """Return the fields of a record class that hold a text per language."""
    return [field for field in model._meta.get_fields() if isinstance(field, TranslatedTextField)]


class RecordPermissionPolicy(ModelPermissionPolicy):
    """The permissions of a group on a kind of record, narrowed for records with pages.

    Who has the permission to change may change a record without pages; a record with pages only when he or she may
    publish one of them, or, while none is live, may edit one of them. Who has only the permission to view, and works
    in a language, is a translator: he or she may type the words of that language and nothing else.
    """

    def user_has_permission(self, user, action):
        return super().user_has_permission(user, action) or (
            action == "change" and self.is_translator(user) and bool(words_of(self.model))
        )

    def is_translator(self, user):
        """Tell whether ``user`` types words only: may view this kind of record, not change it, and has a language."""
        has_permission = super().user_has_permission
        return (
            not has_permission(user, "change") and has_permission(user, "view") and bool(languages_of(user))
        )

    def access(self, user, record):
        """Return the :class:`Access` that ``user`` has to ``record``."""
        if super().user_has_permission(user, "change"):
            return Access.EVERYTHING if self.pages_allow(user, record) else Access.READ
        if self.is_translator(user) and words_of(self.model):
            return Access.WORDS
        return Access.READ if self.user_has_any_permission(user, ["add", "view"]) else Access.NOTHING

    def pages_allow(self, user, record):
        """Tell whether the rights of ``user`` on the pages of ``record`` let it be changed."""
        owner = owner_of(record)
        if user.is_superuser or record_pages(type(owner)) is None:
            return True
        pages = pages_of(owner)
        if not pages:
            return True
        action = "publish" if any(page.live for page in pages) else "change"
        return any(
            page_permission_policy.user_has_permission_for_instance(user, action, page) for page in pages
        )

    def user_has_permission_for_instance(self, user, action, instance):
        if action == "change":
            return self.access(user, instance) in {Access.WORDS, Access.EVERYTHING}
        if action == "delete":
            return super().user_has_permission(user, "delete") and self.pages_allow(user, instance)
        return super().user_has_permission(user, action)


def register_policies(models):
    """Give each of these record classes the policy; called once, before Wagtail asks for any."""
    for model in models:
        register_permission_policy(model, RecordPermissionPolicy(model))
