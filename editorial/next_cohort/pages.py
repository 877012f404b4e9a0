"""Copies the pages of a record for the next one: the same words in the same languages, as drafts."""

from django.utils.text import slugify
from wagtail.actions.copy_page import CopyPageAction
from wagtail.coreutils import find_available_slug

from editorial.next_cohort.names import replaced
from leernetwerk.network.record_pages import pages_of
from leernetwerk.pages.record_drafts import page_title

# Blocks that tell of the people and the meetings of the previous cohort.
LEFT_OUT = {"quote", "sessions"}


def pages_to_copy(record):
    """Return the pages of ``record``, of their own types, without aliases (list): the original first."""
    return list(pages_of(record).filter(alias_of__isnull=True).select_related("locale").order_by("pk"))


def may_copy(user, page):
    """Tell whether ``user`` may put a draft like ``page`` beside it.

    As with translating, a draft in a further language may be made by whoever may submit pages for translation.
    """
    if page.get_parent().permissions_for_user(user).can_add_subpage():
        return True
    return pages_to_copy(page.record)[0].pk != page.pk and user.has_perm(
        "wagtail_localize.submit_translation"
    )


def copy_pages(old_record, new_record, names, user):
    """Return pairs of a page of ``old_record`` and its copy, a draft about ``new_record`` (list).

    ``names`` are the names (``TranslatedText``) of the old and the new cohort. The copies are translations of each
    other. Languages in which ``user`` may add no draft are left out.
    """
    pairs = []
    for page in pages_to_copy(old_record):
        if may_copy(user, page):
            key = pairs[0][1].translation_key if pairs else None
            pairs.append((page, copy_page(page, new_record, title_for(page, new_record, names), user, key)))
    return pairs


def title_for(page, new_record, names):
    """Return the title of the copy (``str``): that of ``page`` with the new name, else what it is by default."""
    code = page.locale.language_code
    old, new = (name.get(code, "") for name in names)
    title = replaced(page.title, old, new)
    return (page_title(new_record, code) if title == page.title else title)[:255]


def copy_page(page, record, title, user, translation_key):
    """Return a draft like ``page`` about ``record``, beside it; ``translation_key`` is ``None`` for an original."""
    parent = page.get_parent()
    blocks = [block for block in page.body.get_prep_value() if block["type"] not in LEFT_OUT]
    values = {
        "title": title,
        "draft_title": title,
        "slug": find_available_slug(parent, slugify(title) or page.slug),
        "seo_title": "",
        "body": page.body.stream_block.to_python(blocks),
        page.record_field: record,
        "go_live_at": None,
        "expire_at": None,
        "locked": False,
        "locked_by": None,
        "locked_at": None,
    }
    if translation_key is not None:
        values["translation_key"] = translation_key
    action = CopyPageAction(
        page, to=parent, update_attrs=values, copy_revisions=False, keep_live=False, user=user
    )
    return action.execute(skip_permission_checks=True)
