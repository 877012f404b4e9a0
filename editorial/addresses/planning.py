"""What would become of rows of redirects: shown before anything is written, and then written as shown."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from editorial.addresses.reading import read_new, read_old
from editorial.addresses.settling import chunks, write
from editorial.addresses.targets import Target, Targets


@dataclass(frozen=True)
class Row:
    """One redirect as somebody wrote it; ``line`` is the number of the line in a file."""

    line: int
    old: str
    new: str
    is_permanent: bool = True


@dataclass(frozen=True)
class Planned:
    """One redirect as it would be stored. ``is_new`` tells it from one that changes; ``is_shortened`` from its row."""

    line: int
    old_path: str
    target: Target
    is_permanent: bool
    is_new: bool
    is_shortened: bool


@dataclass
class Plan:
    """All of it: what would be stored, the number of rows that say nothing new, and what is wrong in which line."""

    planned: list = field(default_factory=list)
    unchanged: int = 0
    errors: list = field(default_factory=list)


def make_plan(rows, user, hosts):
    """Return the :class:`Plan` of ``rows`` (a list of :class:`Row`), in a number of queries that does not depend on it.

    ``user`` sees the pages that are targets; ``hosts`` are the site's own names.
    """
    plan, targets = Plan(), Targets(user, hosts)
    standing = dict(targets.moves)
    read = _read(rows, targets, plan)
    targets.moves |= {old_path: (path, address) for old_path, (_row, path, address) in read.items()}
    stored = _stored(read)
    for old_path, (row, path, address) in read.items():
        try:
            target = targets.lead(old_path, path, address)
        except ValidationError as error:
            plan.errors.append((row.line, " ".join(error.messages)))
            continue
        key = (target.fields["redirect_page_id"], target.fields["redirect_link"], row.is_permanent)
        if stored.get(old_path) == key:
            plan.unchanged += 1
            continue
        is_shortened = path not in ("", old_path) and path not in targets.pages and bool(target.page_id)
        plan.planned.append(
            Planned(row.line, old_path, target, row.is_permanent, old_path not in standing, is_shortened)
        )
    plan.errors.sort()
    return plan


def _read(rows, targets, plan):
    """Return old path → ``(row, path, address)``; what cannot be read is added to the errors of the plan."""
    read = {}
    for row in rows:
        try:
            old_path = read_old(row.old, targets.hosts)
            targets.refuse_page_at(old_path)
            path, address = read_new(row.new, targets.hosts)
            if old_path in read:
                earlier, _path, earlier_address = read[old_path]
                if earlier_address != address:
                    raise ValidationError(
                        _("%(path)s is sent elsewhere in line %(line)d already.")
                        % {"path": old_path, "line": earlier.line}
                    )
                plan.unchanged += 1
                continue
        except ValidationError as error:
            plan.errors.append((row.line, " ".join(error.messages)))
            continue
        read[old_path] = (row, path, address)
    return read


def _stored(paths):
    """Return old path → page, link and kind of the redirects that are there, among ``paths``."""
    found = {}
    for some in chunks(paths):
        rows = Redirect.objects.filter(old_path__in=some)
        for old_path, *key in rows.values_list(
            "old_path", "redirect_page_id", "redirect_link", "is_permanent"
        ):
            found[old_path] = tuple(key)
    return found


def carry_out(plan):
    """Store what is planned, all or nothing."""
    write(
        [
            Redirect(old_path=one.old_path, is_permanent=one.is_permanent, **one.target.fields)
            for one in plan.planned
        ]
    )
