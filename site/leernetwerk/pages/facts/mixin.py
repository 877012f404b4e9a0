from django.db import transaction
from django.utils import timezone
from wagtail.models import ReferenceIndex

from leernetwerk.network.versions.stored import readable_content
from leernetwerk.pages.facts.history import log_carried_facts
from leernetwerk.pages.facts.ownership import lock_members, owner_key
from leernetwerk.pages.facts.values import copy_fact, fact_values


class SharedFacts:
    """A page whose facts are those of its original, in every language.

    ``facts`` names them. The page that owns them (:mod:`.ownership`) carries them to its translations whenever it is
    saved, in the same transaction. However a translation is saved, it first takes back the facts that are stored, and
    its revisions hold no facts at all: no draft, no old revision and no schedule brings an old fact back.

    What goes behind its back is ``QuerySet.update()`` and SQL; ``manage.py check_facts`` finds that.
    """

    facts = ()

    @property
    def borrows_facts(self):
        """Whether the facts belong to another page, of which this one is a translation. Takes one query."""
        return self.pk is not None and owner_key(self) != self.pk

    def save(self, *args, **kwargs):
        names = self._facts_among(kwargs.get("update_fields"))
        if not names or self.alias_of_id is not None:
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            members = lock_members(self)
            borrows = bool(members) and members[0] != self.pk
            if borrows and self._state.adding:
                owner = type(self)._base_manager.get(pk=members[0])
                self.take_facts(owner, fact_values(owner, names))
            elif borrows:
                self.keep_facts(names)
            # Read while they are in memory: to save a page is to forget its relations.
            held = {} if borrows or not members[1:] else fact_values(self, names)
            self._save_indexed_once(*args, **kwargs)
            if held:
                self.carry_facts(members[1:], held)

    # Templates must not call what writes, as Django sees to for models alone.
    save.alters_data = True

    def serializable_data(self):
        data = super().serializable_data()
        return self._words_of(data) if self.borrows_facts else data

    def with_content_json(self, content):
        page = super().with_content_json(readable_content(self, content))
        # A revision lacks facts when it was made as a translation's, or before the fact existed.
        page.keep_facts(
            self.facts if self.borrows_facts else [name for name in self.facts if name not in content]
        )
        return page

    def update_aliases(self, *, revision=None, _content=None, _updated_ids=None):
        # The content of a translation's revision has no facts to give to aliases.
        content = super().serializable_data() if self.borrows_facts else _content
        super().update_aliases(revision=revision, _content=content, _updated_ids=_updated_ids)

    update_aliases.alters_data = True

    def serve_preview(self, request, mode_name):
        if self.borrows_facts:
            self.keep_facts(self.facts)
        return super().serve_preview(request, mode_name)

    def keep_facts(self, names):
        """Give the page, in memory, the facts that are stored of it."""
        fields = [self._meta.get_field(name) for name in names]
        columns = [field.attname for field in fields if field.concrete and not field.many_to_many]
        stored = type(self)._base_manager.filter(pk=self.pk).values(*columns).get() if columns else {}
        for column, value in stored.items():
            setattr(self, column, value)
        # Relations that are not held in memory are read from the database, and are left alone when the page is saved.
        held = getattr(self, "_cluster_related_objects", {})
        for name in names:
            held.pop(name, None)

    def take_facts(self, owner, values):
        """Give the page, in memory, the facts of ``owner``, and return whether any differed.

        ``values`` are those of ``owner`` (:func:`~leernetwerk.pages.facts.values.fact_values`).
        """
        own = fact_values(self, values)
        different = [name for name in values if own[name] != values[name]]
        for name in different:
            copy_fact(owner, self, name)
        return bool(different)

    def carry_facts(self, translations, values):
        """Give ``translations`` (a list of primary keys) the facts of this page, and store them.

        A page that is not live is saved with every draft of it: what it holds reaches only other drafts.
        """
        pages = type(self)._base_manager.filter(pk__in=translations)
        if not self.live:
            pages = pages.filter(live=False)
        for page in pages.order_by("pk"):
            if page.take_facts(self, values):
                page.store_carried_facts()

    def store_carried_facts(self):
        """Store the page with facts that were carried to it, and its aliases; words and drafts stay as they are."""
        if self.live:
            # To readers it is published anew: feeds and the sitemap go by this moment.
            self.last_published_at = timezone.now()
        self._save_indexed_once(clean=False)
        log_carried_facts(self)
        if self.aliases.exists():
            self.update_aliases()

    def _save_indexed_once(self, *args, **kwargs):
        """Save as stock does, and index the references of the page and its rows once: stock does it again per row."""
        # Only once all models are there can it be imported.
        from wagtail.signal_handlers import disable_reference_index_auto_update

        with disable_reference_index_auto_update():
            super().save(*args, **kwargs)
        ReferenceIndex.create_or_update_for_object(self)

    def _facts_among(self, update_fields):
        """Return the names of the facts that a save with ``update_fields`` (names or ``None``) would write."""
        return [name for name in self.facts if update_fields is None or name in update_fields]

    def _words_of(self, data):
        """Return ``data`` (field name → value) without the facts."""
        return {name: value for name, value in data.items() if name not in self.facts}
