"""Links lead somewhere, and readers may see what they find there."""

from django.utils.translation import gettext as _

from editorial.checks.findings import Finding


def link_targets(draft, known):
    """Find links to pages, documents and addresses of this site that are gone, not published or not for everybody."""
    for link in draft.links:
        if link.page is not None:
            yield from _page(link, known)
        elif link.document is not None:
            yield from _document(link, known)
        elif link.address in known.addresses:
            yield from _address(link, known)
    for path in draft.empty_files:
        yield Finding(
            path,
            _("There is no document here, or it was deleted"),
            _("Choose a document, or take the row out. Readers do not see it."),
        )


def _page(link, known):
    page = known.pages.get(link.page)
    if page is None:
        yield Finding(
            link.path,
            _("This link leads to a page that was deleted"),
            _("Choose another page, or take the link out."),
            link.words.strip(),
        )
    elif not page.is_live:
        yield Finding(
            link.path,
            _("This link leads to a page that is not published"),
            _("Publish that page, or take the link out. Until then readers see no link here."),
            link.words.strip() or page.title,
        )
    elif page.is_private and not known.is_private:
        yield Finding(
            link.path,
            _("This link leads to a page that not everybody may see"),
            _("That may be meant. Say so in the text, or choose a page that is open to all."),
            link.words.strip() or page.title,
        )


def _document(link, known):
    if link.document not in known.documents:
        yield Finding(
            link.path,
            _("This link leads to a document that was deleted"),
            _("Choose another document, or take the link out."),
            link.words.strip(),
        )
    elif known.documents[link.document] is None and not known.is_private:
        yield Finding(
            link.path,
            _("This link leads to a document that not everybody may open"),
            _("That may be meant. Say so in the text, or choose a document that is open to all."),
            link.words.strip(),
        )


def _address(link, known):
    title = known.addresses[link.address]
    if title is None:
        yield Finding(
            link.path,
            _("This address on our own site leads nowhere"),
            _(
                "Is the address typed wrong, or is the page gone? Choose a page instead of typing its address."
            ),
            link.address,
        )
    elif title:
        yield Finding(
            link.path,
            _("This link to “%(title)s” was typed as an address") % {"title": title},
            _("Choose the page instead. The link then goes along when the page moves or is translated."),
            link.address,
        )
