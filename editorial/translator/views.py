"""The translator's screen, shown in the place of the editor for a page that is put together from translations."""

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.menus.pages import get_page_header_buttons
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail_localize.models import SourceDeletedError, Translation

from editorial.translator.forms import TEXT, TranslationForm
from editorial.translator.markup import normalised
from editorial.translator.records import record_forms
from editorial.translator.saving import store
from editorial.translator.strings import items_of
from editorial.translator.terms import FixedTerms
from leernetwerk.network.readable import language_name
from leernetwerk.network.views.words import store_words
from leernetwerk.pages.facts.ownership import owner_of
from leernetwerk.pages.facts.panels import readable_facts
from leernetwerk.pages.localize import lacks_title
from leernetwerk.pages.words import is_new

# Sent along with the form, to tell it from the forms of the normal editor.
MARK = "translator"


def translate(request, page):
    """Answer for the editor when ``page`` has a translation in progress; ``None`` leaves it to the editor."""
    translation = translation_in_progress(page) if page.alias_of_id is None else None
    if translation is not None:
        page = page.specific
        page.locale = translation.target_locale  # at hand, where the header would ask for it again
        return TranslatorView.as_view()(request, translation=translation, page=page)
    if request.method == "POST" and MARK in request.POST:
        return StoppedView.as_view()(request, page=page)
    return None


def translation_in_progress(page):
    """Return the enabled ``Translation`` that ``page`` is put together from, or ``None``."""
    translations = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    )
    return translations.select_related("source__locale", "source__object", "target_locale").first()


class ScreenView(WagtailAdminTemplateMixin, TemplateView):
    """What both screens share; ``kwargs["page"]`` is the translated page."""

    @cached_property
    def page(self):
        """The translated page, of its own type."""
        return self.kwargs["page"]

    def get_page_title(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        parent = self.page.get_parent()
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse("wagtailadmin_explore", args=[parent.pk]),
                "label": parent.get_admin_display_title(),
            },
            {"url": "", "label": self.get_page_title()},
        ]


class StoppedView(ScreenView):
    """Shows what somebody typed after the original was deleted or the translation stopped, so that it is not lost."""

    template_name = "editorial/translator/stopped.html"

    def post(self, request, **kwargs):
        typed = [normalised(request.POST[name]) for name in request.POST if name.startswith(TEXT)]
        return self.render_to_response(
            self.get_context_data(page=self.page, typed=[text for text in typed if text])
        )


