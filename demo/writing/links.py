"""Where the links of the text files lead."""

from wagtail.models import Page

from demo.keys import stable_uuid


def page_for(name, locale):
    """Return the page that ``name`` stands for, in ``locale`` where there is one, else in another language.

    ``name`` is a key of the demo ("news/first-session") or a section's class ("AgendaPage"). Raises
    ``Page.DoesNotExist`` when the demo has no such page.
    """
    found = Page.objects.filter(translation_key=stable_uuid(f"page/{name}"))
    if "/" not in name and name.endswith("Page"):
        found = Page.objects.filter(content_type__model=name.lower())
    pages = {page.locale_id: page for page in found}
    if not pages:
        raise Page.DoesNotExist(name)
    return pages.get(locale.pk) or min(pages.values(), key=lambda page: page.pk)


class Links:
    """Resolves targets ("page:news/first-session", "document:booklet-nl", an address) for one language."""

    def __init__(self, store, locale):
        self.store = store
        self.locale = locale

    def attributes(self, target):
        """Return the attributes of the ``a`` that leads to ``target``, as Wagtail keeps them in rich text."""
        kind, _colon, name = target.partition(":")
        if kind == "page":
            return f'linktype="page" id="{page_for(name, self.locale).pk}"'
        if kind == "document":
            return f'linktype="document" id="{self.store[f"document/{name}"].pk}"'
        return f'href="{target}"'

    def link_value(self, label, target):
        """Return the stored value of a link block that leads to ``target``, with ``label`` as its words."""
        kind, _colon, name = target.partition(":")
        if kind == "page":
            return {"page": page_for(name, self.locale).pk, "url": "", "label": label}
        return {"page": None, "url": target, "label": label}
