"""Links to pages in running text, all of one text in one query."""

from django.utils.html import escape
from wagtail.rich_text.pages import PageLinkHandler

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.blocks.choosers import chosen_pages, version_in_language


class ReaderPageLinkHandler(PageLinkHandler):
    """Leads to the page in the reader's language where there is one; a link to a page that is gone is no link.

    An editor who links to a private page means its readers, whom the page itself asks to sign in.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        keys = [int(attrs["id"]) if str(attrs.get("id", "")).isdecimal() else None for attrs in attrs_list]
        return [cls._opening_tag(page) for page in chosen_pages(keys)]

    @staticmethod
    def _opening_tag(page):
        version = version_in_language(page)
        address = page_address(version.url_path) if version else None
        return f'<a href="{escape(address)}">' if address else "<a>"