class TranslatorView(ScreenView):
    """Shows all words of a page side by side; saves them, publishes the page or submits it for approval."""

    template_name = "editorial/translator/screen.html"

    @cached_property
    def translation(self):
        """The ``Translation`` that the page is put together from."""
        return self.kwargs["translation"]

    @cached_property
    def language(self):
        """The code of the language that is translated into."""
        return self.translation.target_locale.language_code

    @cached_property
    def original(self):
        """The page that is translated from (``Page``), or ``None`` when it is gone."""
        source = self.translation.source
        return source.object.get_instance_or_none(source.locale)

    @cached_property
    def original_url(self):
        """Where the original is read: its public page, else its draft."""
        if self.original is None:
            return ""
        public = self.original.get_url(self.request) if self.original.live else None
        return public or reverse("wagtailadmin_pages:view_draft", args=[self.original.pk])

    @cached_property
    def permissions(self):
        """What the user may do with the page."""
        return self.page.permissions_for_user(self.request.user)

    @cached_property
    def is_switched_off(self):
        """Whether the site no longer has the language."""
        return self.language not in dict(settings.LANGUAGES)

    @cached_property
    def terms(self):
        """The fixed translations of the glossary."""
        return FixedTerms(self.translation.source.locale.language_code, self.language)

    def new_form(self, data=None):
        """Return the form for what is stored now."""
        items = items_of(self.translation, self.page, with_slug=is_new(self.page))
        for item in items:
            item.terms = self.terms.within(item.source)
        return TranslationForm(data, items=items, language=self.language)

    def get(self, request, **kwargs):
        return self.show(self.new_form(), self.new_record_forms())

    def new_record_forms(self, data=None):
        """Return the forms for the words of records."""
        return record_forms(self.page, self.request.user, self.language, data)

    def post(self, request, **kwargs):
        action = request.POST.get("action")
        if self.permissions.page_locked():
            messages.error(request, _("Nothing was saved: the page is locked. What you typed is still here."))
            return self.show(self.new_form(request.POST), self.new_record_forms(request.POST))
        form, forms_of_records = self.save(request.POST)
        if form.errors or form.unknown or any(one.errors for one in forms_of_records):
            messages.error(request, _("What could be saved was saved, the rest was not: see below."))
            return self.show(form, forms_of_records)
        if action == "publish":
            return self.publish(form, forms_of_records)
        if action == "submit" and self.permissions.can_submit_for_moderation():
            return self.submit(form, forms_of_records)
        messages.success(request, _("The translation has been saved. Readers see it once it is published."))
        return self.back(form)

    def save(self, data):
        """Store what is valid of ``data`` and return the forms as they are afterwards."""
        with transaction.atomic():
            # Who saves at the same time waits here, and is then told.
            Translation.objects.select_for_update().get(pk=self.translation.pk)
            form = self.new_form(data)
            form.full_clean()
            store(form.changes, self.translation, self.request.user)
            forms_of_records = self.new_record_forms(data)
            for one in forms_of_records:
                if one.is_bound and one.is_valid() and one.has_changed():
                    store_words(one, self.request.user)
        # Once more, so that what is shown next is told from what is stored now.
        form = self.new_form(data)
        form.full_clean()
        return form, forms_of_records

    def publish(self, form, forms_of_records):
        """Publish the page with what is stored."""
        refusal = self.refusal()
        if refusal:
            messages.error(self.request, refusal)
            return self.show(form, forms_of_records)
        if not self.put_in_page(form, publish=True):
            return self.show(form, forms_of_records)
        missing = missing_texts(self.new_form())
        if missing:
            text = ngettext(
                "The page has been published, without %(number)d text that is not translated yet.",
                "The page has been published, without %(number)d texts that are not translated yet.",
                missing,
            )
            messages.warning(self.request, text % {"number": missing})
        else:
            messages.success(self.request, _("The page has been published."), buttons=self.live_buttons())
        return self.back(form)

    def refusal(self):
        """Return why the page cannot be published (``str``), or "" when it can."""
        if self.is_switched_off:
            return _("Saved, but not published: the site does not have this language.")
        return (
            "" if self.permissions.can_publish() else _("Saved, but not published: you may not publish here.")
        )

    def live_buttons(self):
        """Return a button to the public page, if it has an address."""
        url = self.page.get_url(self.request)
        return [messages.button(url, _("View live"))] if url else []

    def submit(self, form, forms_of_records):
        """Put what is stored in a draft and submit that for approval; not without the title that publishing needs."""
        if lacks_title(self.translation):
            form.add_error(
                boxes_by_path(form).get("title"),
                _("The title has to be translated before the page is submitted for approval."),
            )
            messages.error(self.request, _("Saved, but not submitted for approval: see below."))
            return self.show(form, forms_of_records)
        if not self.put_in_page(form, publish=False):
            return self.show(form, forms_of_records)
        page = self.translation.get_target_instance()
        page.get_workflow().start(page, self.request.user)
        messages.success(self.request, _("The translation has been submitted for approval."))
        return self.back(form)

    def put_in_page(self, form, publish):
        """Write what is stored in the page; ``False``, with the errors in ``form``, when something does not fit."""
        try:
            self.translation.save_target(user=self.request.user, publish=publish)
        except SourceDeletedError:
            messages.error(self.request, _("Saved, but not published: the original is gone."))
            return False
        except ValidationError as error:
            names = boxes_by_path(form)
            by_path = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: [error]}
            for path, errors in by_path.items():
                form.add_error(names.get(path), [text for one in errors for text in one.messages])
            messages.error(self.request, _("Saved, but not published: see below."))
            return False
        return True

    def back(self, form):
        """Lead back to the screen, with a word on fixed terms that were not used."""
        for item in self.new_form().items:
            for term in self.terms.unused(item.source, item.editable(item.stored) if item.stored else ""):
                text = _("“%(label)s”: the fixed translation of “%(term)s” is “%(translation)s”.")
                values = {"label": item.label, "term": term.name, "translation": term.translation}
                messages.warning(self.request, text % values)
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def show(self, form, forms_of_records):
        """Answer with the screen."""
        return self.render_to_response(self.get_context_data(form=form, record_forms=forms_of_records))

    def get_header_more_buttons(self):
        return sorted(get_page_header_buttons(self.page, self.request.user, self.request.path, "edit"))

    def get_context_data(self, form, **kwargs):
        owner = owner_of(self.page)
        source = self.translation.source
        may_publish = self.permissions.can_publish()
        return super().get_context_data(
            form=form,
            rows=form.rows,
            missing=missing_texts(form),
            translation=self.translation,
            page=self.page,
            original=self.original,
            mark=MARK,
            source_language=language_name(source.locale.language_code),
            source_code=source.locale.language_code,
            target_language=language_name(self.language),
            target_code=self.language,
            owner=owner,
            history_url=reverse("wagtailadmin_pages:history", args=[self.page.pk]),
            edit_url=AdminURLFinder(self.request.user).get_edit_url(owner),
            facts=readable_facts(self.page),
            may_publish=may_publish and not self.is_switched_off,
            may_submit=not may_publish and self.permissions.can_submit_for_moderation(),
            is_locked=self.permissions.page_locked(),
            is_switched_off=self.is_switched_off,
            preview_url=reverse("wagtail_localize:preview_translation", args=[self.translation.pk]),
            original_url=self.original_url,
            **kwargs,
        )


def boxes_by_path(form):
    """Return content path → name of the box of a :class:`TranslationForm` in which its text is typed (``dict``)."""
    return {context.path: TEXT + item.key for item in form.items for context in item.contexts}


def missing_texts(form):
    """Return how many texts of a :class:`TranslationForm` have no translation (``int``); an address needs none."""
    return sum(1 for item in form.items if not item.is_complete and not item.is_slug)
