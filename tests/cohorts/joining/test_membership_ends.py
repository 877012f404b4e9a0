"""What stays when somebody is a member no more: accounts and groups that are for something else too."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import translation

from cohorts.joining.membership import end_participation, make_member, may_leave
from cohorts.joining.stages import move
from cohorts.models import Application, CohortGroup, Stage, StageChange
from leernetwerk.accounts.models import User
from leernetwerk.network.models import Participation
from tests.factories.accounts import UserFactory
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory, OrganisationFactory, ParticipationFactory

pytestmark = pytest.mark.django_db
ADDRESS = "marit@leernetwerk.example"


def member(**values):
    """Return an ``Application`` that was placed and made a member."""
    return make_member(ApplicationFactory(stage=Stage.PLACED, **values), UserFactory())


def left(application):
    move(application, Stage.WITHDRAWN, cause=StageChange.Cause.APPLICANT)
    return Application.objects.get(pk=application.pk)


def test_who_has_two_places_in_a_cohort_stays_a_member_with_one_of_them():
    first = member(email=ADDRESS)
    second = member(email=ADDRESS, call=first.call)
    group = CohortGroup.objects.get().group

    assert left(first).member is None
    assert list(User.objects.get(email=ADDRESS).groups.all()) == [group]
    left(second)
    assert not User.objects.filter(email=ADDRESS).exists()


@pytest.mark.parametrize("place", [0, 1])
def test_who_leaves_one_cohort_stays_a_member_of_another(place):
    both = [member(email=ADDRESS), member(email=ADDRESS)]
    leaving, staying = both[place], both[1 - place]
    left(leaving)

    groups = User.objects.get(email=ADDRESS).groups.all()
    assert list(groups) == [CohortGroup.objects.get(cohort=staying.call.cohort).group]


def give_password(user):
    user.set_password("geheim-2026")
    user.save()


def give_permission(user):
    user.user_permissions.add(Permission.objects.first())


def make_staff(user):
    User.objects.filter(pk=user.pk).update(is_staff=True)


def make_superuser(user):
    User.objects.filter(pk=user.pk).update(is_superuser=True)


@pytest.mark.parametrize("use", [give_password, give_permission, make_staff, make_superuser])
def test_an_account_that_may_do_anything_else_stays(use):
    application = member(email=ADDRESS)
    use(application.member)
    # As the next request finds it.
    left(Application.objects.get(pk=application.pk))

    assert User.objects.filter(email=ADDRESS).exists()
    assert not User.objects.get(email=ADDRESS).groups.exists()


def test_leaving_takes_no_other_group_away():
    application = member(email=ADDRESS)
    own = Group.objects.create(name="Partners")
    application.member.groups.add(own)
    left(Application.objects.get(pk=application.pk))

    assert list(User.objects.get(email=ADDRESS).groups.all()) == [own]


def test_who_comes_in_stands_behind_the_participants_that_are_there():
    call = IntakeFactory(call=CallFactory()).call
    there = ParticipationFactory(cohort=call.cohort, position=4)
    came = member(call=call, may_be_named=True)

    assert came.participation.position == 5
    assert list(call.cohort.participations.order_by("position")) == [there, came.participation]


def test_the_group_of_a_cohort_has_its_name_in_the_language_of_the_site_whoever_makes_it():
    with translation.override("en"):
        cohort = member().call.cohort

    with translation.override("nl"):
        assert CohortGroup.objects.get().group.name == f"Leden: {cohort.community} – {cohort}"


def test_an_organisation_known_from_elsewhere_gets_a_participation_of_its_own_here():
    known = OrganisationFactory(name="Wijkteam Noord")
    OrganisationFactory()
    elsewhere = ParticipationFactory(organisation=known)
    call = IntakeFactory(call=CallFactory()).call
    partner = ParticipationFactory(cohort=call.cohort, organisation=known, role="partner")
    came = member(call=call, may_be_named=True, organisation_name="wijkteam noord")

    assert came.organisation == known
    assert came.participation not in {elsewhere, partner}
    assert (came.participation.cohort, came.participation.role) == (call.cohort, "participant")


def test_a_participation_is_taken_away_from_who_is_asked_about_only():
    call = IntakeFactory(call=CallFactory()).call
    first, second = (member(call=call, may_be_named=True) for _number in range(2))
    assert not may_leave(ApplicationFactory(call=call, stage=Stage.PLACED)), "it has none"
    end_participation(first, UserFactory())

    assert list(Participation.objects.all()) == [second.participation]
    assert first.participation is None
