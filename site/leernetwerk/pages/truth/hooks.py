"""What the page editor says about translations; ``wagtail_hooks`` loads it."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button

from leernetwerk.pages.models.truth import WordsChange
from leernetwerk.pages.truth.originals import translations_of
from leernetwerk.pages.truth.states import behind
from leernetwerk.pages.views.truth import dismiss_change, mark_current

DISMISS = "leernetwerk_dismiss_change"
MARK_CURRENT = "leernetwerk_mark_current"


@hooks.register("register_admin_urls")
def register_truth_urls():
    """Give both answers of people an address."""
    return [
        path("translations/changes/<int:pk>/dismiss/", dismiss_change, name=DISMISS),
        path("translations/<int:page_id>/current/", mark_current, name=MARK_CURRENT),
    ]


@hooks.register("after_publish_page")
def tell_what_is_behind(request, page):
    """Say how many translations lack what was just published, and offer to say that it does not concern them."""
    change = WordsChange.objects.filter(page=page.pk, revision=page.live_revision_id).first()
    number = behind(translations_of(page)).count() if change and change.concerns_translations else 0
    if not number:
        return
    texts = ngettext("%(number)d text was changed", "%(number)d texts were changed", change.number_of_texts)
    translations = ngettext("%(number)d translation is behind", "%(number)d translations are behind", number)
    messages.warning(
        request,
        f"{texts % {'number': change.number_of_texts}}; {translations % {'number': number}}.",
        buttons=[
            messages.button(reverse(DISMISS, args=[change.pk]), _("Does not concern the translation")),
        ],
    )


@hooks.register("register_page_header_buttons")
def offer_to_mark_current(page, user, view_name, next_url=None):
    """Offer who may publish a translation that is behind to say that it is current."""
    if not page.pk or not page.permissions_for_user(user).can_publish():
        return
    if behind(type(page)._base_manager.filter(pk=page.pk)).exists():
        yield Button(
            _("Mark as current"), reverse(MARK_CURRENT, args=[page.pk]), icon_name="check", priority=65
        )
