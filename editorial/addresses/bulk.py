"""Taking offline or deleting several pages at once: their visitors go to the page above each, unless told otherwise."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import DefaultPageForm
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction
from wagtail.models import Page

from editorial.addresses.destinations import NOWHERE, redirects_for
from editorial.addresses.settling import write
from leernetwerk.network.visibility import visible_pages

ABOVE = "above"


class DestinationField(forms.ChoiceField):
    """Where the visitors of several pages go; nowhere, when nothing is sent."""

    def __init__(self):
        super().__init__(
            label=_("Where should visitors go?"),
            choices=[
                (ABOVE, _("To the page above each of them")),
                (NOWHERE, _("Nowhere: they are told that the page is not here")),
            ],
            widget=forms.RadioSelect,
            initial=ABOVE,
            required=False,
        )


class OfflineForm(DefaultPageForm):
    """Whether the pages below go too, and where visitors go."""

    include_descendants = forms.BooleanField(required=False, label=_("And the pages below them"))
    destination = DestinationField()


class DeleteForm(forms.Form):
    """Where visitors go."""

    destination = DestinationField()


class OfflineBulkAction(UnpublishBulkAction):
    """Wagtail's, with somewhere to go for visitors."""

    form_class = OfflineForm
    template_name = "editorial/addresses/bulk_offline.html"

    def get_execution_context(self):
        destination = self.cleaned_form.cleaned_data["destination"]
        return super().get_execution_context() | {"destination": destination}

    @classmethod
    def execute_action(cls, objects, destination=NOWHERE, user=None, **kwargs):
        live = {page.pk: live_tree(page) for page in objects}
        result = super().execute_action(objects, user=user, **kwargs)
        redirects = []
        for page in objects if destination == ABOVE else ():
            target = page_above(page, user)
            gone = Page.objects.filter(pk__in=live[page.pk], live=False)
            redirects += redirects_for(gone, redirect_page_id=target.pk) if target else []
        write(redirects)
        return result


class DeleteWithRedirectsBulkAction(DeleteBulkAction):
    """Wagtail's, with somewhere to go for visitors."""

    form_class = DeleteForm
    template_name = "editorial/addresses/bulk_delete.html"

    def get_execution_context(self):
        destination = self.cleaned_form.cleaned_data["destination"]
        return super().get_execution_context() | {"destination": destination}

    @classmethod
    def execute_action(cls, objects, destination=NOWHERE, user=None, **kwargs):
        # What stands below another one goes with it; Wagtail would look for it in vain.
        objects = [one for one in objects if not any(one.is_descendant_of(other) for other in objects)]
        redirects = []
        for page in objects if destination == ABOVE else ():
            target = page_above(page, user, without=objects)
            gone = Page.objects.filter(pk__in=live_tree(page))
            redirects += redirects_for(gone, redirect_page_id=target.pk) if target else []
        write(redirects, leaving=objects)
        return super().execute_action(objects, user=user, **kwargs)


def live_tree(page):
    """Return the primary keys (a list) of the live pages among a page and those below it."""
    tree = Page.objects.descendant_of(page, inclusive=True)
    return list(tree.live().values_list("pk", flat=True))


def page_above(page, user, without=()):
    """Return the nearest page above that ``user`` may see and that is not among or below ``without``, or ``None``."""
    above = visible_pages(user).ancestor_of(page).filter(depth__gt=1)
    for other in without:
        above = above.not_descendant_of(other, inclusive=True)
    return above.order_by("-depth").first()
