"""Makes the pages of the demo, and puts right what was changed of them.

Pages of one key share their ``translation_key``, which is what makes them translations of each other: the language
switcher, ``hreflang`` and the editor's own language menu follow from it. They are not registered with
wagtail-localize on purpose. Its translations are put together from a list of translated sentences; the demo's
English was written, not translated sentence by sentence, so such a list would be empty and the first "publish"
from it would put Dutch in the place of the English. An editor opens both languages in the ordinary editor.
"""

from django.conf import settings
from wagtail.models import Locale, Page

from demo.keys import stable_uuid
from demo.values import set_rows, set_values
from demo.writing import texts
from demo.writing.blocks import BlockWriter

KINDS = {
    "themes": "theme",
    "sectors": "sector",
    "about_pilot_areas": "pilot-area",
    "about_cohorts": "cohort",
    "about_publications": "publication",
    "about_organisations": "organisation",
    "about_people": "person",
    "about_sessions": "session",
    "publication": "publication",
    "pilot_area": "pilot-area",
    "community": "community",
    "cohort": "cohort",
    "call": "call",
    "person": "person",
    "position": "position",
    "form": "form",
}
RICH_TEXT_FIELDS = ("mission", "approach")


class PageBuilder:
    """Builds the pages of ``plans`` with the records of ``store``; ``owners`` maps languages to users."""

    def __init__(self, store, plans, owners):
        self.store = store
        self.owners = owners
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        self._parents = {}
        self.jobs = [
            (plan, language, text)
            for plan in plans
            for language in languages(plan)
            if (text := texts.read(plan.key, language))
        ]

    def ensure(self, plan, language, text):
        """Make sure that the page exists and stands where it belongs; a new one is an empty draft."""
        locale = self.locales[language]
        parent = self._parent(plan.parent, locale)
        translation_key = stable_uuid(f"page/{plan.key}")
        page = plan.page_type.objects.filter(translation_key=translation_key, locale=locale).first()
        if page is None:
            page = plan.page_type(
                title=text.head["title"],
                slug=free_slug(text.head["slug"], parent),
                locale=locale,
                translation_key=translation_key,
                owner=self.owners.get(language),
                live=False,
            )
            set_values(page, self._facts(plan))
            parent.add_child(instance=page)
        elif not page.is_child_of(parent):
            page.move(parent, pos="last-child")
            page.refresh_from_db()
            # Treebeard has changed the number of children in the database only.
            parent.refresh_from_db()
        self._parents[plan.key, locale.pk] = page

    def fill(self, plan, language, text):
        """Give the page its words, facts and blocks, and publish it; a page that is right is left as it is."""
        page = plan.page_type.objects.get(
            translation_key=stable_uuid(f"page/{plan.key}"), locale=self.locales[language]
        )
        values = self._values(plan, page, text)
        rows_of_page = plan.rows
        if page.borrows_facts:
            # They come from the page in the language that the plan was written in first.
            values = {name: value for name, value in values.items() if name not in page.facts}
            rows_of_page = {}
        changed = set_values(page, values)
        for relation, (field_name, keys) in rows_of_page.items():
            rows = [{field_name: row} for row in self.store.all(KINDS[field_name], keys)]
            changed |= set_rows(page, relation, rows)
        if changed or not page.live or page.has_unpublished_changes:
            page.save_revision(user=self.owners.get(language)).publish()

    def _parent(self, parent, locale):
        key = (parent, locale.pk)
        if key not in self._parents:
            self._parents[key] = parent.objects.get(locale=locale)
        return self._parents[key]

    def _facts(self, plan):
        values = {}
        for name, keys in plan.facts.items():
            is_list = isinstance(keys, list)
            rows = self.store.all(KINDS[name], keys if is_list else [keys])
            values[name] = rows if is_list else rows[0]
        return values

    def _values(self, plan, page, text):
        writer = BlockWriter(self.store, page.locale, plan.key)
        head = text.head
        image = self.store[f"image/{plan.picture}"] if plan.picture else None
        values = {
            "title": head["title"],
            "slug": free_slug(head["slug"], page.get_parent(), page),
            "seo_title": head.get("seo_title", ""),
            "search_description": head.get("search_description", ""),
            "lead": head["lead"],
            "image": image,
            "image_alt": head.get("image_alt", ""),
            "image_is_decorative": bool(image) and "image_alt" not in head,
            "image_caption": head.get("image_caption", ""),
            "body": writer.body(text.body),
            "go_live_at": None,
            "expire_at": None,
        }
        values |= {name: writer.rich_text(head[name]) for name in RICH_TEXT_FIELDS if name in head}
        if plan.date:
            values["date"] = plan.date
        if plan.review_by:
            owner = self.owners.get(page.locale.language_code)
            values |= {"review_by": plan.review_by, "responsible": owner}
        return values | self._facts(plan)


def languages(plan):
    """Return the configured languages, the one that ``plan`` is written in first at the front."""
    return sorted((code for code, _name in settings.LANGUAGES), key=lambda code: code != plan.first)


def free_slug(slug, parent, page=None):
    """Return ``slug``, with a number behind it when another page below ``parent`` has it."""
    others = Page.objects.child_of(parent)
    if page is not None:
        others = others.exclude(pk=page.pk)
    taken = set(others.filter(slug__startswith=slug).values_list("slug", flat=True))
    candidates = (slug if number == 1 else f"{slug}-{number}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in candidates if candidate not in taken)
