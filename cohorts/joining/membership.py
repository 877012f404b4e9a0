"""Makes who is placed a member of the cohort, and the organisation a participant that readers see; and undoes it."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cohorts.joining.organisations import known_organisation
from cohorts.joining.seat_counts import lock_call
from cohorts.joining.stages import CannotMove
from cohorts.models import Application, CohortGroup, Stage
from leernetwerk.accounts.models import User
from leernetwerk.forms.erasing import forget_history
from leernetwerk.network.models import Organisation, Participation

LONGEST_GROUP = Group._meta.get_field("name").max_length
LONGEST_NAME = Organisation._meta.get_field("name").max_length


@transaction.atomic
def make_member(application, user):
    """Make who is placed a member of the cohort, and the organisation a participant if it may be named.

    ``user`` is the member of staff who asks. Returns the ``Application`` with ``member`` and ``participation``. Raises
    ``CannotMove`` when it is not placed any more, or when its address is not confirmed. Done twice, it is done once.
    """
    lock_call(application.call_id)
    placed = Application.objects.select_for_update().get(pk=application.pk)
    if placed.stage != Stage.PLACED or placed.confirmed_at is None:
        raise CannotMove
    placed.member = account_of(placed)
    placed.member.groups.add(group_of(placed.call.cohort))
    if placed.may_be_named and placed.organisation_name.strip():
        placed.organisation = placed.organisation or organisation_of(placed, user)
        placed.participation = participation_of(placed, user)
    placed.save(update_fields=["member", "organisation", "participation"])
    return placed


def account_of(application):
    """Return the ``User`` of an application's address, made without a password if there is none."""
    found = User.objects.filter(email=application.email).first()
    if found:
        return found
    return User.objects.create_user(
        application.email, name=application.name[:150], language=application.language
    )


def group_of(cohort):
    """Return the auth ``Group`` of a ``Cohort``'s members, made if there is none."""
    known = CohortGroup.objects.filter(cohort=cohort).select_related("group").first()
    if known:
        return known.group
    with translation.override(settings.LANGUAGE_CODE):
        name = f"{_('Members')}: {cohort.community} – {cohort}"
    if len(name) > LONGEST_GROUP or Group.objects.filter(name=name).exists():
        name = f"{name[: LONGEST_GROUP - 12]} #{cohort.pk}"
    group = Group.objects.create(name=name)
    CohortGroup.objects.create(cohort=cohort, group=group)
    return group


def organisation_of(application, user):
    """Return the ``Organisation`` of the name that was typed, made if nobody knows it."""
    name = application.organisation_name.strip()[:LONGEST_NAME]
    known = known_organisation(name)
    return Organisation.objects.get(pk=known) if known else _kept(Organisation(name=name), user)


def participation_of(application, user):
    """Return the ``Participation`` of an application's organisation in the cohort, made if there is none."""
    cohort, role = application.call.cohort, Participation.Role.PARTICIPANT
    known = Participation.objects.filter(
        cohort=cohort, organisation=application.organisation, role=role
    ).first()
    if known:
        return known
    last = cohort.participations.order_by("position").last()
    return _kept(
        Participation(
            cohort=cohort,
            organisation=application.organisation,
            role=role,
            sector=application.sector,
            position=last.position + 1 if last else 0,
        ),
        user,
    )


def end_membership(application):
    """Take an ``Application``'s membership away, and the account if it was for nothing else."""
    member = application.member
    if member is None:
        return
    application.member = None
    application.save(update_fields=["member"])
    known = CohortGroup.objects.filter(cohort=application.call.cohort).first()
    others = Application.objects.filter(member=member, call__cohort=application.call.cohort)
    if known and not others.exists():
        member.groups.remove(known.group_id)
    if is_for_nothing_else(member):
        member.delete()


def forget_member(application):
    """End the membership of an ``Application``; with the account, if that goes, its history goes."""
    key = application.member_id
    end_membership(application)
    if key and not User.objects.filter(pk=key).exists():
        forget_history(User(pk=key))


def is_for_nothing_else(account):
    """Tell whether a ``User`` can do nothing: no password, no staff, no group, no rights, of no other application."""
    if account.is_staff or account.is_superuser or account.has_usable_password():
        return False
    uses = (account.groups, account.user_permissions, Application.objects.filter(member=account))
    return not any(use.exists() for use in uses)


def may_leave(application):
    """Tell whether the participation of an ``Application`` can be taken away: nobody else who is placed has it."""
    if application.participation_id is None:
        return False
    others = Application.objects.filter(participation=application.participation_id, stage=Stage.PLACED)
    return not others.exclude(pk=application.pk).exists()


@transaction.atomic
def end_participation(application, user):
    """Take the participation of an ``Application`` away, so that no reader sees it; ``user`` is who asks."""
    participation = application.participation
    log(instance=participation, action="wagtail.delete", user=user, deleted=True)
    participation.delete()
    application.participation = None


def _kept(record, user):
    """Store a new record with the first line of its history, and return it."""
    record.save()
    revision = record.save_revision(user=user)
    log(instance=record, action="wagtail.create", user=user, revision=revision, content_changed=True)
    return record
