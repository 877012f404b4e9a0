"""What stands around every page: the name of the site, its menus and its footer."""

from django.utils.functional import SimpleLazyObject

from home.menus import SiteFrame


def site(request):
    """Give templates ``site_settings`` and the three menus, each made when it is used."""
    frame = SiteFrame.of(request)
    return {
        "site_settings": SimpleLazyObject(lambda: frame.settings),
        "main_menu": SimpleLazyObject(lambda: frame.main_menu),
        "footer_menu": SimpleLazyObject(lambda: frame.footer_menu),
        "legal_menu": SimpleLazyObject(lambda: frame.legal_menu),
    }
