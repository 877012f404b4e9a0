"""What the editor of a translation sees of the facts: to read, with a link to the page where they change."""

from django.db.models import CharField, Value
from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.panels import MultipleChooserPanel, Panel

from leernetwerk.network.readable import field_value
from leernetwerk.pages.facts.ownership import owner_of
from leernetwerk.pages.facts.values import row_columns


class FactsPanel(Panel):
    """The facts of a translation, read-only, with a link to their page for who may change them there."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/panels/facts.html"

        def is_shown(self):
            if self.instance is None:
                return False
            return (self.form or self.instance).borrows_facts

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            owner = owner_of(self.instance)
            context["owner"] = owner
            context["edit_url"] = AdminURLFinder(self.request.user).get_edit_url(owner)
            context["facts"] = readable_facts(self.instance)
            return context


class FactRowsPanel(MultipleChooserPanel):
    """Rows that are facts; left out where the form lacks them, because they are changed on another page."""

    class AbsentPanel(Panel.BoundPanel):
        def is_shown(self):
            return False

    def get_bound_panel(self, instance=None, request=None, form=None, prefix="panel"):
        if form is None or self.relation_name in form.formsets:
            return super().get_bound_panel(instance=instance, request=request, form=form, prefix=prefix)
        return self.AbsentPanel(panel=self, instance=instance, request=request, form=form, prefix=prefix)


def readable_facts(page):
    """Return the label and the words of each fact of ``page`` that says something: a list of pairs of ``str``.

    The record that the page is about, where there is one, has a panel of its own.
    """
    names = [name for name in page.facts if name != getattr(page, "record_field", "")]
    empty = empty_relations(page, names)
    return [
        (fact_label(page, name), words)
        for name in names
        if name not in empty and (words := fact_words(page, name))
    ]


def empty_relations(page, names):
    """Return those of ``names`` (facts) that are relations without a row for ``page``: a ``set``. Takes one query."""
    rows = {}
    for name in names:
        field = page._meta.get_field(name)
        if field.many_to_many:
            through, column = field.remote_field.through, field.m2m_field_name()
        elif field.one_to_many:
            through, column = field.related_model, field.field.name
        else:
            continue
        found = through._base_manager.filter(**{column: page.pk}).order_by()
        rows[name] = found.values_list(Value(name, CharField()), flat=True).distinct()
    if not rows:
        return set()
    first, *others = rows.values()
    return set(rows) - set(first.union(*others))


def fact_label(page, name):
    """Return what a fact is called in the editor (``str``)."""
    field = page._meta.get_field(name)
    return capfirst(
        field.related_model._meta.verbose_name_plural if field.one_to_many else field.verbose_name
    )


def fact_words(page, name):
    """Return a fact of ``page`` as people read it (``str``); "" when there is nothing to say."""
    field = page._meta.get_field(name)
    if field.many_to_many:
        return ", ".join(str(record) for record in getattr(page, name).all())
    if field.one_to_many:
        return ", ".join(row_words(row, row_columns(field)) for row in getattr(page, name).all())
    return field_value(page, field) if getattr(page, field.attname) else ""


def row_words(row, columns):
    """Return what the ``columns`` (fields) of a row hold, as people read it (``str``)."""
    return " · ".join(field_value(row, field) for field in columns)
