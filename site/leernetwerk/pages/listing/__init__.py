"""Lists of pages: their items, the filters on them with true counts, and the way from page to page."""

from leernetwerk.pages.listing.items import ListedItem, items_of, public_pages
from leernetwerk.pages.listing.listing import Listing, listing_of, make_listing

__all__ = ["ListedItem", "Listing", "items_of", "listing_of", "make_listing", "public_pages"]
